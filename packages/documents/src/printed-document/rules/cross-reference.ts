import { type DocumentRule } from "./rule.ts";

/** A reference to a chapter gives its number and title as the heading does; capitals aside. */
export const crossReference: DocumentRule = ({ crossReferences, headings }) =>
  crossReferences.map(({ place, number, title }) => {
    const heading = headings.find((one) => one.number === number);
    const isSame =
      heading !== undefined &&
      (title === undefined || title.toLowerCase() === heading.title.toLowerCase());
    return {
      code: "cross-reference",
      at: place,
      holds: isSame,
      severity: "warning",
      values: {
        printed: `${number} ${title ?? ""}`.trim(),
        computed: heading === undefined ? "–" : `${number} ${heading.title}`,
      },
    };
  });
