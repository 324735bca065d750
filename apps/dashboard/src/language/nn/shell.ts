import { type CatalogueOf } from "../catalogue.ts";

/** Nynorsk: the frame that every page stands in. */
export const texts = {
  "service.name": "Kompetanseregion",
  "service.skip": "Hopp til innhaldet",
  "service.language": "Språk",
  "service.navigation": "Hovudmeny",
  "service.demo.title": "Demonstrasjon",
  "service.demo.text":
    "Dei tilsette er oppdikta. Rekneskap og gevinst er henta frå sluttrapportane.",
  "service.footer": "Om tenesta",
  "service.version": "Versjon {version}, open kjeldekode under MIT-lisensen",
  "service.revision": "Datautgåve {revision}",

  "page.overview": "Oversyn",
  "page.training": "Opplæring",
  "page.money": "Økonomi",
  "page.benefit": "Gevinst",
  "page.finalReport": "Sluttrapport",
  "page.accessibility": "Tilgjenge",
  "page.privacy": "Personvern",
  "page.notFound": "Fann ikkje sida",
  "page.notFound.text": "Adressa finst ikkje her. Ho kan vere feilskriven, eller sida er flytta.",
  "page.notFound.wayOut": "Gå til oversynet",

  "state.loading": "Hentar tal …",
  "state.retry": "Prøv igjen",
  "state.notLoaded": "Sida kunne ikkje hentast",
  "state.notLoaded.remedy":
    "Tenaren svarar ikkje, eller han har fått ein ny versjon av sidene. Last sida på nytt.",
  "state.reload": "Last sida på nytt",
  "state.unreachable": "Får ikkje svar frå tenaren",
  "state.unreachable.remedy":
    "Sjekk nettsambandet og prøv igjen. Står tenaren på di eiga maskin, må han vere starta.",
  "state.refused": "Tenaren kunne ikkje svare på dette",
  "state.unexpected": "Svaret frå tenaren kunne ikkje lesast",
  "state.unexpected.remedy":
    "Sida og tenaren kan ha ulike versjonar. Last sida på nytt; hjelper ikkje det, sei frå til sekretariatet.",
  "state.unknown": "Det du bad om, finst ikkje",

  "problem.not-allowed": "Du har ikkje tilgang til dette",
  "problem.not-allowed.remedy": "Be sekretariatet om tilgang til eininga.",
  "problem.not-a-date": "Datoen kan ikkje lesast",
  "problem.not-a-date.remedy": "Vel ein dato i datofeltet.",
  "problem.unit-not-on-date": "Eininga fanst ikkje på denne datoen",
  "problem.unit-not-on-date.remedy": "Vel ein annan dato, eller opne ei anna eining.",
  "problem.no-region": "Ingen region er lagd inn enno",
  "problem.no-region.remedy": "Last inn ein region før sidene blir opna.",
  "problem.locked": "Datalageret er oppteke",
  "problem.locked.remedy":
    "Eit anna program held det. Vent litt og prøv igjen, eller lat att det andre programmet.",
  "problem.disk-full": "Disken er full",
  "problem.disk-full.remedy": "Frigjer plass på maskina som tenaren går på, og prøv igjen.",
  "problem.internal": "Noko gjekk gale på tenaren",
  "problem.internal.remedy":
    "Ingenting er endra. Prøv igjen; skjer det på nytt, gi sekretariatet sporingsnummeret.",

  "state.known": "Dette finst:",
  "state.trace": "Sporingsnummer til sekretariatet: {trace}",

  "figure.ofCount": "{numerator} av {denominator}",
  "figure.hidden": "skjult",
  "figure.kroner": "{amount} kr",

  "kind.region": "region",
  "kind.county": "fylke",
  "kind.municipality": "kommune",
  "kind.sector": "sektor",
  "kind.department": "avdeling",
  "kind.workplace": "arbeidsstad",

  "measure.employees": "Tilsette",
  "measure.completed": "Gjennomført",
  "measure.inProgress": "I gang",
  "measure.notStarted": "Ikkje byrja",
  "measure.share": "Del gjennomført",
} satisfies CatalogueOf<"shell">;
