import {
  type DescribedCourse,
  type DescribedEnrolment,
  type DescribedUser,
  type SiteDescription,
} from "./site-description.ts";

/** A described site, with its records found by number; made anew when the description changes. */
export class SiteData {
  readonly description: SiteDescription;
  readonly users: ReadonlyMap<number, DescribedUser>;
  readonly courses: ReadonlyMap<number, DescribedCourse>;
  /** Enrolments of people who are there, in courses that are there. */
  readonly enrolments: readonly DescribedEnrolment[];
  #enrolmentsOf: ReadonlyMap<number, readonly DescribedEnrolment[]> | undefined;
  #sorted: readonly DescribedEnrolment[] | undefined;

  constructor(description: SiteDescription) {
    this.description = description;
    this.users = new Map(description.users.map((user) => [user.id, user]));
    this.courses = new Map(description.courses.map((course) => [course.id, course]));
    this.enrolments = description.enrolments.filter(
      ({ user, course }) =>
        this.courses.has(course) && this.users.has(user) && !this.users.get(user)?.deleted,
    );
  }

  /** Accounts that are not deleted, by user name. */
  get present(): readonly DescribedUser[] {
    return this.description.users
      .filter(({ deleted }) => !deleted)
      .toSorted((a, b) => compare(a.username, b.username));
  }

  /** Enrolments by user name, then the course's ID number: the sort the reports ask for. */
  get sortedEnrolments(): readonly DescribedEnrolment[] {
    this.#sorted ??= this.enrolments.toSorted(
      (a, b) =>
        compare(this.users.get(a.user)?.username, this.users.get(b.user)?.username) ||
        compare(this.courses.get(a.course)?.idnumber, this.courses.get(b.course)?.idnumber) ||
        a.course - b.course,
    );
    return this.#sorted;
  }

  /** The enrolments of one account. */
  enrolmentsOf(user: number): readonly DescribedEnrolment[] {
    this.#enrolmentsOf ??= groupByUser(this.enrolments);
    return this.#enrolmentsOf.get(user) ?? [];
  }
}

function groupByUser(
  enrolments: readonly DescribedEnrolment[],
): ReadonlyMap<number, readonly DescribedEnrolment[]> {
  const groups = new Map<number, DescribedEnrolment[]>();
  for (const enrolment of enrolments) {
    const group = groups.get(enrolment.user);
    if (group === undefined) groups.set(enrolment.user, [enrolment]);
    else group.push(enrolment);
  }
  return groups;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
