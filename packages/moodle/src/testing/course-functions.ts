import { type DescribedCourse, type SiteDescription } from "./site-description.ts";
import { type Answering } from "./user-functions.ts";
import { escapeHtml, invalidParameter, noPermission } from "./wire.ts";

/** `core_course_get_courses_by_field`: the front page is the first of them. */
export function getCoursesByField({ data, call, rights }: Answering): unknown {
  const field = call.text("field") ?? "";
  const value = call.text("value") ?? "";
  if (!["", "id", "ids", "shortname", "idnumber", "category"].includes(field))
    throw invalidParameter();
  const { description } = data;
  const categories = categoriesOf(description);
  const frontPage: DescribedCourse = { id: 1, shortname: "FORSIDE", fullname: description.name };
  const courses = [frontPage, ...description.courses]
    .filter((course) => rights === "full" || course.visible !== false)
    .filter((course) => matches(course, field, value));
  return {
    courses: courses.map((course) => {
      const site = course.id === 1;
      const categoryname = site ? "" : (course.category ?? "Kurs");
      return {
        id: course.id,
        fullname: escapeHtml(course.fullname),
        displayname: escapeHtml(course.fullname),
        shortname: escapeHtml(course.shortname),
        categoryid: site ? 0 : categories.indexOf(categoryname) + 1,
        categoryname,
        summary: "",
        summaryformat: 1,
        contacts: [],
        enrollmentmethods: site ? [] : ["manual", "cohort"],
        customfields: [],
        idnumber: course.idnumber ?? "",
        format: site ? "site" : "topics",
        startdate: 0,
        enddate: 0,
        visible: course.visible === false ? 0 : 1,
        enablecompletion: site ? 0 : 1,
        timecreated: 1795363631,
        timemodified: 1795363663,
      };
    }),
    warnings: [],
  };
}

function matches(course: DescribedCourse, field: string, value: string): boolean {
  switch (field) {
    case "id":
      return String(course.id) === value;
    case "ids":
      return value.split(",").includes(String(course.id));
    case "shortname":
      return course.shortname === value;
    case "idnumber":
      return course.idnumber === value;
    default:
      return true;
  }
}

function categoriesOf(description: SiteDescription): string[] {
  return [...new Set(description.courses.map(({ category = "Kurs" }) => category))];
}

/** `core_course_get_categories`. */
export function getCategories({ data }: Answering): unknown {
  return categoriesOf(data.description).map((name, at) => ({
    id: at + 1,
    name: escapeHtml(name),
    idnumber: null,
    description: "",
    descriptionformat: 1,
    parent: 0,
    sortorder: (at + 1) * 10_000,
    coursecount: data.description.courses.filter(({ category = "Kurs" }) => category === name)
      .length,
    visible: 1,
    depth: 1,
    path: `/${at + 1}`,
  }));
}

/** `core_cohort_get_cohorts`: all of them, or those asked for. */
export function getCohorts({ data, call, rights }: Answering): unknown {
  if (rights !== "full") throw noPermission("View site-wide cohorts");
  const wanted = new Set(call.list("cohortids").map(Number));
  return (data.description.cohorts ?? [])
    .filter(({ id }) => wanted.size === 0 || wanted.has(id))
    .map(({ id, name, idnumber }) => ({
      id,
      name: escapeHtml(name),
      idnumber: idnumber ?? "",
      description: "",
      descriptionformat: 1,
      visible: true,
      theme: "",
      customfields: [],
    }));
}

/** `core_cohort_get_cohort_members`. */
export function getCohortMembers({ data, call, rights }: Answering): unknown {
  if (rights !== "full") throw noPermission("View site-wide cohorts");
  return call.list("cohortids").flatMap((id) => {
    const cohort = (data.description.cohorts ?? []).find(
      (candidate) => String(candidate.id) === id,
    );
    return cohort === undefined ? [] : { cohortid: cohort.id, userids: cohort.members };
  });
}
