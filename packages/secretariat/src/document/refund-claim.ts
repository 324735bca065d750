import {
  amountFigure,
  type FigureSource,
  type NamedFigure,
  quantityFigure,
  type RefundClaim,
  shareFigure,
} from "@kompetanseregion/documents";
import {
  type Language,
  LocalDate,
  ore,
  type Ore,
  parseOre,
  Period,
  schemaIssues,
} from "@kompetanseregion/domain";
import {
  Account,
  type Claim,
  claimAmount,
  type ClaimCut,
  type ClaimLine,
  Fund,
} from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";

const Line = z.string().trim().min(1).max(1_000);
const Art = z.string().regex(/^\d{3}$/u, "a KOSTRA art is three digits, such as 270");
const Percent = z.number().min(0).max(100);

/** Kroner as people write them in YAML: a number, or a text with a point. */
const Kroner = z.union([z.number(), z.string()]).transform((value, context): Ore => {
  try {
    return parseOre(String(value));
  } catch {
    context.addIssue({ code: "custom", message: "an amount is kroner, such as 20000 or 1250.50" });
    return z.NEVER;
  }
});

const ClaimFile = z.strictObject({
  claimant: Line,
  fund: z.strictObject({
    name: Line,
    funder: Line,
    reference: Line.optional(),
    awarded: Kroner,
    window: Period,
    /** The account types that are covered; all where left out. */
    arts: z.array(Art).min(1).optional(),
    /** The most that counts for one unit. */
    perUnit: Kroner.optional(),
    coveragePercent: Percent.optional(),
    ownSharePercent: Percent.optional(),
    withoutVat: z.boolean().default(true),
  }),
  /** What has been claimed of the award before. */
  claimedBefore: Kroner.optional(),
  costs: z
    .array(
      z.strictObject({
        text: Line,
        date: LocalDate,
        art: Art,
        paid: Kroner,
        vat: Kroner.optional(),
        /** How many units it is for, such as a lecturer's days. */
        days: z.number().positive().optional(),
      }),
    )
    .min(1),
});
type ClaimFile = z.infer<typeof ClaimFile>;

/**
 * A refund claim, such as on KS's OU-midler, worked out from a YAML file with the award's terms and
 * the costs: conditions, VAT, ceiling for each unit, share, what is left of the award.
 *
 * @returns Not `ok` with every problem at once, where the file cannot be read as a claim.
 */
export function refundClaimDraft(
  desk: Desk,
  actor: Actor,
  { file, language }: { readonly file: Uint8Array; readonly language: Language },
): Checked<DocumentDraft> {
  authorise(actor, "write-document");
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const read = ClaimFile.safeParse(parsed.answer);
  if (!read.success) return { ok: false, issues: schemaIssues(read.error) };
  const { claimant, fund } = read.data;
  const front = frontOf(claimant, desk.clock.today(), {
    addressedTo: fund.funder,
    subject: fund.name,
  });
  const document = { kind: "refund-claim" as const, front, ...contentOf(read.data) };
  return { ok: true, answer: draftOf(document, language, slug(fund.name)) };
}

function contentOf(file: ClaimFile): Omit<RefundClaim, "kind" | "front"> {
  const lines = file.costs.map((cost): ClaimLine => ({
    account: Account.parse({
      id: cost.art,
      name: cost.art,
      cls: "expense",
      art: cost.art,
      openFrom: "1900-01-01",
    }),
    project: "claim",
    date: cost.date,
    amount: cost.paid,
    vat: cost.vat ?? ore(0),
    ...(cost.days === undefined ? {} : { units: cost.days }),
  }));
  const worked = claimAmount(fundOf(file.fund), lines, file.claimedBefore);
  const { name, funder, reference } = file.fund;
  const source = claimFile(name);
  return {
    fund: { name, funder, ...(reference === undefined ? {} : { reference }) },
    terms: termsOf(file.fund),
    costs: file.costs.map((cost, index) => costOf(cost, cutsOn(worked, index), source)),
    applied: amountFigure(worked.applied, source),
    basis: amountFigure(worked.basis, source, {
      nb: "det som er betalt, uten det som er trukket fra",
      nn: "det som er betalt, utan det som er trekt frå",
      en: "what was paid, without what is taken off",
    }),
    claim: amountFigure(worked.claim, source, {
      nb: "andelen av grunnlaget, innenfor det som er igjen av tilsagnet",
      nn: "delen av grunnlaget, innanfor det som står att av tilsegna",
      en: "the share of the basis, within what is left of the award",
    }),
    remarks: worked.issues.map(({ code, message }) => remarks[code] ?? message),
  };
}

function fundOf(fund: ClaimFile["fund"]): Fund {
  const basisPoints = (percent: number) => Math.round(percent * 100);
  return Fund.parse({
    id: "claim",
    funder: fund.funder,
    name: fund.name,
    restriction: { level: "none" },
    ...(fund.arts === undefined ? {} : { eligible: { allow: fund.arts } }),
    mode: "reimbursement",
    awarded: fund.awarded,
    window: fund.window,
    caps: {
      ...(fund.perUnit === undefined
        ? {}
        : { perUnit: { unit: "lecturerDay", max: fund.perUnit } }),
      ...(fund.coveragePercent === undefined
        ? {}
        : { coverageBp: basisPoints(fund.coveragePercent) }),
      excludeVat: fund.withoutVat,
    },
    ...(fund.ownSharePercent === undefined
      ? {}
      : { ownShareBp: basisPoints(fund.ownSharePercent) }),
    unused: "return",
    onOverdraw: "warn",
  });
}

function termsOf({ name, awarded, perUnit, coveragePercent, reference }: ClaimFile["fund"]) {
  const source: FigureSource = {
    label: { nb: "Tilsagn", nn: "Tilsegn", en: "Award" },
    locator: reference ?? name,
  };
  const terms: NamedFigure[] = [
    {
      label: { nb: "Tilsagn", nn: "Tilsegn", en: "Award" },
      figure: amountFigure(awarded, source),
    },
  ];
  if (perUnit !== undefined) {
    terms.push({
      label: { nb: "Tak per dag", nn: "Tak per dag", en: "Ceiling for each day" },
      figure: amountFigure(perUnit, source),
    });
  }
  if (coveragePercent !== undefined) {
    terms.push({
      label: {
        nb: "Andel av grunnlaget, i prosentdeler",
        nn: "Del av grunnlaget, i prosentdelar",
        en: "Share of the basis, in hundredths",
      },
      figure: shareFigure(
        {
          numerator: coveragePercent,
          denominator: 100,
          counts: "hundredths that are paid",
          outOf: "hundredths of the basis",
        },
        source,
      ),
    });
  }
  return terms;
}

function costOf(
  { text, date, paid, days }: ClaimFile["costs"][number],
  cuts: readonly ClaimCut[],
  source: FigureSource,
): RefundClaim["costs"][number] {
  const off = cuts.reduce((sum, { amount }) => sum + amount, 0);
  return {
    text,
    date,
    ...(days === undefined
      ? {}
      : {
          units: quantityFigure(
            { number: days, unit: "days", decimals: Number.isInteger(days) ? 0 : 1 },
            source,
          ),
        }),
    paid: amountFigure(paid, source),
    cuts: cuts.map(({ code, amount }) => ({
      reason: reasons[code] ?? "ineligible",
      amount: amountFigure(amount, source),
    })),
    basis: amountFigure(ore(paid - off), source),
  };
}

function cutsOn({ cuts }: Claim, line: number): ClaimCut[] {
  return cuts.filter((cut) => cut.line === line);
}

const reasons: Readonly<Record<string, RefundClaim["costs"][number]["cuts"][number]["reason"]>> = {
  "fund-cap": "cap",
  vat: "vat",
  "fund-ineligible": "ineligible",
  "fund-purpose": "purpose",
  "fund-window": "window",
};

const remarks: Readonly<Record<string, RefundClaim["remarks"][number]>> = {
  "fund-ineligible": {
    nb: "En kostnad er av et slag som tilskuddet ikke dekker.",
    nn: "Ein kostnad er av eit slag som tilskotet ikkje dekkjer.",
    en: "A cost is of a kind that the grant does not cover.",
  },
  "fund-window": {
    nb: "En kostnad er datert utenfor perioden som tilskuddet dekker.",
    nn: "Ein kostnad er datert utanfor perioden som tilskotet dekkjer.",
    en: "A cost is dated outside the period that the grant covers.",
  },
  "fund-cap": {
    nb: "Kravet er kuttet til det som er igjen av tilsagnet.",
    nn: "Kravet er kutta til det som står att av tilsegna.",
    en: "The claim is cut to what is left of the award.",
  },
};

function claimFile(name: string): FigureSource {
  return {
    label: { nb: "Kostnadsoversikten", nn: "Kostnadsoversynet", en: "The list of costs" },
    locator: name,
  };
}

/** A name that every file system takes. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("å", "a")
    .replace(/[^a-z0-9]+/gu, "-");
  return plain.replace(/^-|-$/gu, "");
}
