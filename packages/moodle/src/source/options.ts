import { type MoodleClientOptions } from "../client/moodle-client.ts";

/** How a Moodle site is read as a learning source. */
export interface MoodleSourceOptions extends MoodleClientOptions {
  /**
   * The profile field that holds the workplace, by its name or short name, in any case;
   * `arbeidssted` where none is given. The department stands in where it is empty.
   */
  readonly workplaceField?: string;
  /** The profile field that holds the employee number; Moodle's ID number where none is given. */
  readonly employeeNumberField?: string;
  /** The language of course names that are written in several; `nb` where none is given. */
  readonly language?: string;
  /** Rows a page of a report; 3 000, and 2 000 accounts, where none is given. Halved where the site cannot. */
  readonly pageSize?: number;
  /**
   * `auto` reads reports where they are shared, and function by function where none is; a report
   * that has lost a column stops it. `functions` leaves reports alone. `auto` where none is given.
   */
  readonly strategy?: "auto" | "functions";
  /**
   * What the site calls the columns of its reports, where somebody has renamed them: by Moodle's own
   * English header, such as `{ "Time completed": "Fullført dato" }`.
   */
  readonly headerNames?: Readonly<Record<string, string>>;
  /**
   * Which course a certificate stands for: the course's short name by the name of the certificate
   * or its template. Those named here are told as participations of their own, dated when they were
   * issued; where it is left out, none is. Moodle does not tell which course a certificate is from.
   */
  readonly certificateCourses?: Readonly<Record<string, string>>;
  /** The numbers of the reports to read, where they are not to be found by their columns. */
  readonly reports?: { readonly completions?: number; readonly users?: number };
  /**
   * How long before the given instant a delta begins, in hours; 48. It covers completions that
   * Moodle writes later than they happened.
   */
  readonly overlapHours?: number;
  /**
   * The completion already known, for sites without reports: its date is then not asked for again.
   */
  readonly knownCompletion?: (account: string, course: string) => string | undefined;
}
