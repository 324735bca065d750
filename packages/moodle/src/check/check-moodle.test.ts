import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { describedSite, impatientClock } from "../../fixtures/described-site.ts";
import { recordedSite } from "../../fixtures/recorded-site.ts";
import { recorded } from "../../fixtures/recordings.ts";
import { MoodleClient } from "../client/moodle-client.ts";
import { completionsPlan, usersPlan } from "../report/plans.ts";
import { moodleSite, type MoodleSiteOptions } from "../testing/moodle-site.ts";
import { toResponse } from "../testing/replay.ts";
import { type SiteDescription } from "../testing/site-description.ts";

import { checkMoodle, type MoodleCheckOptions } from "./check-moodle.ts";

const description: SiteDescription = {
  ...describedSite(5, 2),
  tokens: [
    { token: "reader", rights: "reader" },
    { token: "limited", rights: "limited" },
    { token: "expired", rights: "expired" },
  ],
};

function check(
  token = description.token,
  options: MoodleSiteOptions = {},
  baseUrl = description.url,
): ReturnType<typeof checkMoodle> {
  const { fetch } = moodleSite(description, options);
  return checkMoodle(new MoodleClient({ baseUrl, token, fetch, clock: impatientClock() }));
}

describe("checking a site", () => {
  it("finds nothing missing where it is set up as asked", async () => {
    expect(await check()).toEqual({
      product: "Moodle 4.5.6",
      siteName: "Læring for alle",
      strategy: "reports",
      works: [
        "the token is accepted, with 13 functions",
        "completions with dates from report 15",
        "accounts from report 11",
      ],
      issues: [],
    });
  });

  it("is content with a token that may only read the reports", async () => {
    expect((await check("reader")).strategy).toBe("reports");
  });

  it("tells which report to create, where none is shared", async () => {
    const { strategy, issues } = await check("limited");

    expect(strategy).toBe("functions");
    expect(issues.map(({ code }) => code)).toEqual(["no-completions-report", "no-users-report"]);
    expect(issues[0]?.remedy).toContain('"Course full name with link"');
  });

  it("tells which function to add", async () => {
    const { issues } = await check(description.token, {
      withoutFunctions: ["core_reportbuilder_set_filters", "core_course_get_courses_by_field"],
    });

    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error function-missing",
      "warning no-delta",
    ]);
  });

  describe("looks for the columns of the workplace and the employee number", () => {
    const withHeaders = (change: (answer: string) => string, fields: MoodleCheckOptions = {}) => {
      const site = moodleSite(description);
      const client = new MoodleClient({
        baseUrl: description.url,
        token: description.token,
        clock: impatientClock(),
        fetch: async (input, init) => {
          const answer = await site.fetch(input, init);
          return new Response(change(await answer.text()), { headers: answer.headers });
        },
      });
      return checkMoodle(client, fields).then(({ issues }) =>
        issues.map(({ code, severity, message }) => `${severity} ${code}: ${message}`),
      );
    };
    const whole = (answer: string): string => answer;
    const without =
      (...headers: readonly string[]) =>
      (answer: string): string =>
        headers.reduce((text, header) => text.replaceAll(`"${header}"`, `"No ${header}"`), answer);

    it("and warns where neither the profile field nor the department is there", async () => {
      expect(await withHeaders(without("Department", "Arbeidssted"))).toEqual([
        'warning column-missing: the report lacks the column "arbeidssted"; no account tells its workplace',
      ]);
    });

    it("and warns where a field that was named is not there", async () => {
      const fields = { workplaceField: "Enhet", employeeNumberField: "ansattnummer" };
      expect(await withHeaders(whole, fields)).toEqual([
        'warning column-missing: the report lacks the column "ansattnummer"; no account tells its employee number',
        'warning column-missing: the report lacks the column "enhet"; the department stands in',
      ]);
    });

    it("and warns where the ID number is not there and nothing was named instead", async () => {
      expect(await withHeaders(without("ID number"))).toEqual([
        'warning column-missing: the report lacks the column "ID number"; no account tells its employee number',
      ]);
      const instead = { employeeNumberField: "Institution" };
      expect(await withHeaders(without("ID number"), instead)).toEqual([]);
    });
  });

  it.each([
    ["expired", description.url, "access-denied"],
    ["mistyped", description.url, "invalid-token"],
    [description.token, `${description.url}/wrong`, "wrong-address"],
    [description.token, "https://other.example.no", "wrong-host"],
  ])(
    "tells what is wrong with %s at %s, whose job it is and what to do",
    async (token, url, at) => {
      const { strategy, issues } = await check(token, {}, url);

      expect(strategy).toBe("none");
      expect(issues).toEqual([
        expect.objectContaining({ code: "cannot-connect", severity: "error", at }),
      ]);
      expect(issues[0]?.remedy).not.toBe("");
    },
  );

  it("tells that a site is in maintenance, when it is", async () => {
    const fetch = (): Promise<Response> =>
      Promise.resolve(toResponse(recorded("state.maintenance_cli")));
    const { issues } = await checkMoodle(
      new MoodleClient({ baseUrl: description.url, token: "t", fetch }),
    );

    expect(issues[0]).toMatchObject({ at: "maintenance" });
  });

  it("finds the recorded site's users report without links", async () => {
    const { fetch } = recordedSite("a");
    const client = new MoodleClient({ baseUrl: "http://127.0.0.1:8088", token: "TOKEN", fetch });
    const { product, strategy, issues } = await checkMoodle(client);

    expect([product, strategy]).toEqual(["Moodle 4.5.6", "reports"]);
    expect(issues.map(({ code }) => code)).toEqual(["no-account-link"]);
  });
});

describe.each(["nb", "en"])("the page for administrators in %s", (language) => {
  const page = readFileSync(
    new URL(`../../../../docs/moodle-administrator.${language}.md`, import.meta.url),
    "utf8",
  );

  it("names every column that is read, and every function that is called", () => {
    const headers = [completionsPlan.needed, usersPlan.needed].flatMap((plan) =>
      Object.values(plan),
    );
    const functions = [
      "core_webservice_get_site_info",
      "core_reportbuilder_list_reports",
      "core_reportbuilder_retrieve_report",
      "core_reportbuilder_set_filters",
      "core_course_get_courses_by_field",
      "core_user_get_users_by_field",
      "core_user_get_users",
      "core_enrol_get_enrolled_users",
      "core_enrol_get_users_courses",
      "core_completion_get_course_completion_status",
    ];

    expect([...headers, ...functions].filter((name) => !page.includes(name))).toEqual([]);
  });
});
