import { type Call } from "./call.ts";
import { type SiteData } from "./site-data.ts";
import { type DescribedUser, type TokenRights } from "./site-description.ts";
import { escapeHtml, invalidParameter, noPermission, noRecord, Refusal } from "./wire.ts";

/** What a function is answered from. */
export interface Answering {
  readonly data: SiteData;
  readonly call: Call;
  readonly rights: TokenRights;
}

/** A profile field's short name as a person reads it. */
export function fieldName(shortname: string): string {
  return shortname.slice(0, 1).toUpperCase() + shortname.slice(1);
}

/** `core_user_get_users_by_field`: exact, without a word about those it does not find. */
export function getUsersByField({ data, call, rights }: Answering): unknown {
  const field = call.text("field") ?? "";
  const values = call.list("values");
  if (!["id", "idnumber", "username", "email"].includes(field)) {
    throw new Refusal(
      "codingerror",
      "Coding error detected, it must be fixed by a programmer: invalid field parameter",
    );
  }
  if (field === "username" && values.some((value) => value !== value.toLowerCase()))
    throw invalidParameter();
  if (rights !== "full") return [];
  const wanted = new Set(values);
  const found =
    field === "id"
      ? values.flatMap((id) => data.users.get(Number(id)) ?? [])
      : data.description.users.filter((user) => !user.deleted && wanted.has(valueOf(user, field)));
  return found.map((user) => describeUser(user));
}

function valueOf(user: DescribedUser, field: string): string {
  if (field === "idnumber") return user.idnumber ?? "";
  return field === "username" ? user.username : user.email;
}

/** `core_user_get_users`: e-mail and names are patterns with `%`, the rest exact. */
export function getUsers({ data, call, rights }: Answering): unknown {
  const criteria = call.pairs("criteria", "key");
  if (criteria.size === 0) throw invalidParameter();
  const warnings = [...criteria.keys()]
    .filter(
      (key) => !["id", "username", "idnumber", "email", "firstname", "lastname"].includes(key),
    )
    .map((item) => ({
      item,
      warningcode: "invalidfieldparameter",
      message: `The search key '${item}' is not supported, look at the web service documentation`,
    }));
  if (rights !== "full") return { users: [], warnings };
  const tests = [...criteria].map(([key, value]) => testOf(key, value));
  const found = data.present.filter((user) => tests.every((test) => test(user)));
  return { users: found.map((user) => describeUser(user)), warnings };
}

function testOf(key: string, value: string): (user: DescribedUser) => boolean {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = new RegExp(`^${escaped.replaceAll("%", ".*")}$`, "isu");
  switch (key) {
    case "email":
      return ({ email }) => pattern.test(email);
    case "firstname":
      return ({ firstname }) => pattern.test(firstname);
    case "lastname":
      return ({ lastname }) => pattern.test(lastname);
    case "id":
      return ({ id }) => String(id) === value;
    case "username":
      return ({ username }) => username === value;
    case "idnumber":
      return ({ idnumber }) => idnumber === value;
    default:
      return () => true;
  }
}

/** A user as the user functions tell of them: empty fields are left out, `department` is not. */
function describeUser(user: DescribedUser): Record<string, unknown> {
  const fullname = `${user.firstname} ${user.lastname}`;
  const fields = Object.entries(user.profileFields ?? {}).filter(([, value]) => value !== "");
  return {
    id: user.id,
    // What Moodle leaves of a deleted account.
    username: user.deleted ? `${user.email}.1795367917` : user.username,
    firstname: user.firstname,
    lastname: user.lastname,
    fullname,
    email: user.deleted ? "d94342996920f57a7acb689b7b354a85" : user.email,
    department: user.department ?? "",
    ...(user.institution && { institution: user.institution }),
    ...(user.idnumber && !user.deleted && { idnumber: user.idnumber }),
    firstaccess: 0,
    lastaccess: 0,
    auth: "manual",
    suspended: user.suspended ?? false,
    confirmed: true,
    lang: "en",
    theme: "",
    timezone: "99",
    mailformat: 1,
    trackforums: 0,
    country: "NO",
    customfields: fields.map(([shortname, value]) => ({
      type: "text",
      value,
      displayvalue: value,
      name: fieldName(shortname),
      shortname,
    })),
  };
}

/** `core_enrol_get_enrolled_users`, with paging that drops people after counting them. */
export function getEnrolledUsers({ data, call, rights }: Answering): unknown {
  const course = call.whole("courseid");
  if (!data.courses.has(course)) throw noRecord("course");
  const options = call.pairs("options", "name");
  if (rights !== "full" && options.has("onlyactive")) throw noPermission("View suspended users");
  const ids = data.enrolments
    .filter((enrolment) => enrolment.course === course)
    .map(({ user }) => user);
  const from = Number(options.get("limitfrom") ?? 0);
  const count = Number(options.get("limitnumber") ?? 0);
  const sorted = [...new Set(ids)].toSorted((a, b) => a - b);
  const page = count === 0 ? sorted.slice(from) : sorted.slice(from, from + count);
  const users = page.flatMap((id) => data.users.get(id) ?? []);
  const active =
    options.get("onlyactive") === "1" ? users.filter(({ suspended }) => !suspended) : users;
  if (rights !== "full") return [];
  if (options.get("userfields") === "id") {
    return active.map(({ id, firstname, lastname }) => ({
      id,
      fullname: `${firstname} ${lastname}`,
    }));
  }
  return active.map((user) => ({
    ...describeUser(user),
    roles: [{ roleid: 5, name: "", shortname: "student", sortorder: 0 }],
  }));
}

/** `core_enrol_get_users_courses`: whether each course is completed, but not when. */
export function getUsersCourses({ data, call, rights }: Answering): unknown {
  const user = call.whole("userid");
  const counting = call.text("returnusercount") ?? "1";
  if (counting !== "0" && counting !== "1") throw invalidParameter();
  if (rights !== "full") return [];
  return data.enrolmentsOf(user).flatMap((enrolment) => {
    const course = data.courses.get(enrolment.course);
    if (course === undefined) return [];
    const completed = enrolment.timeCompleted !== undefined;
    return {
      id: course.id,
      shortname: escapeHtml(course.shortname),
      fullname: escapeHtml(course.fullname),
      displayname: escapeHtml(course.fullname),
      idnumber: course.idnumber ?? "",
      visible: course.visible === false ? 0 : 1,
      enablecompletion: true,
      completionhascriteria: true,
      completionusertracked: enrolment.tracked,
      progress: completed ? 100 : 0,
      completed,
    };
  });
}

/** `core_completion_get_course_completion_status`: a date for each criterion. */
export function getCourseCompletionStatus({ data, call, rights }: Answering): unknown {
  const course = call.whole("courseid");
  const user = call.whole("userid");
  if (!data.courses.has(course)) throw noRecord("course");
  if (rights !== "full") throw new Refusal("cannotviewreport", "You can not view this report");
  const account = data.users.get(user);
  if (account === undefined) throw new Refusal("invaliduser", "Invalid user");
  if (account.deleted) throw new Refusal("userdeleted", "This user account has been deleted");
  const enrolment = data.enrolmentsOf(user).find((candidate) => candidate.course === course);
  if (enrolment === undefined)
    throw new Refusal("usernotenroled", "User is not enrolled in this course");
  const complete = enrolment.timeCompleted !== undefined;
  return {
    completionstatus: {
      completed: complete,
      aggregation: 1,
      completions: [
        {
          type: 4,
          title: "Activity completion",
          status: complete ? "Yes" : "No",
          complete,
          timecompleted: enrolment.timeCompleted ?? null,
          details: { type: "Activity completion", criteria: "", requirement: "", status: "" },
        },
      ],
    },
    warnings: [],
  };
}
