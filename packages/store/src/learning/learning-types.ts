import {
  type CourseId,
  type EmployeeId,
  type Instant,
  type LocalDate,
  type ObservedAccount,
  type ObservedCourse,
  type TrainingEvent,
  type TrainingEventKind,
} from "@kompetanseregion/domain";

import { type RunStatus } from "../schema/tables.ts";

/** What a run is worth telling: numbers and short texts, never about one person. */
export type RunSummary = Readonly<Record<string, unknown>>;

/** One read of one source. */
export interface Run {
  /** Names it in provenance: `1`, `2` and so on, never used twice. */
  readonly id: string;
  readonly source: string;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
  readonly status: RunStatus;
  readonly summary: RunSummary;
}

/** A source's course, with the course it is known to be, where it is. */
export interface MatchedCourse extends ObservedCourse {
  readonly course?: CourseId;
}

/** A source's account, with the employee it is known to be, where it is. */
export interface StoredAccount extends ObservedAccount {
  readonly employee?: EmployeeId;
  /** The run that last brought something new about it. */
  readonly run: string;
}

/** What saving records again brought: those that are as they were count as neither. */
export interface SavedCounts {
  readonly added: number;
  readonly changed: number;
}

/** Says who an account is; `undefined` takes it back. */
export interface AccountMatch {
  readonly account: string;
  readonly employee: EmployeeId | undefined;
}

/** How much there is of what sources say. */
export interface LearningCounts {
  readonly observations: number;
  readonly accounts: number;
  /** Accounts that are matched to an employee. */
  readonly matched: number;
}

/** Something that a source says happened, in the source's own keys. */
export interface Observation {
  readonly account: string;
  readonly courseKey: string;
  readonly kind: TrainingEventKind;
  /** The calendar date in Norway. */
  readonly on: LocalDate;
  /** The instant behind the date, where the source has it. */
  readonly at?: Instant;
  readonly precision: TrainingEvent["precision"];
  readonly observedAt: Instant;
}
