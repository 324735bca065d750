import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { planJsonSchema } from "../plan/read-plan.ts";
import { modelJsonSchema } from "./read-model.ts";

function shipped(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
}

describe("the JSON Schemas that the package ships", () => {
  it.each([
    ["model.schema.json", modelJsonSchema()],
    ["plan.schema.json", planJsonSchema()],
  ])("%s is what the code says; otherwise `npm run schema`", (name, schema) => {
    expect(shipped(name)).toEqual(schema);
  });

  it("ask every input for a source and a date", () => {
    const text = JSON.stringify(modelJsonSchema());

    expect(text).toContain('"required":["id","label","unit","value","asOf","evidence","source"]');
  });

  it("are of the draft that editors read", () => {
    expect(modelJsonSchema()["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  });
});
