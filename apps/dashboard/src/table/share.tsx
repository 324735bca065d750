import { type Ratio } from "@kompetanseregion/domain";

import { tenthsOfPercent } from "../formatting/tenths-of-percent.ts";
import { useLanguage } from "../language/use-language.ts";

/** A share: the percentage, both its numbers, and a bar that repeats it for the eye. */
export function Share({ ratio }: { readonly ratio: Ratio }) {
  const { text, format } = useLanguage();
  const tenths = tenthsOfPercent(ratio);
  const numbers = text("figure.ofCount", {
    numerator: format.count(ratio.numerator),
    denominator: format.count(ratio.denominator),
  });
  if (tenths === undefined) return numbers;
  return (
    <span className="share">
      <span className="share-percent">{format.percent(ratio)}</span>
      <span className="share-numbers">{numbers}</span>
      <svg className="bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-whole" width="1000" height="6" />
        <rect className="bar-part" width={tenths} height="6" />
      </svg>
    </span>
  );
}
