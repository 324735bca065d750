import {
  formatOre,
  type Issue,
  KompetanseError,
  LocalDate,
  membersOn,
  type MunicipalityId,
  type Ore,
  parseOre,
} from "@kompetanseregion/domain";
import { KeyBasis, LedgerError, shareCost, type SharingKey } from "@kompetanseregion/ledger";
import { findMunicipality, findRegion } from "@kompetanseregion/regions";

import { type Checked } from "../input/checked.ts";

/** What the shares are counted by. */
export const shareKeys = ["equal", ...KeyBasis.options] as const;

/** A joint cost and how it is to be shared, as somebody writes it. */
export interface ShareQuery {
  /** Kroner as people write them: `364 400` or `1 000,50`. */
  readonly amount: string;
  readonly key: (typeof shareKeys)[number];
  /** The figures, `notodden=12600,tinn=5700`; for every key but `equal`. */
  readonly weights?: string;
  /** Where the figures are from, and the day they are of. */
  readonly source?: string;
  readonly asOf?: string;
  /** The day it is shared; the figures' own day where left out. */
  readonly on?: string;
  /** Everybody who must take part; for `equal`, those who pay. */
  readonly region?: string;
  /** The part in per cent that is shared equally first, such as `40` or `33.33`. */
  readonly equalPercent?: string;
}

/** What each municipality pays; amounts are decimal kroner and add up to the whole. */
export interface ShareView {
  readonly amount: string;
  readonly key: ShareQuery["key"];
  readonly equalPercent?: string;
  readonly on: LocalDate;
  readonly source?: string;
  readonly asOf?: LocalDate;
  readonly shares: readonly {
    readonly municipality: MunicipalityId;
    readonly name: string;
    readonly weight?: number;
    readonly amount: string;
  }[];
}

/** A cost and the key it is shared by, read from what somebody wrote. */
interface ReadShare {
  readonly amount: Ore;
  readonly on: LocalDate;
  readonly asOf: LocalDate | undefined;
  readonly key: SharingKey;
  readonly members: readonly MunicipalityId[] | undefined;
  readonly weights: readonly Weight[];
}

/**
 * Shares a joint cost between municipalities, to the øre, by largest remainder.
 *
 * The figures come from the asker, with their source and date; nothing stored is read.
 *
 * @returns Not `ok` with every problem of the query, by the option it is in.
 * @throws {UnknownNameError} If there is no such region.
 */
export function shareAmount(query: ShareQuery): Checked<ShareView> {
  return withShare(query, ({ amount, key, on, asOf, members, weights }) => ({
    amount: formatOre(amount, "iso"),
    key: query.key,
    ...(query.equalPercent === undefined ? {} : { equalPercent: query.equalPercent }),
    on,
    ...(query.source === undefined ? {} : { source: query.source }),
    ...(asOf === undefined ? {} : { asOf }),
    shares: shareCost(amount, { key, on, ...(members === undefined ? {} : { members }) }).map(
      (share) => {
        const weight = weights.find(({ municipality }) => municipality === share.municipality);
        return {
          municipality: share.municipality,
          name: findMunicipality(share.municipality).name,
          ...(weight === undefined ? {} : { weight: weight.weight }),
          amount: formatOre(share.amount, "iso"),
        };
      },
    ),
  }));
}

/**
 * Reads a cost and its key, and answers by them.
 *
 * @returns Not `ok` with every problem of the query, or with what the ledger says to the key.
 * @throws {UnknownNameError} If there is no such region.
 */
export function withShare<Answer>(
  query: ShareQuery,
  answer: (read: ReadShare) => Answer,
): Checked<Answer> {
  const issues: Issue[] = [];
  const amount = amountOf(query, issues);
  const asOf = dateOf("as-of", query.asOf, issues);
  const on = dateOf("on", query.on, issues) ?? asOf;
  if (on === undefined && query.on === undefined && query.asOf === undefined) {
    issues.push(missing("on", "the day it is shared is not given", "Give a date."));
  }
  const members =
    query.region === undefined || on === undefined
      ? undefined
      : membersOn(findRegion(query.region), on);
  const weights = weightsOf(query.weights, issues);
  const key = keyOf(query, { asOf, members, weights }, issues);
  if (issues.length > 0 || amount === undefined || on === undefined || key === undefined) {
    return { ok: false, issues };
  }
  try {
    return { ok: true, answer: answer({ amount, on, asOf, key, members, weights }) };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const { code, message, remedy } = error;
    return { ok: false, issues: [{ code, severity: "error", message, remedy }] };
  }
}

type Weight = Extract<SharingKey, { kind: "weights" }>["weights"][number];

function keyOf(
  { key, source, equalPercent }: ShareQuery,
  known: {
    readonly asOf: LocalDate | undefined;
    readonly members: readonly MunicipalityId[] | undefined;
    readonly weights: readonly Weight[];
  },
  issues: Issue[],
): SharingKey | undefined {
  const { asOf, members, weights } = known;
  const municipalities = members ?? weights.map(({ municipality }) => municipality);
  const equal: SharingKey = { kind: "equal", municipalities };
  if (key === "equal") {
    if (municipalities.length > 0 || issues.length > 0) return equal;
    issues.push(missing("region", "nobody is named to share with", "Name a region."));
    return undefined;
  }
  if (weights.length === 0 && issues.every(({ at }) => at !== "--weights")) {
    const remedy = "Write a figure for each municipality: notodden=12600,tinn=5700.";
    issues.push(missing("weights", `there are no figures to share by ${key} with`, remedy));
  }
  if (source === undefined || source.trim() === "") {
    const remedy = "Say where they are from, such as «SSB tabell 07459».";
    issues.push(missing("source", "the figures have no source", remedy));
  }
  const bp = basisPointsOf(equalPercent, issues);
  if (asOf === undefined) {
    if (issues.every(({ at }) => at !== "--as-of")) {
      issues.push(missing("as-of", "the figures have no date", "Give the day they are of."));
    }
    return undefined;
  }
  const weighted: SharingKey = { kind: "weights", basis: key, asOf, source: source ?? "", weights };
  if (bp === undefined) return weighted;
  return {
    kind: "mix",
    parts: [
      { bp, key: equal },
      { bp: 10_000 - bp, key: weighted },
    ],
  };
}

function amountOf({ amount }: ShareQuery, issues: Issue[]): Ore | undefined {
  try {
    return parseOre(amount);
  } catch (error) {
    if (!(error instanceof KompetanseError)) throw error;
    issues.push(issueOf(String(error.code), "amount", error.message, error.remedy));
    return undefined;
  }
}

function dateOf(option: string, text: string | undefined, issues: Issue[]): LocalDate | undefined {
  if (text === undefined) return undefined;
  const date = LocalDate.safeParse(text);
  if (date.success) return date.data;
  const remedy = "Write a date that exists as YYYY-MM-DD, such as 2015-12-31.";
  issues.push(issueOf("not-a-date", `--${option}`, `"${text}" is not a date`, remedy));
  return undefined;
}

function weightsOf(text: string | undefined, issues: Issue[]): Weight[] {
  if (text === undefined) return [];
  const refuse = (code: string, message: string, remedy: string): [] => {
    issues.push(issueOf(code, "--weights", message, remedy));
    return [];
  };
  const seen = new Set<string>();
  return text.split(",").flatMap((entry): Weight[] => {
    const [, id = "", weight = ""] = /^\s*([^=\s]+)=(\d+(?:\.\d{1,6})?)\s*$/u.exec(entry) ?? [];
    if (id === "") {
      const remedy = "Write a municipality and its figure with a point: notodden=12600.5.";
      return refuse("weights", `"${entry}" is not a municipality with its figure`, remedy);
    }
    if (seen.has(id)) return refuse("weights", `"${id}" stands twice`, "Write it once.");
    seen.add(id);
    try {
      return [{ municipality: findMunicipality(id).id, weight: Number(weight) }];
    } catch (error) {
      if (!(error instanceof KompetanseError)) throw error;
      return refuse(String(error.code), error.message, "Use its id, such as nore-og-uvdal.");
    }
  });
}

function basisPointsOf(text: string | undefined, issues: Issue[]): number | undefined {
  if (text === undefined) return undefined;
  const [, whole, decimals = ""] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/u.exec(text) ?? [];
  const bp = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  if (bp > 0) return bp;
  const remedy = "Give more than 0 and less than 100, with at most two decimals.";
  issues.push(issueOf("quantity", "--equal-percent", `"${text}" is no part in per cent`, remedy));
  return undefined;
}

function missing(option: string, message: string, remedy: string): Issue {
  return issueOf("missing", `--${option}`, message, remedy);
}

function issueOf(code: string, at: string, message: string, remedy: string): Issue {
  return { code, severity: "error", at, message, remedy };
}
