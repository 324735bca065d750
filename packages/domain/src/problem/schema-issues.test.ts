import { describe, expect, it } from "vitest";
import { z } from "zod";

import { CertificationFact } from "../certification/fact.ts";
import { EmployeeIdentity, Position } from "../organisation/employee.ts";
import { Region } from "../organisation/region.ts";

import { schemaIssues } from "./schema-issues.ts";

const issuesIn = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? schemaIssues(error) : [];
};

describe("what a schema refuses", () => {
  it("is told all at once, with place, kind and remedy", () => {
    const issues = issuesIn(z.array(Position), [
      {
        employee: "e1",
        unit: "",
        period: { from: "2015-02-30" },
        ftePercent: 120,
        primary: "ja",
        manager: false,
      },
    ]);

    expect(issues.map(({ at, code }) => [at, code])).toEqual([
      ["[0].unit", "too_small"],
      ["[0].period.from", "invalid_format"],
      ["[0].ftePercent", "too_big"],
      ["[0].primary", "invalid_type"],
    ]);
    for (const { message, remedy } of issues) {
      expect(message).toMatch(/^[a-z]/u);
      expect(remedy).toMatch(/\.$/u);
    }
  });

  it("is told without the values, which may be about a person", () => {
    const secret = "01017012345";
    const issues = [
      ...issuesIn(EmployeeIdentity, { employee: secret, name: "", email: secret }),
      ...issuesIn(CertificationFact, { kind: secret, employee: secret, on: secret }),
    ];

    expect(issues.length).toBeGreaterThan(3);
    expect(JSON.stringify(issues)).not.toContain(secret);
  });

  it("is told by the nearest of the shapes that something may have", () => {
    const legalForm = [
      { period: { from: "2020-01-01" }, form: "aksjeselskap", source: "vedtekter" },
    ];
    const issues = issuesIn(Region, { id: "grenland", name: "Grenland", members: [], legalForm });

    expect(issues.map(({ at, code }) => [at, code])).toEqual([
      ["legalForm[0].form", "invalid_value"],
    ]);
  });
});
