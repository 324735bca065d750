import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { moodleOptions } from "./connect-moodle.ts";
import { readSourceConfiguration, sourceConfigurationSchema } from "./source-configuration.ts";

function read(yaml: string): ReturnType<typeof readSourceConfiguration> {
  return readSourceConfiguration(new TextEncoder().encode(yaml));
}

describe("a source's configuration", () => {
  it("is read as the README writes it", () => {
    const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
    const example = /```yaml\n([^]*?)```/u.exec(readme)?.[1] ?? "";
    const found = read(example);

    expect(found.ok && moodleOptions(found.answer)).toEqual({
      baseUrl: "https://laering.example.no",
      overlapHours: 48,
      workplaceField: "arbeidssted",
      employeeNumberField: "ansattnummer",
    });
  });

  it("says what renamed columns are called, and which courses certificates stand for", () => {
    const found = read(`kind: moodle
url: https://laering.example.no
token: { file: laering.token }
reading:
  headerNames:
    Time completed: Fullført dato
  certificateCourses:
    Kursbevis legemiddelhåndtering: LEGEMIDDEL
`);

    expect(found.ok && moodleOptions(found.answer)).toEqual({
      baseUrl: "https://laering.example.no",
      headerNames: { "Time completed": "Fullført dato" },
      certificateCourses: { "Kursbevis legemiddelhåndtering": "LEGEMIDDEL" },
    });
  });

  it("refuses a column without a name, and says where", () => {
    const yaml =
      'kind: moodle\nurl: https://x.example\ntoken: { environment: T }\nreading: { headerNames: { Username: "" } }\n';

    expect(read(yaml)).toMatchObject({
      ok: false,
      issues: [{ at: "reading.headerNames.Username" }],
    });
  });

  it("never holds the token itself", () => {
    const found = read("kind: moodle\nurl: https://x.example\ntoken: 4f1c0ffee\n");

    expect(found).toMatchObject({ ok: false, issues: [{ at: "token" }] });
    expect(JSON.stringify(found)).not.toContain("4f1c0ffee");
  });

  it("has a JSON Schema that names every setting and explains it", () => {
    const schema = JSON.stringify(sourceConfigurationSchema());

    for (const setting of [
      "headerNames",
      "certificateCourses",
      "overlapHours",
      "employeeNumber",
      "fall",
    ]) {
      expect(schema).toContain(`"${setting}":{"description":`);
    }
  });
});
