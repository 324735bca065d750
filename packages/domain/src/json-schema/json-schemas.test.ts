import { describe, expect, it } from "vitest";
import { z } from "zod";

import * as domain from "../index.ts";

import { jsonSchemas } from "./json-schemas.ts";

const published = Object.entries(domain)
  .filter(([, value]) => value instanceof z.ZodType)
  .map(([name]) => name);

describe("the JSON Schemas", () => {
  it("are there for every public schema, and for nothing else", () => {
    expect(Object.keys(jsonSchemas).toSorted()).toEqual(published.toSorted());
  });

  it("say which properties an object must have, and what text looks like", () => {
    expect(jsonSchemas.Ratio).toMatchObject({
      type: "object",
      required: ["numerator", "denominator", "counts", "outOf"],
    });
    expect(jsonSchemas.OrganisationNumber).toMatchObject({ type: "string", pattern: "^\\d{9}$" });
    expect(jsonSchemas.RolloutStage).toMatchObject({
      enum: ["offered", "visited", "starterPackage", "followUp", "inUse"],
    });
  });

  it("can be read back as JSON", () => {
    expect(JSON.parse(JSON.stringify(jsonSchemas))).toEqual(jsonSchemas);
  });
});
