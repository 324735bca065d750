import { formatOre, type Ore, UnknownNameError } from "@kompetanseregion/domain";
import { courseCosts, type StatementCell } from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { openJournal } from "./open-journal.ts";

/** What each course cost; amounts are decimal kroner. */
export interface CourseCostsView {
  readonly project: { readonly id: string; readonly name: string };
  /** The years, then `all` of them together. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** The course; the empty text for costs that do not say which. */
    readonly course: string;
    readonly cells: readonly CourseCostCell[];
    /** Who paid it, the largest part first. */
    readonly funds: readonly { readonly fund: string; readonly giver: string; paid: string }[];
  }[];
  readonly total: readonly CourseCostCell[];
}

/** A figure, and the postings that add up to it. */
export interface CourseCostCell {
  readonly amount: string;
  readonly postings: readonly {
    readonly voucher: string;
    readonly posting: number;
    readonly amount: string;
  }[];
}

/**
 * What each course of a project cost, for every year anything is booked in.
 *
 * @throws {UnknownNameError} If there is no such project.
 */
export async function courseCostsView(
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<CourseCostsView> {
  authorise(actor, "read-books");
  const ledger = await openJournal(desk);
  const project = ledger.projects.get(id);
  if (project === undefined) throw new UnknownNameError("project", id, [...ledger.projects.keys()]);
  const years = ledger
    .balances({ project: id, cls: "expense", groupBy: ["year"] })
    .rows.map(({ key }) => Number(key.year));
  if (years.length === 0) {
    return { project: { id, name: project.name }, columns: [], rows: [], total: [] };
  }
  const { rows, total } = courseCosts(ledger, { projects: [id], years });
  return {
    project: { id, name: project.name },
    columns: [...years.map(String), "all"],
    rows: rows.map(({ activity, cells, funds }) => ({
      course: activity,
      cells: cells.map(cellView),
      funds: funds.map(({ fund, paid }) => ({
        fund,
        giver: ledger.funds.get(fund)?.funder ?? "",
        paid: kroner(paid),
      })),
    })),
    total: total.map(cellView),
  };
}

function cellView({ amount, postings }: StatementCell): CourseCostCell {
  return {
    amount: kroner(amount),
    postings: postings.map((posting) => ({ ...posting, amount: kroner(posting.amount) })),
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
