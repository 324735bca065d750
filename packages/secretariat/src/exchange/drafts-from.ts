import { type Issue, schemaIssues } from "@kompetanseregion/domain";
import { type BookLine, type BookVoucher } from "@kompetanseregion/exchange";
import { type Ledger, type Voucher, VoucherDraft } from "@kompetanseregion/ledger";

import { type VoucherSource } from "./gather-saf-t.ts";
import { accountingContent, bookVoucher, dimensionNames } from "./saf-t-words.ts";

/** What is charged where a line does not say. */
export interface Defaults {
  readonly project?: string;
  readonly fund?: string;
}

/** Vouchers of a file, held against the journal. */
export interface Compared {
  /** Those that are not there yet. */
  readonly drafts: readonly VoucherDraft[];
  /** How many are there and say the same. */
  readonly already: number;
  readonly issues: readonly Issue[];
}

/**
 * Turns vouchers of a file into drafts, leaving out those that the journal has.
 *
 * A voucher is known again by system, series, year and number. An account, project or fund that the
 * journal does not have is told once, not for every line.
 */
export function draftsFrom(
  ledger: Ledger,
  file: { readonly source: VoucherSource; readonly vouchers: readonly BookVoucher[] },
  defaults: Defaults,
  actor: string,
): Compared {
  const { source } = file;
  const posted = new Map<string, Voucher>();
  for (const voucher of ledger.eachVoucher()) posted.set(voucher.idempotencyKey, voucher);
  const drafts: VoucherDraft[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let already = 0;
  for (const given of file.vouchers) {
    const voucher = { ...given, lines: given.lines.map((line) => charged(line, defaults)) };
    const key = `${source.system}:${voucher.journal}:${voucher.period.year}:${voucher.id}`;
    const earlier = (source.ours ? ledger.voucher(voucher.id) : undefined) ?? posted.get(key);
    if (seen.has(key)) issues.push(problem(voucher, "duplicate", "the file has it twice"));
    else if (earlier === undefined) {
      const draft = VoucherDraft.safeParse(draftOf(voucher, source, key, actor));
      if (draft.success) drafts.push(draft.data);
      else issues.push(...schemaIssues(draft.error).map((issue) => within(voucher, issue)));
    } else if (accountingContent(bookVoucher(earlier)) === accountingContent(voucher)) already += 1;
    else
      issues.push(problem(voucher, "changed", `it is posted as ${earlier.id} and says otherwise`));
    seen.add(key);
  }
  return { drafts, already, issues: [...unknownIn(ledger, drafts), ...issues] };
}

function charged(line: BookLine, { project, fund }: Defaults): BookLine {
  return {
    ...line,
    dimensions: {
      ...(project === undefined ? {} : { [dimensionNames.project]: project }),
      ...(fund === undefined ? {} : { [dimensionNames.fund]: fund }),
      ...line.dimensions,
    },
  };
}

function draftOf(
  voucher: BookVoucher,
  { system }: VoucherSource,
  key: string,
  actor: string,
): Record<keyof VoucherDraft, unknown> | Partial<Record<keyof VoucherDraft, unknown>> {
  return {
    series: seriesOf(voucher.journal),
    date: voucher.date,
    text: voucher.text,
    postings: voucher.lines.map((line) => ({
      account: line.account,
      amount: line.amount,
      project: line.dimensions[dimensionNames.project],
      fund: line.dimensions[dimensionNames.fund],
      activity: line.dimensions[dimensionNames.activity],
      municipality: line.dimensions[dimensionNames.municipality],
      text: line.text,
    })),
    source: { system, batch: String(voucher.period.year), externalId: voucher.id },
    idempotencyKey: key,
    actor,
  };
}

/** The journal's series are plain letters and digits: `LØ` becomes `LO`. */
function seriesOf(journal: string): string {
  const plain = journal
    .replace(/[Øø]/gu, "O")
    .replace(/[Ææ]/gu, "AE")
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]/gu, "");
  return plain === "" ? "I" : plain.slice(0, 20);
}

function unknownIn(ledger: Ledger, drafts: readonly VoucherDraft[]): Issue[] {
  const unknown = new Map<string, { kind: string; id: string; lines: number }>();
  const check = (kind: string, id: string, known: ReadonlyMap<string, unknown>): void => {
    if (known.has(id)) return;
    const key = `${kind} ${id}`;
    const entry = unknown.get(key) ?? { kind, id, lines: 0 };
    entry.lines += 1;
    unknown.set(key, entry);
  };
  for (const { account, project, fund } of drafts.flatMap(({ postings }) => postings)) {
    check("account", account, ledger.accounts);
    check("project", project, ledger.projects);
    check("fund", fund, ledger.funds);
  }
  return [...unknown.values()].map(({ kind, id, lines }) => ({
    code: `${kind}-unknown`,
    severity: "error",
    at: `${kind} ${id}`,
    message: `the journal has no such ${kind}, on which the file books ${lines} ${lines === 1 ? "line" : "lines"}`,
    remedy: `Add the ${kind} to the journal's chart, or correct the file.`,
  }));
}

function problem(voucher: BookVoucher, code: string, message: string): Issue {
  return {
    code,
    severity: "error",
    at: `voucher ${voucher.journal} ${voucher.id}`,
    message,
    remedy: "Correct it in the accounting system by a new voucher, and export once more.",
  };
}

function within(voucher: BookVoucher, issue: Issue): Issue {
  const field = issue.at ?? "";
  const place = `voucher ${voucher.journal} ${voucher.id}, ${field}`;
  const missing = /postings\[\d+\]\.(project|fund)$/u.exec(field)?.[1];
  if (missing === undefined) return { ...issue, at: place };
  return {
    ...issue,
    code: `${missing}-missing`,
    at: place,
    message: `the line does not say which ${missing} it is charged to`,
    remedy: `Add a column for it to the map, or name one for all such lines with --${missing}.`,
  };
}
