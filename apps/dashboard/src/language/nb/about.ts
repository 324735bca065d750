/** Bokmål: the pages about the service. Says which texts exist and what each is filled in with. */
export const texts = {
  "accessibility.lead":
    "Sidene skal kunne brukes av alle: med tastatur, skjermleser, stor skrift og på små skjermer.",
  "accessibility.tested": "Hva som er prøvd",
  "accessibility.tested.axe":
    "Hver side prøves maskinelt mot WCAG 2.2 nivå A og AA på tre språk, på bred skjerm og på 320 bildepunkter, i lyst og mørkt.",
  "accessibility.tested.keyboard":
    "Alt kan gjøres med tastatur. Opplæringstabellen prøves maskinelt med tastatur.",
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

  "privacy.lead": "Disse sidene viser summer, aldri enkeltpersoner.",
  "privacy.shown": "Hva sidene viser",
  "privacy.shown.sums":
    "Antall ansatte og gjennomføringer i hver enhet. For dem som ikke har tilgang til enkeltpersoner, er grupper skjult når de er så små at tallet kunne avsløre noe om noen.",
  "privacy.shown.demo":
    "I demonstrasjonen er alle ansatte oppdiktet. Regnskap og gevinst er hentet fra åpne rapporter, uten navn.",
  "privacy.stored": "Hva som lagres hos deg",
  "privacy.stored.language":
    "Bare språkvalget, i nettleseren din. Sidene setter ingen informasjonskapsler.",
  "privacy.others": "Hva andre får vite",
  "privacy.others.none":
    "Ingenting. Sidene henter ingenting fra andre nettsteder og sporer ikke bruken.",
  "privacy.responsible": "Hvem som er ansvarlig",
  "privacy.responsible.text":
    "Hver kommune er ansvarlig for opplysningene om sine egne ansatte. Spørsmål om innsyn og retting går til arbeidsgiveren.",
} as const;
