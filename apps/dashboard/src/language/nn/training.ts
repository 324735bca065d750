import { type CatalogueOf } from "../catalogue.ts";

/** Nynorsk: the training report. */
export const texts = {
  "training.lead": "Kven har gjennomført, frå heile regionen og ned til kvar arbeidsstad.",
  "training.choose": "Vel kurs og dato",
  "training.course": "Kurs",
  "training.course.choose": "Vel eit kurs",
  "training.date": "Status per dato",
  "training.show": "Vis",
  "training.future":
    "Datoen er fram i tid. Tala viser det som er kjent i dag, {today}, og kan endre seg.",
  "training.headline": "{completed} av {employees} tilsette har gjennomført",
  "training.headline.hidden": "Talet for heile utvalet er skjult",
  "training.asOf": ", status per {date}",
  "training.unit": "Eining",
  "training.expandAll": "Opne alle",
  "training.collapseAll": "Lat att alle",
  "training.shown.one": "{n} eining er vist",
  "training.shown.other": "{n} einingar er viste",
  "training.csv": "Last ned CSV",
  "training.print": "Skriv ut",
  "training.csv.path": "Plassering",
  "training.csv.kind": "Nivå",
  "training.csv.percent": "Del gjennomført (prosent)",
  "training.csv.fileName": "opplaering",
  "training.hidden.why":
    "«skjult» tyder at talet kunne røpe noko om enkeltpersonar. Grupper under {smallest} blir ikkje viste, og nokre tal ved sida av er òg skjulte, så dei ikkje kan reknast ut. {hidden} av {all} tal er skjulte.",
  "training.empty": "Ingen einingar å vise",
  "training.empty.why":
    "Ingen einingar hadde tilsette på denne datoen. Vel ein annan dato, eller hent organisasjonen på nytt.",
  "training.noCourses": "Ingen kurs enno",
  "training.how": "Korleis er dette rekna ut?",
  "training.how.people":
    "Kvar person tel éin gong i kvar eining, same kor mange stillingar personen har der. Ei eining tel alle under seg. Summen av einingane under kan difor vere større enn talet over.",
  "training.how.employees": "personar med ei stilling i eininga, eller under ho, på datoen",
  "training.how.completed":
    "dei av dei som har gjennomført kurset på datoen eller før, og ikkje har fått det trekt tilbake",
  "training.how.inProgress": "dei av dei som er påmelde eller har byrja, og ikkje har gjennomført",
  "training.how.notStarted": "resten: tilsette som korkje er påmelde eller har byrja",
  "training.how.share": "gjennomført delt på tilsette, avrunda til éin desimal",
  "training.how.sources": "Kvar tala kjem frå",
  "training.how.source": "Kjelde",
  "training.how.run": "Henting",
  "training.how.finished": "Ferdig",
  "training.how.noSources": "Ingen hentingar har gitt data til denne rapporten.",
  "training.how.leftOut": "Kva som ikkje er med",
  "training.how.nothingLeftOut": "Ingenting er utelate.",
} satisfies CatalogueOf<"training">;
