import { type Language } from "@kompetanseregion/domain";
import { printedReport } from "@kompetanseregion/regions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkDocument } from "./check-document.ts";
import { deviationsFrom } from "./deviations-from.ts";
import { documentRules } from "./document-rules.ts";
import { corrected } from "./fixtures/corrected-report.ts";
import { PrintedDocument } from "./printed-document.ts";

/** What the source prints, as the package of regions has it. */
const sourceReport = PrintedDocument.parse(printedReport);
const correctedReport = corrected(sourceReport);
const { findings, confirmed, missing } = checkDocument(sourceReport, "nb");
const numbered = (number: string) => findings.find((finding) => finding.number === number);

describe("checking the source report", () => {
  it("finds the 28 findings of the register and nothing else", () => {
    const numbers = [1, 2, 3, 6, 7, 8, 9, 10, 11, 16].map((row) => `A.10 #${row}`);
    const others = Array.from({ length: 18 }, (_, index) => `A.11 #${index + 21}`);

    expect(findings).toHaveLength(28);
    expect(findings.map(({ number }) => number).toSorted()).toEqual(
      [...numbers, ...others].toSorted(),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["A.10 #1", "1\u00a0261\u00a0000 kr", "1\u00a0146\u00a0000 kr"],
    ["A.10 #2", "1\u00a0185\u00a0000 kr", "1\u00a0260\u00a0000 kr"],
    ["A.10 #3", "\u2212132\u00a0400 kr", "\u221292\u00a0400 kr med radene slik de er trykt"],
    [
      "A.10 #6",
      "503\u00a0000 kr for 2014",
      "Resultatet for 2014 er 353\u00a0000 kr; utgående balanse er 503\u00a0000 kr.",
    ],
    [
      "A.10 #7",
      "overskudd",
      "Resultatet for 2014–2015 er \u221217\u00a0600 kr. Utgående balanse på 132\u00a0400 kr skyldes 150\u00a0000 kr ført inn.",
    ],
    [
      "A.10 #8",
      "1,5 årsverk",
      "1\u00a0750 timer: 1,03, 1,00, 0,90 årsverk ved 1\u00a0695, 1\u00a0750, 1\u00a0950 timer i året; med usikkerheten 0,81–1,14 årsverk",
    ],
    [
      "A.10 #9",
      "1\u00a0%, som gir faktoren 100,0",
      "53\u00a0000 av 5\u00a0165\u00a0802 er 1,026\u00a0%, som gir faktoren 97,5",
    ],
    [
      "A.10 #10",
      "150 årsverk",
      "100,6, 97,5, 87,5 årsverk ved 1\u00a0695, 1\u00a0750, 1\u00a0950 timer i året; selv påstanden gir 146",
    ],
    ["A.10 #11", "«42 kommuner … 80 %»", "42 av 53 (79,2\u00a0%); 11 gjenstår"],
    [
      "A.10 #16",
      "2014: 435\u00a0000 / 5, 2015: 711\u00a0000 / 12 måneder",
      "2014: 87\u00a0000, 2015: 59\u00a0250 kr per måned",
    ],
    ["A.11 #21", "6 resultatmål", "5 nummererte mål, og i tillegg «Tilleggsmål»"],
    ["A.11 #22", "1, 2, 3, 3", "1, 2, 3, 4"],
    ["A.11 #23", "RM 1, RM 2, RM 3", "FP.RM1, HP.RM1, FP.RM2, HP.RM2, FP.RM3, HP.RM3"],
    ["A.11 #24", "«som» / «(økosystem)», «fasiliterer» / «fasiliteter»", "Én ordlyd per mål."],
    ["A.11 #28", "6 Prosjektaktiviteter", "6 Aktiviteter og måloppnåelse"],
    ["A.11 #31", "alle 53 kommuner", "42 av 53 kommuner er besøkt"],
    ["A.11 #32", "vedtak, muntlig bekreftelse under ett", "Ett tall for hver status."],
  ])("holds for %s what is printed against what is computed", (number, printed, computed) => {
    expect(numbered(number)).toMatchObject({ printed, computed });
  });

  it.each([
    ["row 4, the year columns", "column-sum", 2],
    ["row 4, closing 2014 is opening 2015", "roll-forward", 1],
    ["row 5, the grants", "funding-sum", 1],
    ["row 5, the grants by year", "funding-income", 2],
    ["row 12, five of seven", "share-rounding", 1],
    ["rows 13 and 14, 53 municipalities and nine seats", "count-sum", 2],
    ["row 15, 23 and 7 months", "duration", 2],
    ["rows 17, 18 and 20, the proportions", "proportion", 5],
  ])("confirms %s", (_row, code, times) => {
    expect(confirmed.filter((one) => one.code === code)).toHaveLength(times);
  });

  it("lists the rows of the register that hold under their numbers", () => {
    const rows = new Set(confirmed.flatMap(({ number }) => number ?? []));

    expect([...rows].toSorted()).toEqual(
      [4, 5, 12, 13, 14, 15, 17, 18, 20].map((row) => `A.10 #${row}`).toSorted(),
    );
  });

  it("finds nothing in the corrected documents", () => {
    expect(checkDocument(correctedReport, "nb").findings).toEqual([]);
  });

  it("says what the register has and no rule finds any more", () => {
    const mended = { ...correctedReport, register: sourceReport.register };
    const lost = { ...sourceReport, counts: [] };

    expect(checkDocument(mended, "nb").missing.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 28 }, () => "wrong"),
    );
    expect(checkDocument(lost, "nb").missing.map(({ number }) => number)).toEqual([
      "A.10 #13",
      "A.10 #14",
    ]);
  });

  it("finds nothing in a document that prints nothing to check", () => {
    const empty = PrintedDocument.parse({ title: "Tom", dated: "2016-01-19" });

    expect(checkDocument(empty, "nb")).toEqual({ findings: [], confirmed: [], missing: [] });
  });
});

describe("a rule", () => {
  it.each<Language>(["nb", "nn", "en"])("leaves no place unfilled in %s", (language) => {
    for (const document of [sourceReport, correctedReport]) {
      const check = checkDocument(document, language);
      const words = [...check.findings, ...check.confirmed].flatMap((one) => [
        one.printed,
        one.computed,
      ]);
      words.push(...check.findings.flatMap(({ message, remedy }) => [message, remedy]));

      expect(words.filter((text) => /[{}]/u.test(text))).toEqual([]);
    }
  });

  it("has its place among the rules and is about something in the source", () => {
    const codes = new Set([...findings, ...confirmed].map(({ code }) => code));

    expect(codes.size).toBe(documentRules.length);
  });
});

describe("the findings as deviations", () => {
  it("are said in every language", () => {
    const [first] = deviationsFrom(sourceReport);

    expect(first).toMatchObject({
      number: "A.10 #1",
      computed: { nb: "1\u00a0146\u00a0000 kr", en: "1\u00a0146\u00a0000 kroner" },
    });
    expect(deviationsFrom(sourceReport)).toHaveLength(28);
  });
});

describe("the row sums", () => {
  it("hold exactly when every total is the sum of its years", () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount, fc.boolean()), { maxLength: 8 }), (rows) => {
        const document = PrintedDocument.parse({
          title: "Rader",
          dated: "2016-01-19",
          statement: {
            place: "tabellen",
            totalLabel: "Begge år",
            years: [2014, 2015],
            rows: rows.map(([first, second, isRight], index) => ({
              place: `rad ${index}`,
              label: `rad ${index}`,
              kind: "expense",
              byYear: [first, second],
              total: first + second + (isRight ? 0 : 1),
            })),
          },
        });
        const wrong = checkDocument(document, "en").findings.map(({ at }) => at);

        expect(wrong).toEqual(
          rows.flatMap(([, , isRight], index) => (isRight ? [] : `rad ${index}`)),
        );
      }),
    );
  });
});
