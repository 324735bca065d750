import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import * as domain from "../index.ts";
import { jsonSchemas } from "../json-schema/index.ts";

import { schemaIssues } from "./schema-issues.ts";

const secret = "01017012345 Prøve Person";

const schemas = Object.entries(domain).flatMap(([name, value]) =>
  value instanceof z.ZodType
    ? [
        {
          name,
          schema: value as z.ZodType,
          shape: new Map(Object.entries(jsonSchemas)).get(name) ?? false,
        },
      ]
    : [],
);

/** What may stand where something else is asked for: always with the secret, or of no use at all. */
const wrong: fc.Arbitrary<unknown> = fc.constantFrom(
  secret,
  `${secret}\n`,
  [secret],
  { [secret]: secret },
  { kind: secret, on: secret },
  null,
  -1.5,
);

/** Input of the shape of the schema, in which any part may be missing or be the secret instead. */
function inputFor(shape: z.core.JSONSchema.BaseSchema | boolean): fc.Arbitrary<unknown> {
  if (typeof shape === "boolean") return wrong;
  const branches = shape.anyOf ?? shape.oneOf ?? shape.allOf;
  if (branches) return fc.oneof(wrong, ...branches.map(inputFor));
  if (shape.const !== undefined) return fc.oneof(fc.constant(shape.const), wrong);
  if (shape.enum) return fc.oneof(fc.constantFrom(...shape.enum), wrong);
  if (shape.properties) {
    const parts = Object.entries(shape.properties).map(
      ([name, part]) => [name, inputFor(part)] as const,
    );
    return fc.oneof(
      { weight: 1, arbitrary: wrong },
      { weight: 9, arbitrary: fc.record(Object.fromEntries(parts), { requiredKeys: [] }) },
    );
  }
  if (typeof shape.items === "object" && !Array.isArray(shape.items)) {
    return fc.oneof(wrong, fc.array(inputFor(shape.items), { maxLength: 3 }));
  }
  if (shape.format === "date") return fc.oneof(fc.constantFrom("2015-12-31", "2015-02-30"), wrong);
  return shape.type === "string"
    ? fc.oneof(fc.constant("kongsberg"), wrong)
    : fc.oneof(fc.nat(), wrong);
}

describe("input that a public schema refuses", () => {
  it("is there for all of them", () => {
    expect(schemas.length).toBeGreaterThan(80);
  });

  it.each(schemas)(
    "by $name is told with place, kind and remedy, and never with what was written",
    ({ schema, shape }) => {
      fc.assert(
        fc.property(inputFor(shape), (input) => {
          const { error } = z.safeParse(schema, input);
          const issues = error ? schemaIssues(error) : [];

          expect(error === undefined || issues.length > 0).toBe(true);
          expect(JSON.stringify(issues)).not.toMatch(/01017012345|Prøve|Person/u);
          for (const { at, code, message, remedy } of issues) {
            expect(at).toBeDefined();
            expect(code).toMatch(/^[a-z_]+$/u);
            expect(message).toMatch(/^\p{Ll}/u);
            expect(remedy).toMatch(/\.$/u);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
