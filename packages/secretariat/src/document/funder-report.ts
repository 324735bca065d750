import { amountFigure, type FunderReport, type Text } from "@kompetanseregion/documents";
import { addDays, formatOre, type Language, ore, UnknownNameError } from "@kompetanseregion/domain";
import { type Fund, funderReport as reportOfFund, type Ledger } from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { openJournal } from "../books/open-journal.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { storedRegion } from "../region/stored-region.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";
import { inVouchers } from "./figure-source.ts";

/** Which award to report on, up to and with which day; today where none is said. */
export interface FunderDocumentQuery {
  readonly fund: string;
  readonly asOf?: string | undefined;
  readonly language: Language;
}

/**
 * The report to whoever gave an award: its terms, what became of it year by year, and every cost.
 *
 * @throws {UnknownNameError} If there is no such fund.
 */
export async function funderReportDraft(
  desk: Desk,
  actor: Actor,
  { fund: id, asOf, language }: FunderDocumentQuery,
): Promise<DocumentDraft> {
  authorise(actor, "write-document");
  authorise(actor, "read-books");
  const { name } = await storedRegion(desk);
  const ledger = await openJournal(desk);
  const fund = ledger.funds.get(id);
  if (fund === undefined) throw new UnknownNameError("fund", id, [...ledger.funds.keys()]);
  const on = dateAsked(asOf, desk);
  const front = frontOf(name, desk.clock.today(), { addressedTo: fund.funder, subject: fund.name });
  return draftOf({ kind: "funder-report", front, ...contentOf(ledger, fund, on) }, language, id);
}

function contentOf(
  ledger: Ledger,
  fund: Fund,
  on: FunderReport["on"],
): Omit<FunderReport, "kind" | "front"> {
  const { years, costs, spent, unusedAward, reportsDue, anchor, issues } = reportOfFund(ledger, {
    fund: fund.id,
    on,
  });
  const all = ledger.lines({ fund: fund.id, to: addDays(on, 1) });
  const source = inVouchers(all.map(({ voucher }) => ({ voucher: voucher.id })));
  const award = {
    label: { nb: "Tilsagn", nn: "Tilsegn", en: "Award" },
    locator: fund.ref ?? fund.id,
  };
  return {
    fund: {
      name: fund.name,
      funder: fund.funder,
      ...(fund.ref === undefined ? {} : { reference: fund.ref }),
      window: fund.window,
      awarded: amountFigure(fund.awarded, award),
      conditions: conditionsOf(fund),
    },
    on,
    years: years.map((year) => ({
      year: year.year ?? 0,
      carriedIn: amountFigure(ore(year.carriedIn + year.transferredIn), source),
      received: amountFigure(year.received, source),
      spent: amountFigure(year.spent, source),
      returned: amountFigure(year.returned, source),
      carriedOut: amountFigure(ore(year.carriedOut + year.transferredOut), source),
    })),
    costs: costs.map(({ voucher, date, account, activity, amount }) => ({
      voucher,
      date,
      account: ledger.accounts.get(account)?.name ?? account,
      ...(activity === undefined ? {} : { activity }),
      amount: amountFigure(amount, source),
    })),
    spent: amountFigure(spent, source),
    unused: amountFigure(unusedAward, source, {
      nb: "tilsagnet uten det som er brukt",
      nn: "tilsegna utan det som er brukt",
      en: "the award without what is spent",
    }),
    reportsDue: [...reportsDue],
    remarks: issues.map(({ code, message }) => remarkOf(code, fund.name) ?? message),
    anchor: { vouchers: anchor.vouchers, hash: anchor.head },
  };
}

/** The award's terms as sentences. */
function conditionsOf({ mode, restriction, caps, ownShareBp, unused }: Fund): Text[] {
  const percent = (basisPoints: number, mark: string) =>
    String(basisPoints / 100).replace(".", mark);
  const terms: Text[] = [modes[mode], left[unused]];
  if (restriction.level === "project") {
    const projects = restriction.projects.join(", ");
    terms.push({
      nb: `Gjelder prosjekt: ${projects}.`,
      nn: `Gjeld prosjekt: ${projects}.`,
      en: `For the project: ${projects}.`,
    });
  }
  if (restriction.level === "activity") {
    const activities = restriction.activities.join(", ");
    terms.push({
      nb: `Gjelder bare aktiviteten: ${activities}.`,
      nn: `Gjeld berre aktiviteten: ${activities}.`,
      en: `Only for the activity: ${activities}.`,
    });
  }
  if (ownShareBp !== undefined) {
    terms.push({
      nb: `Egenandel: minst ${percent(ownShareBp, ",")} % av kostnaden.`,
      nn: `Eigendel: minst ${percent(ownShareBp, ",")} % av kostnaden.`,
      en: `Own share: at least ${percent(ownShareBp, ".")}% of the cost.`,
    });
  }
  if (caps?.coverageBp !== undefined) {
    terms.push({
      nb: `Dekker ${percent(caps.coverageBp, ",")} % av grunnlaget.`,
      nn: `Dekkjer ${percent(caps.coverageBp, ",")} % av grunnlaget.`,
      en: `Covers ${percent(caps.coverageBp, ".")}% of the basis.`,
    });
  }
  if (caps?.perUnit !== undefined) {
    const most = formatOre(caps.perUnit.max, "kroner");
    terms.push({
      nb: `Tak per enhet: ${most} kr.`,
      nn: `Tak per eining: ${most} kr.`,
      en: `Ceiling for each unit: NOK ${most}.`,
    });
  }
  return terms;
}

const modes: Readonly<Record<Fund["mode"], Text>> = {
  advance: {
    nb: "Utbetales på forskudd.",
    nn: "Blir betalt ut på førehand.",
    en: "Paid in advance.",
  },
  reimbursement: {
    nb: "Utbetales som refusjon etter krav.",
    nn: "Blir betalt ut som refusjon etter krav.",
    en: "Paid as a refund on a claim.",
  },
};

const left: Readonly<Record<Fund["unused"], Text>> = {
  carry: {
    nb: "Ubrukte midler kan overføres.",
    nn: "Ubrukte midlar kan overførast.",
    en: "Unused money may be carried over.",
  },
  carryWithConsent: {
    nb: "Ubrukte midler kan overføres når giveren samtykker.",
    nn: "Ubrukte midlar kan overførast når gjevaren samtykkjer.",
    en: "Unused money may be carried over with the grantor's consent.",
  },
  return: {
    nb: "Ubrukte midler betales tilbake.",
    nn: "Ubrukte midlar blir betalte tilbake.",
    en: "Unused money is paid back.",
  },
};

/** What the books' rules find, in the words of a report; others keep the rule's own. */
function remarkOf(code: string, fund: string): Text | undefined {
  const known: Readonly<Record<string, Text>> = {
    "activity-missing": {
      nb: `Noen kostnader på «${fund}» sier ikke hvilken aktivitet de gjelder.`,
      nn: `Nokre kostnader på «${fund}» seier ikkje kva aktivitet dei gjeld.`,
      en: `Some costs on “${fund}” do not say which activity they are for.`,
    },
    "fund-overdrawn": {
      nb: `Det er brukt mer enn det som er mottatt på «${fund}».`,
      nn: `Det er brukt meir enn det som er motteke på «${fund}».`,
      en: `More is spent than is received on “${fund}”.`,
    },
  };
  return known[code];
}
