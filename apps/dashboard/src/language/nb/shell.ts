/** Bokmål: the frame that every page stands in. Says which texts exist and what each is filled in with. */
export const texts = {
  "service.name": "Kompetanseregion",
  "service.skip": "Hopp til innholdet",
  "service.language": "Språk",
  "service.navigation": "Hovedmeny",
  "service.demo.title": "Demonstrasjon",
  "service.demo.text":
    "De ansatte er oppdiktet. Regnskap og gevinst er hentet fra sluttrapportene.",
  "service.footer": "Om tjenesten",
  "service.version": "Versjon {version}, åpen kildekode under MIT-lisensen",
  "service.revision": "Datautgave {revision}",

  "page.overview": "Oversikt",
  "page.training": "Opplæring",
  "page.money": "Økonomi",
  "page.benefit": "Gevinst",
  "page.finalReport": "Sluttrapport",
  "page.accessibility": "Tilgjengelighet",
  "page.privacy": "Personvern",
  "page.notFound": "Fant ikke siden",
  "page.notFound.text":
    "Adressen finnes ikke her. Den kan være feilskrevet, eller siden er flyttet.",
  "page.notFound.wayOut": "Gå til oversikten",

  "state.loading": "Henter tall …",
  "state.retry": "Prøv igjen",
  "state.notLoaded": "Siden kunne ikke hentes",
  "state.notLoaded.remedy":
    "Tjeneren svarer ikke, eller den har fått en ny versjon av sidene. Last siden på nytt.",
  "state.reload": "Last siden på nytt",
  "state.unreachable": "Får ikke svar fra tjeneren",
  "state.unreachable.remedy":
    "Sjekk nettforbindelsen og prøv igjen. Står tjeneren på din egen maskin, må den være startet.",
  "state.refused": "Tjeneren kunne ikke svare på dette",
  "state.unexpected": "Svaret fra tjeneren kunne ikke leses",
  "state.unexpected.remedy":
    "Siden og tjeneren kan ha ulike versjoner. Last siden på nytt; hjelper ikke det, si fra til sekretariatet.",
  "state.unknown": "Det du ba om, finnes ikke",

  "problem.not-allowed": "Du har ikke tilgang til dette",
  "problem.not-allowed.remedy": "Be sekretariatet om tilgang til enheten.",
  "problem.not-a-date": "Datoen kan ikke leses",
  "problem.not-a-date.remedy": "Velg en dato i datofeltet.",
  "problem.unit-not-on-date": "Enheten fantes ikke på denne datoen",
  "problem.unit-not-on-date.remedy": "Velg en annen dato, eller åpne en annen enhet.",
  "problem.no-region": "Ingen region er lagt inn ennå",
  "problem.no-region.remedy": "Last inn en region før sidene åpnes.",
  "problem.locked": "Datalageret er opptatt",
  "problem.locked.remedy":
    "Et annet program holder det. Vent litt og prøv igjen, eller lukk det andre programmet.",
  "problem.disk-full": "Disken er full",
  "problem.disk-full.remedy": "Frigjør plass på maskinen som tjeneren går på, og prøv igjen.",
  "problem.internal": "Noe gikk galt på tjeneren",
  "problem.internal.remedy":
    "Ingenting er endret. Prøv igjen; skjer det på nytt, gi sekretariatet sporingsnummeret.",

  "state.known": "Dette finnes:",
  "state.trace": "Sporingsnummer til sekretariatet: {trace}",

  "figure.ofCount": "{numerator} av {denominator}",
  "figure.hidden": "skjult",
  "figure.kroner": "{amount} kr",

  "kind.region": "region",
  "kind.county": "fylke",
  "kind.municipality": "kommune",
  "kind.sector": "sektor",
  "kind.department": "avdeling",
  "kind.workplace": "arbeidssted",

  "measure.employees": "Ansatte",
  "measure.completed": "Fullført",
  "measure.inProgress": "I gang",
  "measure.notStarted": "Ikke begynt",
  "measure.share": "Andel fullført",
} as const;
