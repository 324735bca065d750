import { type DocumentRule, placesOf } from "./rule.ts";

/** Abbreviations and renamed things are explained somewhere in the document. */
export const unexplainedTerm: DocumentRule = ({ terms }, { list }) => {
  if (terms.length === 0) return [];
  const unexplained = terms.filter(({ explainedAt }) => explainedAt === undefined);
  return [
    {
      code: "unexplained-term",
      at: placesOf(unexplained.length === 0 ? terms : unexplained),
      holds: unexplained.length === 0,
      severity: "warning",
      values: { names: list(unexplained.map(({ names }) => names.join(" = "))) },
    },
  ];
};
