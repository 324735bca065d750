import { type Language, type LocalDate, type LocalisedText } from "@kompetanseregion/domain";

/** A certificate that a digest tells about. */
export interface ExpiringLine {
  readonly title: LocalisedText;
  readonly lastValidDay: LocalDate;
  readonly daysLeft: number;
}

/** What a digest says: no name in it, and nothing of what the certificate is about in the subject. */
export function digestText(
  lines: readonly ExpiringLine[],
  told: { readonly language: Language; readonly region: string; readonly unsubscribe: string },
): { readonly subject: string; readonly text: string } {
  const { language, region, unsubscribe } = told;
  const { subject, greeting, intro, line, ask, why, stop } = words[language];
  const address = unsubscribe.replace(/^mailto:/u, "");
  return {
    subject,
    text: [
      greeting,
      "",
      intro,
      "",
      ...lines.map(({ title, lastValidDay, daysLeft }) => {
        const [year, month, day] = lastValidDay.split("-");
        return `– ${line(title[language], `${day ?? ""}.${month ?? ""}.${year ?? ""}`, daysLeft)}`;
      }),
      "",
      ask,
      "",
      "--",
      `${why} ${region}.`,
      `${stop} ${address}`,
      "",
    ].join("\n"),
  };
}

const words = {
  nb: {
    subject: "Kompetansebevis som går ut",
    greeting: "Hei!",
    intro: "Disse kompetansebevisene dine går snart ut:",
    line: (title: string, date: string, days: number) =>
      `${title}: siste gyldige dag er ${date} (${days === 0 ? "i dag" : days === 1 ? "om 1 dag" : `om ${days} dager`})`,
    ask: "Snakk med lederen din om å fornye dem. Har du nettopp gjort det, kan du se bort fra denne meldingen.",
    why: "Du får denne automatiske meldingen fordi arbeidsgiveren din er med i",
    stop: "Vil du ikke ha flere? Si fra til",
  },
  nn: {
    subject: "Kompetansebevis som går ut",
    greeting: "Hei!",
    intro: "Desse kompetansebevisa dine går snart ut:",
    line: (title: string, date: string, days: number) =>
      `${title}: siste gyldige dag er ${date} (${days === 0 ? "i dag" : days === 1 ? "om 1 dag" : `om ${days} dagar`})`,
    ask: "Snakk med leiaren din om å fornye dei. Har du nettopp gjort det, kan du sjå bort frå denne meldinga.",
    why: "Du får denne automatiske meldinga fordi arbeidsgivaren din er med i",
    stop: "Vil du ikkje ha fleire? Sei frå til",
  },
  en: {
    subject: "Certificates about to expire",
    greeting: "Hello,",
    intro: "These certificates of yours are about to expire:",
    line: (title: string, date: string, days: number) =>
      `${title}: the last valid day is ${date} (${days === 0 ? "today" : days === 1 ? "in 1 day" : `in ${days} days`})`,
    ask: "Talk to your leader about renewing them. If you just have, you need do nothing.",
    why: "You get this automatic message because your employer is a member of",
    stop: "No more of these? Tell",
  },
} as const;
