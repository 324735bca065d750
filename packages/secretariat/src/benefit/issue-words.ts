import { type BenefitIssueCode } from "@kompetanseregion/benefits";
import { type Issue } from "@kompetanseregion/domain";

/** What is wrong and what to do about it. */
interface IssueWords {
  readonly message: string;
  readonly remedy: string;
}

/** Every problem of a model, a plan or a scaling in bokmål; their own messages are the English. */
const bokmal: Readonly<Record<BenefitIssueCode, IssueWords>> = {
  shape: {
    message: "verdien mangler eller har feil form",
    remedy: "Se JSON-skjemaet for hva som ventes her.",
  },
  "duplicate-id": {
    message: "to ting har samme id",
    remedy: "Gi hver av dem sin egen.",
  },
  formula: {
    message: "formelen kan ikke leses",
    remedy: "Skriv den med navn, tall, + − * / og parenteser.",
  },
  "unknown-name": {
    message: "navnet finnes ikke i modellen eller planen",
    remedy: "Rett navnet, eller legg til det som mangler.",
  },
  unit: {
    message: "enhetene passer ikke sammen, eller enheten er ukjent",
    remedy: "Rett enheten eller formelen.",
  },
  "missing-source": {
    message: "det står ikke hvor verdien kommer fra",
    remedy: "Oppgi kilden, eller skriv at den er antatt.",
  },
  "inverted-range": {
    message: "verdiene stiger ikke",
    remedy: "Skriv det laveste eller tidligste først.",
  },
  "out-of-range": {
    message: "verdien kan ikke være slik",
    remedy: "En andel er fra 0 til 1, og antall og timer er ikke negative.",
  },
  "double-claim": {
    message: "den samme timen eller kronen er talt mer enn én gang",
    remedy: "La bare én gevinst regne med den.",
  },
  "claim-kind": {
    message: "gevinsten sier ikke hvilken time eller krone den teller",
    remedy: "Oppgi det under claims.",
  },
  "mixed-basis": {
    message: "årsverkene er regnet med ulike timer",
    remedy: "Bruk ett grunnlag i hele modellen.",
  },
  unstated: {
    message: "kilden sier ingenting om dette; verdien holder plassen",
    remedy: "Mål den, eller spør dem som var der.",
  },
  "unused-input": {
    message: "ingenting bruker forutsetningen",
    remedy: "Bruk den i en formel, eller ta den bort.",
  },
  "no-counterfactual": {
    message: "ingenting sier hva som ville skjedd uansett, så gevinsten er brutto",
    remedy: "Beskriv det, og oppgi dødvekt, andel som skyldes tiltaket, overføring og frafall.",
  },
  "can-be-negative": {
    message: "formelen kan bli negativ innenfor de oppgitte spennene",
    remedy: "Sjekk spennene; en gevinst under null er en kostnad.",
  },
  "no-owner": {
    message: "ingen eier gevinsten",
    remedy: "Oppgi rollen i linjen som svarer for den.",
  },
  "no-baseline": {
    message: "nullpunktet mangler",
    remedy: "Mål hvordan det er i dag, med dato og metode.",
  },
  "no-use": {
    message: "det som frigjøres, skal ikke brukes til noe",
    remedy: "Si om budsjettet kuttes, folk gjør annet arbeid eller kvaliteten øker.",
  },
  targets: {
    message: "mål med dato mangler, eller datoene stiger ikke",
    remedy: "Oppgi minst én verdi med dato etter nullpunktet, i stigende rekkefølge.",
  },
  "missing-plan": {
    message: "kommunen er med og har ingen rad",
    remedy: "Planlegg gevinstene sammen med den.",
  },
  "weak-driver": {
    message: "innbyggere tar ingen kurs; tallet vokser med de ansatte som gjør det",
    remedy: "Skaler etter ansatte med sertifiseringen, eller etter resertifiseringer.",
  },
};

/** The issue in bokmål, at the same place; in its own words where it is none of a benefit's. */
export function benefitIssueInBokmal(issue: Issue): Issue {
  const words = Object.entries(bokmal).find(([code]) => code === issue.code);
  return words === undefined ? issue : { ...issue, ...words[1] };
}
