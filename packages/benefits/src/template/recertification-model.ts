import { type LocalDate } from "@kompetanseregion/domain";

import { type FteBasisName } from "../fte/fte-basis.ts";
import { type BasisRange, BenefitModel, type Counterfactual } from "../model/benefit-model.ts";
import { type Benefit } from "../model/benefit.ts";
import { type Evidence, type Input } from "../model/input.ts";
import { type Quantity } from "../model/quantity.ts";

/** A value with a source of its own, where it differs from the model's. */
export interface Sourced {
  readonly value: Quantity;
  readonly source?: string;
  readonly asOf?: LocalDate;
  readonly evidence?: Evidence;
}

/** A value, with or without a source of its own. */
export type MaybeSourced = Quantity | Sourced;

/** What instructors spend on the old arrangement: hours a year, or so many sessions. */
export type InstructorEffort =
  | { readonly hoursPerYear: MaybeSourced }
  | {
      readonly sessionsPerYear: MaybeSourced;
      readonly perSession: MaybeSourced;
      /** Preparation for each instructor and session, hours. */
      readonly preparationHours: MaybeSourced;
    };

/** What is known about a training that is repeated, and was replaced by a shorter one. */
export interface RecertificationOptions {
  /** The lasting name of the model: lower-case words with hyphens. */
  readonly id: string;
  readonly title: string;
  /** Persons a year who need it: not licences, not log-ins. */
  readonly personsPerYear: MaybeSourced;
  /** Hours each person spent before. */
  readonly hoursBefore: MaybeSourced;
  /** Hours each person spends now. */
  readonly hoursAfter: MaybeSourced;
  /** Hours of travel and waiting around the old session, each person; unstated and 0 if left out. */
  readonly travelHours?: MaybeSourced;
  /** Instructors' time in the old arrangement; unstated and 0 hours if left out. */
  readonly instructors?: InstructorEffort;
  /** What an hour is worth, kr/h; without it the hours have no kroner. */
  readonly hourValue?: MaybeSourced;
  readonly basis: FteBasisName;
  readonly basisRange?: BasisRange;
  /** Where the values come from that have no source of their own. */
  readonly source: string;
  readonly asOf: LocalDate;
  /** How well the values are known that do not say it themselves; `estimate` if left out. */
  readonly evidence?: Evidence;
  /** Who gains; `the employer` if left out. */
  readonly recipient?: string;
  /** The role that answers for the hours being used. */
  readonly owner?: string;
  /** What also became better, to be weighed and not counted. */
  readonly quality?: Pick<
    Extract<Benefit, { type: "quality" }>,
    "importance" | "magnitude" | "note"
  >;
  /** What would have happened anyway, and the share inputs that it names. */
  readonly counterfactual?: Counterfactual & { readonly inputs: readonly Input[] };
}

/**
 * The model of a repeated training that was replaced by a shorter one, such as a test that lets
 * people pass on what they already know: participants' time, travel, and instructors' time.
 *
 * Travel and instructors are inputs also where the source says nothing about them, so that they can
 * be asked about: they stand at 0 with the evidence `unstated`.
 *
 * @throws {ZodError} If an id, a unit or a value has another shape than the model's schema.
 */
export function recertificationModel(options: RecertificationOptions): BenefitModel {
  const { id, title, basis, basisRange } = options;
  const make = inputMaker(options);
  const instructors = instructorParts(options, make);
  const hourValue = options.hourValue === undefined ? {} : { hourValue: "hourValue" };
  const gain = {
    recipient: options.recipient ?? "the employer",
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  const capacity = { ...gain, realisation: "capacity", ...hourValue };
  const { inputs: shares = [], ...counterfactual } = options.counterfactual ?? {};

  return BenefitModel.parse({
    format: "benefit-model/1",
    id,
    title,
    basis,
    ...(basisRange === undefined ? {} : { basisRange }),
    inputs: [
      make("persons", "Persons who need it each year", "persons/year", options.personsPerYear),
      make("hoursBefore", "Hours each before", "h/person", options.hoursBefore),
      make("hoursAfter", "Hours each now", "h/person", options.hoursAfter),
      make("travelHours", "Hours of travel and waiting each", "h/person", options.travelHours),
      ...instructors.inputs,
      ...(options.hourValue === undefined
        ? []
        : [make("hourValue", "Value of an hour", "kr/h", options.hourValue)]),
      ...shares,
    ],
    benefits: [
      {
        id: "participantTime",
        type: "timeSaved",
        label: "Participants' time",
        formula: "persons * (hoursBefore - hoursAfter)",
        claims: [{ resource: "hour:participant:session" }],
        ...capacity,
      },
      {
        id: "travelTime",
        type: "travelTime",
        label: "Participants' travel and waiting",
        formula: "persons * travelHours",
        claims: [{ resource: "hour:participant:travel" }],
        ...capacity,
      },
      {
        id: "instructorTime",
        type: "instructor",
        label: "Instructors' time",
        formula: instructors.formula,
        claims: [{ resource: "hour:instructor:session" }],
        ...capacity,
      },
      ...(options.quality === undefined
        ? []
        : [{ id: "quality", type: "quality", label: "Quality", ...gain, ...options.quality }]),
    ],
    ...(options.counterfactual === undefined ? {} : { counterfactual }),
  });
}

type MakeInput = (
  id: string,
  label: string,
  unit: string,
  given: MaybeSourced | undefined,
) => Input;

function inputMaker(options: RecertificationOptions): MakeInput {
  return (id, label, unit, given) => {
    const { source, asOf, evidence = "estimate" } = options;
    const common = { id, label, unit, source, asOf };
    if (given === undefined) return { ...common, value: 0, evidence: "unstated" };
    if (typeof given === "object" && "value" in given) return { ...common, evidence, ...given };
    return { ...common, evidence, value: given };
  };
}

function instructorParts(
  { instructors }: RecertificationOptions,
  make: MakeInput,
): { inputs: Input[]; formula: string } {
  if (instructors === undefined || "hoursPerYear" in instructors) {
    const hours = instructors?.hoursPerYear;
    return {
      inputs: [make("instructorHours", "Instructors' hours", "h/year", hours)],
      formula: "instructorHours",
    };
  }
  const { sessionsPerYear, perSession, preparationHours } = instructors;
  return {
    inputs: [
      make("sessions", "Sessions each year", "sessions/year", sessionsPerYear),
      make("instructorsPerSession", "Instructors at each", "persons/session", perSession),
      make("preparationHours", "Hours of preparation each", "h/person", preparationHours),
    ],
    formula: "sessions * instructorsPerSession * (hoursBefore + travelHours + preparationHours)",
  };
}
