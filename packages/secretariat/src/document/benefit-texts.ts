import { type Text } from "@kompetanseregion/documents";

import { type PlanView } from "../benefit/plan.ts";

/** A basis of årsverk as it is said; its own name where it is none of ours. */
export function basisText(basis: string): Text {
  return bases[basis] ?? basis;
}

/** A formula with words for its names and signs of arithmetic for those of programs. */
export function formulaText(formula: string): Text {
  const inLanguage = (language: "nb" | "nn" | "en") =>
    formula
      .replaceAll(/[A-Za-z]+/gu, (name) => names[name]?.[language] ?? name)
      .replaceAll("*", "×")
      .replaceAll("-", "−");
  return { nb: inLanguage("nb"), nn: inLanguage("nn"), en: inLanguage("en") };
}

/**
 * What keeps the plan's benefits from being realised, one remark for each benefit and lack, with
 * the municipalities that lack it.
 */
export function planTexts({ issues, items, byMunicipality }: PlanView): Text[] {
  const titles = new Map(
    items.map(({ municipality, id, title }) => [`${municipality}.${id}`, title]),
  );
  const names = new Map<string, string>(
    byMunicipality.map(({ municipality, name }) => [municipality, name]),
  );
  const lacking = new Map<string, { say: (who: Said) => Text; who: string[] }>();
  for (const { code, at = "", message } of issues) {
    const title = titles.get(at) ?? "";
    const words = lacks[code];
    const say = words === undefined ? () => message : (who: Said) => words(title, who);
    const key = `${code} ${title}`;
    const [municipality = at] = at.split(".");
    const known = lacking.get(key) ?? { say, who: [] };
    known.who.push(names.get(municipality) ?? municipality);
    lacking.set(key, known);
  }
  return [...lacking.values()].map(({ say, who }) => say(whoIs(who, byMunicipality.length)));
}

type Said = Exclude<Text, string>;

function whoIs(municipalities: readonly string[], all: number): Said {
  if (municipalities.length === all) {
    return { nb: "alle kommunene", nn: "alle kommunane", en: "every municipality" };
  }
  const listed = municipalities.join(", ");
  return { nb: listed, nn: listed, en: listed };
}

const lacks: Readonly<Record<string, (title: string, who: Said) => Said>> = {
  "no-owner": (title, { nb, nn, en }) => ({
    nb: `Ingen eier «${title}»: ${nb}.`,
    nn: `Ingen eig «${title}»: ${nn}.`,
    en: `Nobody owns “${title}”: ${en}.`,
  }),
  "no-baseline": (title, { nb, nn, en }) => ({
    nb: `«${title}» mangler nullpunkt: ${nb}.`,
    nn: `«${title}» manglar nullpunkt: ${nn}.`,
    en: `“${title}” has no baseline: ${en}.`,
  }),
  "no-use": (title, { nb, nn, en }) => ({
    nb: `Det som frigjøres av «${title}», skal ikke brukes til noe: ${nb}.`,
    nn: `Det som blir frigjort av «${title}», skal ikkje brukast til noko: ${nn}.`,
    en: `Nobody is to use what “${title}” frees: ${en}.`,
  }),
  targets: (title, { nb, nn, en }) => ({
    nb: `«${title}» har ikke mål med stigende datoer: ${nb}.`,
    nn: `«${title}» har ikkje mål med stigande datoar: ${nn}.`,
    en: `“${title}” has no targets with rising dates: ${en}.`,
  }),
  "missing-plan": (_title, { nb, nn, en }) => ({
    nb: `Er med i planen, men har ingen gevinster i den: ${nb}.`,
    nn: `Er med i planen, men har ingen gevinstar i han: ${nn}.`,
    en: `Takes part in the plan, but has no benefits in it: ${en}.`,
  }),
  "unknown-name": (title, { nb, nn, en }) => ({
    nb: `«${title}» gjelder en kommune som ikke er med i planen: ${nb}.`,
    nn: `«${title}» gjeld ein kommune som ikkje er med i planen: ${nn}.`,
    en: `“${title}” is of a municipality that does not take part in the plan: ${en}.`,
  }),
  "duplicate-id": (title, { nb, nn, en }) => ({
    nb: `Flere rader har samme id som «${title}»: ${nb}.`,
    nn: `Fleire rader har same id som «${title}»: ${nn}.`,
    en: `Several rows have the same id as “${title}”: ${en}.`,
  }),
  shape: (title, { nb, nn, en }) => ({
    nb: `Statusen til «${title}» har ingen grunn: ${nb}.`,
    nn: `Statusen til «${title}» har inga grunngjeving: ${nn}.`,
    en: `The status of “${title}” has no reason: ${en}.`,
  }),
};

const names: Readonly<Record<string, Said>> = {
  persons: { nb: "personer", nn: "personar", en: "persons" },
  hoursBefore: { nb: "timer før", nn: "timar før", en: "hours before" },
  hoursAfter: { nb: "timer nå", nn: "timar no", en: "hours now" },
  travelHours: { nb: "reisetimer", nn: "reisetimar", en: "hours of travel" },
  instructorHours: { nb: "instruktørtimer", nn: "instruktørtimar", en: "instructor hours" },
};

const bases: Readonly<Record<string, Said>> = {
  gross1950: {
    nb: "1\u00a0950 timer (brutto)",
    nn: "1\u00a0950 timar (brutto)",
    en: "1\u00a0950 hours (gross)",
  },
  gross1846: {
    nb: "1\u00a0846 timer (brutto, turnus)",
    nn: "1\u00a0846 timar (brutto, turnus)",
    en: "1\u00a0846 hours (gross, shift work)",
  },
  "lessHoliday1762.5": {
    nb: "1\u00a0762,5 timer (uten ferie)",
    nn: "1\u00a0762,5 timar (utan ferie)",
    en: "1\u00a0762.5 hours (without holidays)",
  },
  conventional1750: {
    nb: "1\u00a0750 timer (vanlig)",
    nn: "1\u00a0750 timar (vanleg)",
    en: "1\u00a0750 hours (customary)",
  },
  horizon1720: {
    nb: "1\u00a0720 timer (EU-prosjekt)",
    nn: "1\u00a0720 timar (EU-prosjekt)",
    en: "1\u00a0720 hours (EU projects)",
  },
  net1695: {
    nb: "1\u00a0695 timer (netto)",
    nn: "1\u00a0695 timar (netto)",
    en: "1\u00a0695 hours (net)",
  },
  "net1687.5": {
    nb: "1\u00a0687,5 timer (netto)",
    nn: "1\u00a0687,5 timar (netto)",
    en: "1\u00a0687.5 hours (net)",
  },
  "net1632_35.5": {
    nb: "1\u00a0632 timer (netto, turnus)",
    nn: "1\u00a0632 timar (netto, turnus)",
    en: "1\u00a0632 hours (net, shift work)",
  },
};
