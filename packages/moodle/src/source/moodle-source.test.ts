import { describe, expect, it } from "vitest";

import { moodleSite, type SiteDescription } from "../testing/index.ts";

import { moodleSource } from "./moodle-source.ts";

const url = "https://laering.example.no";
const token = "secret-token";

// 2026-03-14T02:23:38Z and 2023-01-16T11:27:38Z
const enrolled = 1_773_455_018;
const completed = 1_673_868_458;

const site: SiteDescription = {
  name: "Læring & utvikling",
  url,
  token,
  users: [
    {
      id: 6,
      username: "u00001",
      firstname: "Åse",
      lastname: "Prøvebråten",
      email: "U00001@Kongsberg.example",
      idnumber: "3303-100007",
      department: "Barn & unge",
      profileFields: { arbeidssted: "Åsen  ungdomsskole " },
    },
    {
      id: 7,
      username: "u00002",
      firstname: "Bo",
      lastname: "Prøve",
      email: "u00002@k.example",
      idnumber: "01017012345",
      department: "Skole",
      suspended: true,
    },
  ],
  courses: [
    { id: 28, shortname: "HLR&BRANN", fullname: "Førstehjelp < 2 timer", idnumber: "KBR-HLR" },
    { id: 32, shortname: "SMITTE21", fullname: "Smittevern", visible: false },
  ],
  enrolments: [
    { user: 6, course: 28, timeCreated: enrolled, tracked: true },
    { user: 6, course: 32, timeCreated: enrolled, timeCompleted: completed, tracked: true },
    { user: 7, course: 28, timeCreated: enrolled, tracked: false },
  ],
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe.each([
  ["with reports (4.5)", "4.5.6 (Build: 20250811)", "minute"],
  ["without reports (4.0)", "4.0.12 (Build: 20231211)", "second"],
])("a site %s", (_, release, precision) => {
  const { fetch } = moodleSite({ ...site, release });
  const source = moodleSource({ baseUrl: url, token, fetch });

  it("is named by its host", () => {
    expect(source.id).toBe("moodle:laering.example.no");
  });

  it("tells its product and name", async () => {
    expect(await source.capabilities()).toMatchObject({
      product: `Moodle ${release.slice(0, release.indexOf(" "))}`,
      siteName: "Læring & utvikling",
      completionDates: true,
      verifiable: precision === "minute",
    });
  });

  it("tells its courses, without the front page", async () => {
    expect(await all(source.courses())).toEqual([
      { key: "28", title: "Førstehjelp < 2 timer", code: "HLR&BRANN", visible: true },
      { key: "32", title: "Smittevern", code: "SMITTE21", visible: false },
    ]);
  });

  it("tells its accounts, without what looks like a national identity number", async () => {
    expect(await all(source.accounts())).toEqual([
      {
        key: "6",
        name: "Åse Prøvebråten",
        email: "u00001@kongsberg.example",
        employeeNumber: "3303-100007",
        workplace: "Åsen ungdomsskole",
        suspended: false,
      },
      {
        key: "7",
        name: "Bo Prøve",
        email: "u00002@k.example",
        workplace: "Skole",
        suspended: true,
      },
    ]);
  });

  it("tells who takes part in what, and when they completed it", async () => {
    const participations = await all(source.participations());

    expect(new Set(participations.map(({ account, course }) => `${account} in ${course}`))).toEqual(
      new Set(["6 in 28", "6 in 32", "7 in 28"]),
    );
    expect(participations).toHaveLength(3);
    expect(participations).toContainEqual(
      expect.objectContaining({
        account: "6",
        course: "32",
        completedAt:
          precision === "minute" ? "2023-01-16T11:27:00.000Z" : "2023-01-16T11:27:38.000Z",
        precision,
      }),
    );
  });
});
