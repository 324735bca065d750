import { grouped } from "../grouped.ts";
import { type DocumentRule, placesOf } from "./rule.ts";

/** A goal has the same words wherever it is printed; a full stop more or less is no difference. */
export const goalWording: DocumentRule = ({ goalListings }, { list }) => {
  const printed = grouped(
    goalListings.flatMap(({ phase, goals }) =>
      goals.map(({ label, text, place }) => ({ key: `${phase} ${label}`, label, text, place })),
    ),
    ({ key }) => key,
  );
  const repeated = [...printed.values()].filter((uses) => uses.length > 1);
  if (repeated.length === 0) return [];
  const different = repeated.filter(
    (uses) => new Set(uses.map(({ text }) => plain(text))).size > 1,
  );
  const shown = (different.length === 0 ? repeated : different).flat();
  return [
    {
      code: "goal-wording",
      at: placesOf(shown),
      holds: different.length === 0,
      severity: "warning",
      values: {
        labels: list(different.flatMap(([use]) => use?.label ?? [])),
        texts: list(different.map((uses) => differing(uses.map(({ text }) => text)))),
      },
    },
  ];
};

function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[.:;]$/u, "")
    .trim();
}

/** The first words in which texts part: «fasiliterer» / «fasiliteter». */
function differing(texts: readonly string[]): string {
  const words = texts.map((text) => plain(text).split(" "));
  const longest = Math.max(...words.map(({ length }) => length));
  const at = Array.from({ length: longest }, (_, index) => index).find(
    (index) => new Set(words.map((word) => word[index])).size > 1,
  );
  return [...new Set(words.map((word) => `«${word[at ?? 0] ?? "…"}»`))].join(" / ");
}
