import { type CatalogueOf } from "../catalogue.ts";

/** Nynorsk: the pages about the service. */
export const texts = {
  "accessibility.lead":
    "Alle skal kunne bruke sidene: med tastatur, skjermlesar, stor skrift og på små skjermar.",
  "accessibility.tested": "Kva som er prøvd",
  "accessibility.tested.axe":
    "Kvar side blir prøvd maskinelt mot WCAG 2.2 nivå A og AA på tre språk, på brei skjerm og på 320 biletpunkt, i lyst og mørkt.",
  "accessibility.tested.keyboard":
    "Alt kan gjerast med tastatur. Ei maskin går gjennom kvar kontroll på kvar side med tastatur, og ser at den som har fokus, er synleg.",
  "accessibility.tested.width":
    "Inga side må rullast sidelengs på 320 biletpunkt, og ingen kolonne blir borte.",
  "accessibility.untested": "Kva som ikkje er prøvd",
  "accessibility.untested.people":
    "Sidene er ikkje prøvde av brukarar med nedsett funksjonsevne, og ikkje med dei vanlege skjermlesarane.",
  "accessibility.untested.statement":
    "Dette er inga tilgjengeerklæring. Den lagar kvar kommune sjølv hos Tilsynet for universell utforming av ikt.",
  "accessibility.contact": "Møter du ei hindring?",
  "accessibility.contact.text":
    "Sei frå til sekretariatet i regionen: kva side det gjeld, og kva som stansa deg.",

  "privacy.lead": "Kva sidene viser om tilsette, og kva som blir lagra.",
  "privacy.shown": "Kva sidene viser",
  "privacy.shown.sums":
    "Talet på tilsette og gjennomføringar i kvar eining. Grupper er skjulte når dei er så små at talet kunne røpe noko om nokon.",
  "privacy.shown.people":
    "Leiarar og administratoren i kommunen kan sjå namn i sine eigne einingar. Kvart slikt oppslag blir ført i revisjonsloggen.",
  "privacy.shown.demo":
    "I demonstrasjonen er alle tilsette oppdikta. Rekneskap og gevinst er henta frå opne rapportar, utan namn.",
  "privacy.stored": "Kva som blir lagra hos deg",
  "privacy.stored.language":
    "Språkvalet, i nettlesaren din. Det du skriv i eit skjema, blir hugsa i fana til det er sendt eller fana er lukka.",
  "privacy.stored.session":
    "Når du loggar inn, blir det sett éin informasjonskapsel som seier at du er innlogga. Han er naudsynt, blir lesen berre av denne tenaren, og blir borte når økta er over.",
  "privacy.others": "Kva andre får vite",
  "privacy.others.none":
    "Ingenting. Sidene hentar ingenting frå andre nettstader og sporar ikkje bruken.",
  "privacy.responsible": "Kven som er ansvarleg",
  "privacy.responsible.text":
    "Kvar kommune er ansvarleg for opplysningane om sine eigne tilsette. Spørsmål om innsyn og retting går til arbeidsgjevaren.",
} satisfies CatalogueOf<"about">;
