/** An account of a described site. */
export interface DescribedUser {
  readonly id: number;
  readonly username: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly idnumber?: string;
  readonly institution?: string;
  readonly department?: string;
  readonly suspended?: boolean;
  /** Profile fields by short name, such as `arbeidssted`; shown with a capital first letter. */
  readonly profileFields?: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly timeModified?: number;
  /** Gone from every list; still found by id, with a changed user name. */
  readonly deleted?: boolean;
}

/** A course of a described site. */
export interface DescribedCourse {
  readonly id: number;
  readonly shortname: string;
  readonly fullname: string;
  readonly idnumber?: string;
  readonly visible?: boolean;
  /** The name of its category; `Kurs` where none is given. */
  readonly category?: string;
}

/** An enrolment, and how far it has come. */
export interface DescribedEnrolment {
  readonly user: number;
  readonly course: number;
  /** When the person was enrolled, in seconds since 1970. */
  readonly timeCreated: number;
  readonly timeCompleted?: number;
  /** Whether Moodle has begun to track it; until then "Completed" is empty, not "No". */
  readonly tracked: boolean;
}

/** A cohort and the ids of its members. */
export interface DescribedCohort {
  readonly id: number;
  readonly name: string;
  readonly idnumber?: string;
  readonly members: readonly number[];
}

/** A completion that local_recompletion has put away when the person had to begin again. */
export interface DescribedArchive {
  readonly user: number;
  readonly course: number;
  readonly timeEnrolled: number;
  readonly timeCompleted: number;
}

/**
 * What a token may do. `full` sees everything; `reader` sees only the reports shared with it;
 * `limited` sees no report and no other people; the others are refused with Moodle's own code.
 */
export type TokenRights =
  "full" | "reader" | "limited" | "expired" | "suspended" | "nologin" | "must-change-password";

/** A token besides the main one. */
export interface DescribedToken {
  readonly token: string;
  readonly rights: TokenRights;
}

/** A Moodle site, described: everything it answers follows from this. */
export interface SiteDescription {
  readonly name: string;
  /** The site's own address; its host is what the site calls itself. */
  readonly url: string;
  /** The token of a user who sees everything. */
  readonly token: string;
  readonly tokens?: readonly DescribedToken[];
  /** `4.5.6 (Build: 20250811)` where none is given; below 4.1 there are no reports. */
  readonly release?: string;
  readonly users: readonly DescribedUser[];
  readonly courses: readonly DescribedCourse[];
  readonly enrolments: readonly DescribedEnrolment[];
  readonly cohorts?: readonly DescribedCohort[];
  readonly archive?: readonly DescribedArchive[];
}
