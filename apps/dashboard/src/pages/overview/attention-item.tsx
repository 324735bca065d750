import { type Attention } from "@kompetanseregion/client";

import { PageLink } from "../../app/page-link.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { attentionWords } from "./attention-words.ts";

/** One thing to look at: what, why, and the way in, which is the server's own. */
export function AttentionItem({ item }: { readonly item: Attention }) {
  const { text, counted, format } = useLanguage();
  const words = attentionWords(item.kind);
  const written = item.count === "suppressed" ? text("overview.hidden") : format.count(item.count);
  // A hidden number is more than one; which form of the words it takes tells nothing more.
  const count = item.count === "suppressed" ? 2 : item.count;
  const what = words.counted
    ? counted(words.what, count, written).replace("{days}", String(item.withinDays ?? 60))
    : text(words.what);
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {what}
      </h3>
      <p>{text(words.why)}</p>
      <p>
        <PageLink page={item.page}>{text(words.go)}</PageLink>
      </p>
    </>
  );
}
