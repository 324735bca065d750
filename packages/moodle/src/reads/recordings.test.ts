import { describe, expect, it } from "vitest";
import { z } from "zod";

import {
  accompanying,
  cases,
  type NamedRecording,
  recorded,
  snapshots,
} from "../../fixtures/recordings.ts";
import {
  CompletionStatus,
  CourseList,
  Courses,
  Done,
  EnrolledIds,
  ReportPage,
  Reports,
  SiteInfo,
  UserCourses,
  UserList,
  Users,
} from "../answers/answers.ts";
import { MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { readAnswer } from "../error/read-answer.ts";
import { type ColumnPlan, placeColumns } from "../report/columns.ts";
import { archivePlan, completionsPlan, usersPlan } from "../report/plans.ts";
import { readReportTime } from "../report/report-time.ts";
import { readUsersBy } from "../source/people.ts";
import { replay, toResponse } from "../testing/replay.ts";

import {
  readBadges,
  readCategories,
  readCertificates,
  readCohortMembers,
  readCohorts,
  readCourseFields,
  readGrades,
  readGroupMembers,
  readGroups,
} from "./read-records.ts";
import {
  ActivityStates,
  Badges,
  Category,
  CertificateIssue,
  Cohort,
  CohortMembers,
  Grades,
  Group,
  GroupMembers,
} from "./records.ts";

/** The shape of the answers of each function that this package reads. */
const shapes = new Map<string, z.ZodType>([
  ["core_webservice_get_site_info", SiteInfo],
  ["core_course_get_courses_by_field", Courses],
  ["core_course_get_courses", CourseList],
  ["core_course_get_categories", z.array(Category)],
  ["core_cohort_get_cohorts", z.array(Cohort)],
  ["core_cohort_get_cohort_members", z.array(CohortMembers)],
  ["core_user_get_users_by_field", UserList],
  ["core_user_get_users", Users],
  ["core_enrol_get_enrolled_users", EnrolledIds],
  ["core_enrol_get_users_courses", UserCourses],
  ["core_completion_get_course_completion_status", CompletionStatus],
  ["core_completion_get_activities_completion_status", ActivityStates],
  ["core_reportbuilder_list_reports", Reports],
  ["core_reportbuilder_retrieve_report", ReportPage],
  ["core_reportbuilder_retrieve_system_report", ReportPage],
  ["core_reportbuilder_set_filters", Done],
  ["core_reportbuilder_filters_reset", Done],
  ["core_group_get_course_groups", z.array(Group)],
  ["core_group_get_group_members", z.array(GroupMembers)],
  ["core_badges_get_user_badges", Badges],
  ["gradereport_user_get_grade_items", Grades],
  ["mod_customcert_list_issues", z.array(CertificateIssue)],
]);

/** Functions that write or search, which this package never calls: only failures are told apart. */
const neverCalled =
  /_(?:create|delete|update|add|override|unenrol|enrol|search|check|overview)_|_(?:get_updates_since|get_contents|get_gradable_users|get_gradeitems|get_potential_users|get_course_enrolment_methods|get_enrolled_users_with_capability|get_course_groupings|get_course_user_groups|list_competency_frameworks)$/u;

function read(recording: NamedRecording): unknown {
  const { httpStatus, contentType, body } = recording;
  return readAnswer({ status: httpStatus, contentType, body }, recording.function ?? "none");
}

const all = [...cases, ...snapshots];
const answered = all.filter((recording) => {
  try {
    read(recording);
    return true;
  } catch (error) {
    if (error instanceof MoodleError) return false;
    throw error;
  }
});

describe("a recorded answer", () => {
  it("is one of 431: 428 of calls, and 3 that came with them", () => {
    expect(all).toHaveLength(428);
    expect(accompanying.map(({ name }) => name)).toEqual([
      "delta.changes",
      "truth.snapshot_a.completions",
      "truth.snapshot_b.completions",
    ]);
  });

  it("has the shape this package expects of its function, if it is one that is called", () => {
    const misfits = answered.flatMap((recording) => {
      const shape = shapes.get(recording.function ?? "");
      if (shape === undefined) return [];
      const parsed = shape.safeParse(read(recording));
      return parsed.success ? [] : [`${recording.name}: ${parsed.error.message}`];
    });

    expect(misfits).toEqual([]);
  });

  it("is of a function that is called, or of one that never is", () => {
    const others = answered.filter(({ function: name }) => !shapes.has(name ?? ""));

    expect(
      others
        .filter(
          (recording) =>
            !neverCalled.test(recording.function ?? "") && recording.name !== "html.public_config",
        )
        .map(({ name, function: wsFunction }) => `${name} ${wsFunction ?? ""}`),
    ).toEqual([]);
  });

  it("keeps nothing that must not be stored", () => {
    const kept = answered.flatMap((recording) => {
      const parsed = shapes.get(recording.function ?? "")?.safeParse(read(recording));
      return parsed?.success ? [JSON.stringify(parsed.data)] : [];
    });

    expect(
      kept.filter((text) =>
        /"(?:userprivateaccesskey|lastaccess|firstaccess|gradeformatted|feedback)":/u.test(text),
      ),
    ).toEqual([]);
  });
});

describe("a recorded report", () => {
  const reports = all.filter(
    ({ name, function: wsFunction }) =>
      wsFunction === "core_reportbuilder_retrieve_report" &&
      answered.some((one) => one.name === name),
  );

  it.each([
    ["reportbuilder.completions.page0", completionsPlan],
    ["reportbuilder.wide", completionsPlan],
    ["reportbuilder.reader_token.completions", completionsPlan],
    ["reportbuilder.users", usersPlan],
    ["reportbuilder.reader_token.users", usersPlan],
    ["reportbuilder.recompletion_archive_before", archivePlan],
  ])("%s has the columns its plan needs", (name, plan: ColumnPlan<string, string>) => {
    const { headers } = ReportPage.parse(read(recorded(name))).data;

    expect(placeColumns(headers, plan)).toHaveProperty("places");
  });

  it("without links is none to read completions from", () => {
    const { headers } = ReportPage.parse(read(recorded("reportbuilder.raw_page"))).data;

    expect(placeColumns(headers, completionsPlan)).toEqual({
      missing: ["Full name with link", "Course full name with link"],
      twice: [],
    });
  });

  it("holds no time that the strict reader cannot read", () => {
    const unread = reports.flatMap((recording) => {
      const { headers, rows } = ReportPage.parse(read(recording)).data;
      return rows.flatMap(({ columns }) =>
        columns.map(String).filter((text, at) => {
          const holdsTime =
            (headers[at] ?? "").startsWith("Time ") && text !== "" && text !== "null";
          return holdsTime && readReportTime(text) === undefined;
        }),
      );
    });

    expect(unread).toEqual([]);
  });
});

describe("a list that PHP cut", () => {
  it("is noticed: 997 of 1 000 cohorts came back, in the recording and in the test site alike", () => {
    const cut = recorded("limits.max_input_vars_1000_truncated");
    const whole = recorded("limits.max_input_vars_1000_fits");

    expect(read(cut)).not.toEqual(read(whole));
  });

  it("is asked for again from where it was cut", async () => {
    const asked: number[] = [];
    const client = new MoodleClient({
      baseUrl: "https://laering.example.no",
      token: "t",
      // Keeps the first 100 of whatever is sent.
      fetch: async (input, init) => {
        const sent = new URLSearchParams(await new Request(input, init).text());
        const ids = [...sent].filter(([name]) => name.startsWith("values[")).slice(0, 100);
        asked.push(ids.length);
        return Response.json(ids.map(([, id]) => ({ id: Number(id) })));
      },
    });
    const ids = Array.from({ length: 350 }, (_, at) => at + 1);

    expect((await readUsersBy(client, "id", ids)).map(({ id }) => id)).toEqual(ids);
    expect(asked).toEqual([100, 100, 100, 50]);
  });
});

describe("records besides the port's", () => {
  function clientOf(...names: string[]): MoodleClient {
    const fetch = replay(names.map(recorded));
    return new MoodleClient({ baseUrl: "http://127.0.0.1:8088", token: "TOKEN", fetch });
  }
  /** Answers every call with one recording, where its parameters are not the question. */
  function always(name: string): MoodleClient {
    const fetch = (): Promise<Response> => Promise.resolve(toResponse(recorded(name)));
    return new MoodleClient({ baseUrl: "http://127.0.0.1:8088", token: "TOKEN", fetch });
  }

  it("are categories with their place in the tree", async () => {
    const categories = await readCategories(clientOf("snapshot_a.categories"));

    expect(categories).toContainEqual({
      id: 32,
      name: "Flesberg kommune",
      idnumber: "kommune:3334",
      parent: 24,
      path: "/24/32",
    });
  });

  it("are cohorts and their 2 807 memberships or more", async () => {
    const client = clientOf("snapshot_a.cohorts", "snapshot_a.cohort_members");
    const cohorts = await readCohorts(client);
    const members = await readCohortMembers(
      client,
      cohorts.map(({ id }) => id),
    );

    expect(cohorts).toHaveLength(11);
    expect([...members.values()].flat().length).toBeGreaterThanOrEqual(2807);
  });

  it("are refused where a cohort that was asked for is missing", async () => {
    await expect(
      readCohortMembers(always("get_cohort_members.two"), [1, 2, 999]),
    ).rejects.toMatchObject({
      code: "incomplete-answer",
    });
  });

  it("are groups with their members", async () => {
    const client = clientOf("get_course_groups", "get_group_members");

    expect(await readGroups(client, 18)).toHaveLength(7);
    expect((await readGroupMembers(client, [2, 3])).get(3)).toContain(1270);
  });

  it("are the fields a site adds to its courses", async () => {
    const fields = await readCourseFields(always("snapshot_a.courses"));

    expect(fields.get(27)).toEqual({ gyldighet_mnd: "12", obligatorisk: "1" });
  });

  it("are 420 certificates, badges with their dates, and points", async () => {
    const certificates: number[] = [];
    for await (const { issue } of readCertificates(clientOf("snapshot_a.customcert.offset000"))) {
      certificates.push(issue.id);
    }
    const grades = await readGrades(always("grade_items.one_user"), 27);

    expect(new Set(certificates).size).toBe(420);
    expect(await readBadges(always("badges.user"), 127)).toEqual([
      { name: "Legemiddelansvarlig", dateissued: 1_772_208_451, dateexpire: 1_803_744_451 },
    ]);
    expect(grades[0]?.gradeitems[0]).toMatchObject({ graderaw: 88.2, grademax: 100 });
  });
});
