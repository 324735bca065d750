import { type Issue } from "@kompetanseregion/domain";

/** What is wrong and what to do about it, in bokmål. */
interface Words {
  readonly message: string;
  readonly remedy: string;
}

const mendFile = "Rett det i fila eller i fagsystemet, og importer på nytt.";
const mendHr = "Rett det i HR-systemet, og hent ut fila på nytt.";
const ownKey = "Bruk ansattnummeret; fødselsnummer og lønn lagres aldri.";
const mendMap = "Skriv kolonnens navn i kolonnekartet (--map) slik det står i fila.";

/** Problems of files with people and completions; `$1` and `$2` are quoted from the original. */
const words: Readonly<Record<string, Words>> = {
  ambiguous: {
    message: "datoen kan leses på to måter",
    remedy: "Skriv den som 31.12.2015, eller si rekkefølgen i kolonnekartet (dateOrder: dmy).",
  },
  "bad-key": { message: "ansattnummeret kan ikke brukes som nøkkel", remedy: mendHr },
  "column-twice": {
    message: "kolonnen «$1» er brukt til to felt",
    remedy: "Bruk hver kolonne én gang.",
  },
  "completions-fell": {
    message: "fullføringene av kurset falt fra $1 til $2",
    remedy: "Se om lista er hel; er den det, bruk --accept-loss.",
  },
  "course-emptied": {
    message: "kurset hadde $1 fullføringer og er ikke i lista lenger",
    remedy: "Se om lista er hel; er den det, bruk --accept-loss. Historikken beholdes.",
  },
  cycle: {
    message: "enheten ligger under seg selv, gjennom andre",
    remedy: "Rett hvilken enhet som er over hvilken i HR-systemet.",
  },
  damaged: {
    message: "arbeidsboka kan ikke åpnes, eller formler i den har feilet",
    remedy: "Åpne den i et regneark og lagre den på nytt som XLSX, uten passord.",
  },
  "employee-twice": {
    message: "to ansatte har samme ansattnummer; begge holdes utenfor til det er rettet",
    remedy: mendHr,
  },
  empty: {
    message: "fila har ingenting som kan leses",
    remedy: "Se på formatet og kolonnekartet; det som ble holdt utenfor, står over.",
  },
  encoding: {
    message: "fila begynner som $1 og går over i noe annet",
    remedy: "Lagre den på nytt som UTF-8.",
  },
  "accounts-fell": {
    message: "antall personer i lista falt fra $1 til $2",
    remedy: "Se om lista er hel; er den det, bruk --accept-loss.",
  },
  formula: {
    message: "cella har en formel; det den sist ga, er lest",
    remedy: "Se over verdiene før du går videre.",
  },
  fte: {
    message: "stillingsprosenten er ikke over 0 og høyst 100, og er utelatt",
    remedy: mendHr,
  },
  "future-date": { message: "datoen har ikke vært ennå", remedy: mendFile },
  link: {
    message: "arbeidsforholdet viser til en ansatt eller enhet som ikke er i fila",
    remedy: "Hent ut alle fire ressursene samtidig.",
  },
  "merged-cells": {
    message: "celler er slått sammen; verdien står bare i den første",
    remedy: "Se over verdiene, eller del cellene og lagre på nytt.",
  },
  "missing-column": { message: "fila har ingen kolonne for «$1»", remedy: mendMap },
  "missing-value": {
    message: "raden mangler nummer, navn eller enhet",
    remedy: mendHr,
  },
  more: { message: "$1 problemer til er ikke vist", remedy: "Rett dem som er vist, først." },
  "mostly-unknown": {
    message: "$1 av $2 personer i lista er ikke ansatt i kommunen",
    remedy:
      "Er lista fra en annen kommune, eller mangler HR-fila? Er den riktig, bruk --accept-unknown.",
  },
  "national-id": {
    message: "raden har elleve sifre, som kan være et fødselsnummer",
    remedy: ownKey,
  },
  "no-course": { message: "raden har ikke noe kurs", remedy: mendFile },
  "no-person": {
    message: "raden har verken ansattnummer eller e-postadresse",
    remedy: mendFile,
  },
  "no-person-column": {
    message: "fila har verken kolonne for ansattnummer eller for e-post",
    remedy: mendMap,
  },
  "no-such-sheet": { message: "arbeidsboka har ikke arket", remedy: "Flytt arket først i boka." },
  "nobody-gone": {
    message: "rader er holdt utenfor, så ingen regnes som sluttet og ingen enhet som nedlagt",
    remedy: mendHr,
  },
  "not-a-date": { message: "cella er ingen dato", remedy: "Skriv datoen som 31.12.2015." },
  "not-an-amount": {
    message: "stillingsprosenten er ikke et tall",
    remedy: "Skriv den som 80 eller 37,5.",
  },
  "not-an-email": { message: "e-postadressen er ingen adresse, og er utelatt", remedy: mendHr },
  "not-text": {
    message: "fila er ikke tekst",
    remedy: "Bruk CSV eller XLSX, lagret fra regnearket.",
  },
  "not-this-format": {
    message: "fila er ikke det formatet som er oppgitt, eller den er tom",
    remedy: "Se på --as og at riktig fil er valgt.",
  },
  "not-yaml": { message: "kolonnekartet er ikke YAML her", remedy: "Rett linja." },
  "other-municipality": {
    message: "fila er fra en annen kommune: øverste enhet er «$1»",
    remedy: "Velg riktig fil eller riktig --employer.",
  },
  period: { message: "stillingen slutter før den begynner", remedy: mendHr },
  quotes: {
    message: "linja har et anførselstegn på feil sted",
    remedy: 'Sett cella i anførselstegn og skriv tegnet dobbelt: "5"" rør".',
  },
  "row-too-long": {
    message: "en rad er for lang, eller et anførselstegn lukkes aldri",
    remedy: "Se om fila er CSV, og på anførselstegnene.",
  },
  "rows-fell": {
    message: "fullføringene i lista falt fra $1 til $2",
    remedy: "Se om lista er hel; er den det, bruk --accept-loss.",
  },
  "sensitive-column": {
    message: "kolonnekartet peker på fødselsnummer eller lønn",
    remedy: ownKey,
  },
  shape: { message: "kolonnekartet har feil form her", remedy: "Se eksemplet i dokumentasjonen." },
  "too-large": {
    message: "fila er større enn $1 byte, som er grensen",
    remedy: "Lagre arket som CSV, som kan være større, eller del fila.",
  },
  "too-many-columns": {
    message: "en rad har for mange celler",
    remedy: "Se på skilletegnet mellom cellene.",
  },
  "too-many-leave": {
    message: "$1 av $2 ansatte ville sluttet på én gang",
    remedy: "Se om fila er hel og fra riktig kommune; er den det, bruk --accept-loss.",
  },
  "unit-twice": {
    message: "to enheter har samme nøkkel og ulikt navn eller sted",
    remedy: mendHr,
  },
  "unknown-course": {
    message: "kolonnekartet nevner kurset «$1», som ikke finnes",
    remedy: "Bruk id-en til et kurs regionen har, eller ta bort linja.",
  },
  "unknown-parent": {
    message: "enheten ligger under en som ikke er i fila",
    remedy: "Hent ut hele organisasjonen, eller rett nøkkelen til enheten over.",
  },
  "unknown-person": {
    message: "ingen ansatt i kommunen har dette ansattnummeret eller denne adressen",
    remedy: "Rett det i lista, eller si hvem det er med «kompetanse match».",
  },
  "unpacks-too-large": {
    message: "arbeidsboka er laget for å fylle minnet når den pakkes ut, eller den er skadet",
    remedy: "Lagre arket på nytt, eller som CSV; ikke åpne fila.",
  },
};

/** A problem of an import in bokmål: what, and what to do; its own text is the English. */
export function issueInBokmal<Given extends Issue>(issue: Given): Given {
  return { ...issue, ...inBokmal(issue), ...(issue.at !== undefined && { at: placeOf(issue.at) }) };
}

/** The words for what a file or a row failed with; the original where there are none. */
export function inBokmal({
  code,
  message,
  remedy,
}: {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}): Words {
  const found = words[code];
  if (found === undefined) return { message, remedy };
  const said = [...message.matchAll(/"(?<text>[^"]*)"|(?<number>\d+)|(?<code>utf-\S+)/gu)].map(
    ([whole, text]) => text ?? whole,
  );
  return {
    message: found.message.replace("$1", said[0] ?? "?").replace("$2", said[1] ?? "?"),
    remedy: found.remedy,
  };
}

function placeOf(at: string): string {
  return at
    .replace(/^line /u, "linje ")
    .replace(/^unit /u, "enhet ")
    .replace(/^cell /u, "celle ")
    .replace(/^course /u, "kurs ")
    .replace(
      /^an employee number of (?<count>\d+) characters$/u,
      "et ansattnummer på $<count> tegn",
    )
    .replace(/^header$/u, "overskriften");
}
