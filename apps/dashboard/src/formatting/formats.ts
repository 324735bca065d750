import { type Instant, type Language, type LocalDate, type Ratio } from "@kompetanseregion/domain";

import { tenthsOfPercent } from "./tenths-of-percent.ts";

/** How figures and dates are written in one language. */
export interface Formats {
  /** Whole numbers, grouped with no-break spaces: `1 012`. */
  readonly count: (value: number) => string;
  /** A decimal number in the contract's text form, every digit kept: `0.8974` is `0,8974`. */
  readonly decimal: (value: string) => string;
  /** As `decimal`, without closing zeros beyond the first decimal: `1.0000` is `1,0`. */
  readonly shortDecimal: (value: string) => string;
  /** Kroner in the contract's text form, øre only where there are any: `−503 000`. */
  readonly kroner: (value: string) => string;
  /** The share with one decimal, `79,2 %`; `undefined` where there is nothing to share. */
  readonly percent: (ratio: Ratio) => string | undefined;
  /** A calendar date: `22. november 2026`. */
  readonly date: (value: LocalDate) => string;
  /** A calendar date in few characters: `22.11.2026`. */
  readonly shortDate: (value: LocalDate) => string;
  /** A point in time, as clocks in Norway show it. */
  readonly time: (value: Instant) => string;
}

// A browser that lacks nynorsk falls back to bokmål, not to its own language.
const locales: Readonly<Record<Language, string[]>> = {
  nb: ["nb-NO", "no"],
  nn: ["nn-NO", "nb-NO", "no"],
  en: ["en-GB"],
};

/** The formats of a language. Make them once and keep them: making an `Intl` format is slow. */
export function formatsIn(language: Language): Formats {
  const locale = locales[language];
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  const clock = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Oslo",
  });
  const mark = language === "en" ? "." : ",";

  return {
    count: (value) => grouped(String(value)),
    decimal: (value) => decimal(value, mark),
    shortDecimal: (value) => decimal(value.replace(/(\.\d+?)0+$/u, "$1"), mark),
    kroner: (value) => decimal(value.replace(/\.00$/u, ""), mark),
    percent: (ratio) => {
      const tenths = tenthsOfPercent(ratio);
      if (tenths === undefined) return undefined;
      return `${decimal((tenths / 10).toFixed(1), mark)}${language === "en" ? "%" : "\u00a0%"}`;
    },
    date: (value) => long.format(new Date(value)),
    shortDate: (value) => short.format(new Date(value)),
    time: (value) => clock.format(new Date(value)),
  };
}

function decimal(value: string, mark: string): string {
  const [whole = "", decimals] = value.replace("-", "").split(".");
  const sign = value.startsWith("-") ? "\u2212" : "";
  return `${sign}${grouped(whole)}${decimals === undefined ? "" : `${mark}${decimals}`}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
}
