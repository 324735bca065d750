import { type Deviation } from "../final-report/chapters/deviation.ts";
import { checkDocument } from "./check-document.ts";
import { type PrintedDocument } from "./printed-document.ts";

/** The findings of a document as rows for a report's chapter of deviations, in every language. */
export function deviationsFrom(document: PrintedDocument): Deviation[] {
  const nb = checkDocument(document, "nb").findings;
  const nn = checkDocument(document, "nn").findings;
  const en = checkDocument(document, "en").findings;
  return nb.map((finding, index) => {
    // The rules are the same in every language, so the findings come in the same order.
    const inNynorsk = nn[index] ?? finding;
    const inEnglish = en[index] ?? finding;
    const text = (field: "message" | "printed" | "computed" | "remedy") => ({
      nb: finding[field],
      nn: inNynorsk[field],
      en: inEnglish[field],
    });
    return {
      ...(finding.number === undefined ? {} : { number: finding.number }),
      severity: finding.severity,
      place: finding.at,
      finding: text("message"),
      printed: text("printed"),
      computed: text("computed"),
      remedy: text("remedy"),
    };
  });
}
