/** Bokmål: the pages about the service. Says which texts exist and what each is filled in with. */
export const texts = {
  "accessibility.lead":
    "Sidene skal kunne brukes av alle: med tastatur, skjermleser, stor skrift og på små skjermer.",
  "accessibility.tested": "Hva som er prøvd",
  "accessibility.tested.axe":
    "Hver side prøves maskinelt mot WCAG 2.2 nivå A og AA på tre språk, på bred skjerm og på 320 bildepunkter, i lyst og mørkt.",
  "accessibility.tested.keyboard":
    "Alt kan gjøres med tastatur. En maskin går gjennom hver kontroll på hver side med tastatur, og ser at den som har fokus, synes.",
  "accessibility.tested.width":
    "Ingen side må rulles sidelengs på 320 bildepunkter, og ingen kolonne blir borte.",
  "accessibility.untested": "Hva som ikke er prøvd",
  "accessibility.untested.people":
    "Sidene er ikke prøvd av brukere med nedsatt funksjonsevne, og ikke med de vanlige skjermleserne.",
  "accessibility.untested.statement":
    "Dette er ingen tilgjengelighetserklæring. Den lager hver kommune selv hos Tilsynet for universell utforming av ikt.",
  "accessibility.contact": "Møter du en hindring?",
  "accessibility.contact.text":
    "Si fra til sekretariatet i regionen: hvilken side, og hva som stanset deg.",

  "privacy.lead": "Hva sidene viser om ansatte, og hva som lagres.",
  "privacy.shown": "Hva sidene viser",
  "privacy.shown.sums":
    "Antall ansatte og gjennomføringer i hver enhet. Grupper er skjult når de er så små at tallet kunne avsløre noe om noen.",
  "privacy.shown.people":
    "Ledere og kommunens administrator kan se navn i sine egne enheter. Hvert slikt oppslag blir ført i revisjonsloggen.",
  "privacy.shown.demo":
    "I demonstrasjonen er alle ansatte oppdiktet. Regnskap og gevinst er hentet fra åpne rapporter, uten navn.",
  "privacy.stored": "Hva som lagres hos deg",
  "privacy.stored.language":
    "Språkvalget, i nettleseren din. Det du skriver i et skjema, huskes i fanen til det er sendt eller fanen lukkes.",
  "privacy.stored.session":
    "Når du logger inn, settes én informasjonskapsel som sier at du er innlogget. Den er nødvendig, leses bare av denne tjeneren, og forsvinner når økten er over.",
  "privacy.others": "Hva andre får vite",
  "privacy.others.none":
    "Ingenting. Sidene henter ingenting fra andre nettsteder og sporer ikke bruken.",
  "privacy.responsible": "Hvem som er ansvarlig",
  "privacy.responsible.text":
    "Hver kommune er ansvarlig for opplysningene om sine egne ansatte. Spørsmål om innsyn og retting går til arbeidsgiveren.",
} as const;
