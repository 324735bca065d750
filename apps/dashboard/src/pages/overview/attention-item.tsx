import { type Answer, type Contract } from "@kompetanseregion/client";
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";

import { useLanguage } from "../../language/use-language.ts";

/** One thing that needs attention. */
export type Attention = Answer<Contract["attention"]>["items"][number];

/** One thing to look at: what, why, and the way in. */
export function AttentionItem({ item }: { readonly item: Attention }) {
  const { text, counted, format } = useLanguage();
  // A hidden number is more than one; which form of the words it takes tells nothing more.
  const count = item.count === "suppressed" ? 2 : item.count;
  const written = item.count === "suppressed" ? text("overview.hidden") : format.count(item.count);
  switch (item.kind) {
    case "certificates-lacking":
      return (
        <Item what={counted("overview.lacking", count, written)} why={text("overview.lacking.why")}>
          <Link className="ds-link" to="/krav" search={bevisOf(item)}>
            {text("overview.lacking.go")}
          </Link>
        </Item>
      );
    case "certificates-expiring": {
      const days = item.withinDays ?? 60;
      const dager = days <= 7 ? "7" : days <= 30 ? "30" : "60";
      return (
        <Item
          what={counted("overview.expiring", count, written).replace("{days}", String(days))}
          why={text("overview.expiring.why")}
        >
          <Link
            className="ds-link"
            to="/krav"
            search={{ ...bevisOf(item), dager }}
            hash="utloper"
            preload={false}
          >
            {text("overview.expiring.go")}
          </Link>
        </Item>
      );
    }
    case "books-findings":
      return (
        <Item what={counted("overview.books", count, written)} why={text("overview.books.why")}>
          <Link
            className="ds-link"
            to="/okonomi"
            search={item.subject === undefined ? {} : { prosjekt: item.subject }}
            hash="avvik"
          >
            {text("overview.books.go")}
          </Link>
        </Item>
      );
    case "accounts-unmatched":
      return (
        <Item
          what={counted("overview.accounts", count, written)}
          why={text("overview.accounts.why")}
        />
      );
    case "needs-waiting":
      return (
        <Item what={counted("overview.needs", count, written)} why={text("overview.needs.why")}>
          <Link className="ds-link" to="/plan">
            {text("overview.needs.go")}
          </Link>
        </Item>
      );
    case "sync-stopped":
      return (
        <Item what={text("overview.sync.stopped")} why={text("overview.sync.stopped.why")}>
          <a className="ds-link" href="#henting">
            {text("overview.sync.look")}
          </a>
        </Item>
      );
    case "sync-never":
      return <Item what={text("overview.sync.never")} why={text("overview.sync.never.why")} />;
  }
}

function bevisOf({ subject }: Attention): { bevis?: string } {
  return subject === undefined ? {} : { bevis: subject };
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
