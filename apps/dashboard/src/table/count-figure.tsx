import { type Count } from "@kompetanseregion/client";

import { useLanguage } from "../language/use-language.ts";

/** A number of persons, or the word for one that is hidden. */
export function CountFigure({ count }: { readonly count: Count }) {
  const { text, format } = useLanguage();
  if (count !== "suppressed") return format.count(count);
  return <span className="hidden-figure">{text("figure.hidden")}</span>;
}
