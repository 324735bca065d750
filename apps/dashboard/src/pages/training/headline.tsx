import { type TrainingRow } from "@kompetanseregion/client";

import { useLanguage } from "../../language/use-language.ts";
import { completedShare } from "./completed-share.ts";

/** The one figure a leader came for. */
export function Headline({ row }: { readonly row: TrainingRow }) {
  const { text, format } = useLanguage();
  const share = completedShare(row);
  if (share === undefined) return <p className="headline">{text("training.headline.hidden")}</p>;

  const percent = format.percent(share);
  return (
    <p className="headline">
      {percent !== undefined && <strong>{percent}</strong>}
      <span>
        {text("training.headline", {
          completed: format.count(share.numerator),
          employees: format.count(share.denominator),
        })}
      </span>
    </p>
  );
}
