import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";

import { useLanguage } from "../../language/use-language.ts";
import { wordFor } from "../benefit/benefit-words.ts";
import { type Attention } from "./attention.ts";

/** One thing to look at: what, why, and the way in. */
export function AttentionItem({ item }: { readonly item: Attention }) {
  const { text, counted, format } = useLanguage();
  const basisName = (basis: string) => {
    const word = wordFor(basis);
    return word === undefined ? basis : text(word).toLocaleLowerCase("nb");
  };
  switch (item.kind) {
    case "findings":
      return (
        <Item
          what={counted("overview.findings", item.count, format.count(item.count))}
          why={text("overview.findings.why")}
        >
          <Link className="ds-link" to="/okonomi" search={{ prosjekt: item.project }} hash="avvik">
            {text("overview.findings.go")}
          </Link>
        </Item>
      );
    case "gap":
      return (
        <Item
          what={text("overview.gap", {
            claimed: format.shortDecimal(item.benefit.claim.fte),
            computed: format.shortDecimal(item.basis.fte),
          })}
          why={text("overview.gap.why", {
            title: item.benefit.title,
            gap: format.shortDecimal(item.basis.gap),
            basis: basisName(item.basis.basis),
          })}
        >
          <Link className="ds-link" to="/gevinst" search={{ sak: item.benefit.id }}>
            {text("overview.gap.go")}
          </Link>
        </Item>
      );
    case "sync-failed":
      return (
        <Item
          what={text("overview.syncFailed")}
          why={text("overview.syncFailed.why", {
            source: item.run.source,
            time: format.time(item.run.startedAt),
          })}
        >
          <a className="ds-link" href="#henting">
            {text("overview.sync.go")}
          </a>
        </Item>
      );
    case "sync-never":
      return <Item what={text("overview.syncNever")} why={text("overview.syncNever.why")} />;
    case "unmatched":
      return (
        <Item
          what={counted("overview.unmatched", item.count, format.count(item.count))}
          why={text("overview.unmatched.why")}
        >
          <Link className="ds-link" to="/opplaering">
            {text("overview.training.go")}
          </Link>
        </Item>
      );
  }
}

function Item({
  what,
  why,
  children,
}: {
  readonly what: string;
  readonly why: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {what}
      </h3>
      <p>{why}</p>
      {children !== undefined && <p>{children}</p>}
    </>
  );
}
