import {
  type ExcludedRecord,
  type ExclusionReason,
  realise,
  type RealisedHours,
  trackedHours,
} from "@kompetanseregion/benefits";
import {
  type CourseId,
  type Issue,
  LocalDate,
  type MunicipalityId,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { readCompletions } from "./completion-records.ts";
import { type BenefitSubject } from "./read-model.ts";
import { issueOf } from "./simulate.ts";
import { hiddenParts } from "./small-groups.ts";

/** Which completions are counted. */
export interface RealisedQuery {
  /** A calendar year, `2015`; all years where left out. */
  readonly year?: string | undefined;
  /** Whether the model is of this region, so that what it expects of a year can be compared. */
  readonly isOwnModel?: boolean;
}

/** A figure of a municipality, or `suppressed` where it would tell about single persons. */
type FigureView<Figure> = Figure | "suppressed";

/** What completions in the store have realised of a benefit; decimals as text. */
export interface RealisedView {
  readonly id: string;
  readonly title: string;
  readonly activity: CourseId;
  readonly year?: string;
  readonly basis: string;
  /** Hours each person in the old arrangement, and for how long that held. */
  readonly counterfactual: readonly {
    readonly from: LocalDate;
    readonly to?: LocalDate;
    readonly hours: string;
  }[];
  /** Hours each person now: the store logs no minutes. */
  readonly hoursNow: string;
  readonly sources: readonly string[];
  /** The region: the sum of its municipalities. */
  readonly region: {
    readonly savers: number;
    readonly hours: string;
    readonly addedHours: string;
    readonly fte: string;
  };
  /** What the model expects of a year, and the part of it that is realised; only of a year. */
  readonly expected?: { readonly hours: string; readonly percent?: string };
  readonly byMunicipality: readonly {
    readonly municipality: MunicipalityId;
    readonly name: string;
    readonly savers: FigureView<number>;
    readonly hours: FigureView<string>;
    readonly addedHours: FigureView<string>;
  }[];
  readonly records: number;
  /** How many records save nothing, for each reason that occurs. */
  readonly excludedByReason: Readonly<Partial<Record<ExclusionReason, number>>>;
  /** Each of them by its place among the completions in order of date, from 0; never a person. */
  readonly excluded: readonly ExcludedRecord[];
  /** What a reader of the figures must know. */
  readonly notes: readonly Issue[];
}

/**
 * Counts what the completions in the store have realised of a benefit, per municipality.
 *
 * @returns Not `ok` where the year is none, or the model does not say how it shows in completions.
 * @throws {UnknownNameError} If only the obliged count and there are no rules for the course.
 * @throws {SecretariatError} `not-allowed`; `no-region`.
 */
export async function realisedBenefit(
  desk: Desk,
  actor: Actor,
  { model }: BenefitSubject,
  { year, isOwnModel = false }: RealisedQuery = {},
): Promise<Checked<RealisedView>> {
  const { units } = authorise(actor, "read-benefits");
  if (year !== undefined && !/^[12]\d{3}$/u.test(year)) {
    return refused({
      code: "year",
      severity: "error",
      at: "--year",
      message: `"${year}" is no year`,
      remedy: "Write four digits, such as 2015.",
    });
  }
  try {
    const tracked = trackedHours(model);
    const period = year === undefined ? undefined : yearOf(year);
    const lastDay = year === undefined ? desk.clock.today() : LocalDate.parse(`${year}-12-31`);
    const within = { units, lastDay, period };
    const { records, groups, names } = await readCompletions(desk, tracked, within);
    const realised = realise(records, {
      activity: tracked.activity,
      counterfactual: tracked.counterfactual,
      unloggedHours: tracked.unloggedHours,
      municipalities: [...names.keys()],
      expectedHours: isOwnModel && period !== undefined ? tracked.expectedHoursPerYear : 0,
      basis: model.basis,
    });
    const { byMunicipality, excluded, excludedByReason, ratio } = realised;
    const hidden = hiddenParts(
      [...byMunicipality].map(([id, { savers }]) => ({
        id,
        group: groups.get(id) ?? 0,
        count: savers,
      })),
    );
    return {
      ok: true,
      answer: {
        id: model.id,
        title: model.title,
        activity: tracked.activity,
        ...(year === undefined ? {} : { year }),
        basis: model.basis,
        counterfactual: tracked.counterfactual.map(({ period: { from, to }, hours }) => ({
          from,
          ...(to === undefined ? {} : { to }),
          hours: String(hours),
        })),
        hoursNow: tracked.unloggedHours.toFixed(),
        sources: [...new Set(tracked.inputs.map(({ source }) => source))],
        region: { ...textOf(realised), fte: realised.fte.fte.toFixed(4) },
        ...(ratio === undefined
          ? {}
          : {
              expected: {
                hours: realised.expectedHours.toFixed(),
                percent: ratio.times(100).toFixed(1),
              },
            }),
        byMunicipality: [...byMunicipality]
          .map(([municipality, hours]) => ({
            municipality,
            name: names.get(municipality) ?? municipality,
            ...(hidden.has(municipality) ? suppressed : textOf(hours)),
          }))
          .toSorted((a, b) => a.name.localeCompare(b.name, "nb")),
        records: records.length,
        excludedByReason: Object.fromEntries(
          Object.entries(excludedByReason).filter(([, count]) => count > 0),
        ),
        excluded,
        notes: [
          ...(isOwnModel ? [] : [borrowedModel]),
          ...unknownToStore,
          ...(await unmatchedIn(desk)),
          ...hiddenNote(hidden.size),
        ],
      },
    };
  } catch (error) {
    return refused(issueOf(error));
  }
}

function refused(issue: Issue): Checked<never> {
  return { ok: false, issues: [issue] };
}

function yearOf(year: string): { readonly from: LocalDate; readonly to: LocalDate } {
  return {
    from: LocalDate.parse(`${year}-01-01`),
    to: LocalDate.parse(`${Number(year) + 1}-01-01`),
  };
}

const suppressed = {
  savers: "suppressed",
  hours: "suppressed",
  addedHours: "suppressed",
} as const;

function textOf({ savers, hours, addedHours }: RealisedHours) {
  return { savers, hours: hours.toFixed(), addedHours: addedHours.toFixed() };
}

const borrowedModel: Issue = {
  code: "borrowed-model",
  severity: "warning",
  message: "the hours are those of the case, which is of another place",
  remedy: "Measure the hours here, and give them in a model of your own.",
};

const unknownToStore: readonly Issue[] = [
  {
    code: "no-minutes",
    severity: "warning",
    message: "the store logs no minutes; each completion counts the model's hours now",
    remedy: "Measure the minutes of a sample, and write them into the model.",
  },
  {
    code: "attended-anyway",
    severity: "warning",
    message: "the store does not know who attended the old session in spite of it",
    remedy: "Ask for the sessions' attendance; each who came anyway saves nothing.",
  },
];

async function unmatchedIn(desk: Desk): Promise<Issue[]> {
  const { accounts, matched } = await desk.store.learning.counts();
  const count = accounts - matched;
  if (count === 0) return [];
  return [
    {
      code: "unmatched-accounts",
      severity: "warning",
      message: `${count} accounts are matched to no employee and not counted`,
      remedy: "Match them, so that what they have completed counts.",
    },
  ];
}

function hiddenNote(count: number): Issue[] {
  if (count === 0) return [];
  return [
    {
      code: "small-groups",
      severity: "warning",
      message: `${count} municipalities are hidden, so that nobody can be told from the figures`,
      remedy: "Ask the municipality itself; its own administrator may see them.",
    },
  ];
}
