import { type Issue, type LocalDate } from "@kompetanseregion/domain";

/** A unit as the HR system knows it. */
export interface HrUnit {
  /** The HR system's own key. */
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
  /** The employee number of the unit's leader. */
  readonly manager?: string;
}

/** An employee as the HR system knows them. */
export interface HrEmployee {
  /** The key of the employer's HR system (ansattnummer). */
  readonly employeeNumber: string;
  readonly name: string;
  readonly email?: string;
}

/** A position in a unit. */
export interface HrPosition {
  readonly employeeNumber: string;
  readonly unit: string;
  readonly title?: string;
  /** Per cent of full time, above 0 and at most 100. */
  readonly ftePercent?: number;
  readonly primary: boolean;
  readonly manager: boolean;
  readonly from?: LocalDate;
  /** The last day, which is within. */
  readonly through?: LocalDate;
}

/**
 * What an HR extract says, without national identity numbers and pay: they are dropped where the
 * file is read, and are in no record, no problem and no error.
 */
export interface HrExtract {
  readonly units: readonly HrUnit[];
  readonly employees: readonly HrEmployee[];
  readonly positions: readonly HrPosition[];
  /** Rows that were left out, and what to look at, by place in the file. */
  readonly issues: readonly Issue[];
  /** Columns or elements that were dropped because of what they hold, and how often they occur. */
  readonly dropped: Readonly<Record<string, number>>;
}
