import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { contract, problemTypes } from "../index.ts";
import { breakingChanges } from "./breaking-changes.ts";
import { openApiDocument } from "./index.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as { version: string };
const document = openApiDocument(version);
const released = JSON.parse(
  readFileSync(new URL("../../openapi.released.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

/** The released document with one part of it changed. */
function changed(change: (text: string) => string): Record<string, unknown> {
  const before = JSON.stringify(document);
  const after = change(before);
  if (after === before) throw new Error("nothing was changed");
  return JSON.parse(after) as Record<string, unknown>;
}

describe("the OpenAPI document", () => {
  // `vitest -u` writes it anew after a change of the contract.
  it("in the package is the contract's own", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      "../../openapi.json",
    );
  });

  it("has every route by its name", () => {
    const names = [...JSON.stringify(document).matchAll(/"operationId":"(\w+)"/gu)].map(
      ([, name]) => name,
    );

    expect(names.toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it("refers to nothing that is not in it", () => {
    const { schemas } = document["components"] as { schemas: Record<string, unknown> };
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/gu)];

    expect(referred.length).toBeGreaterThan(10);
    for (const [, name = ""] of referred) expect(Object.keys(schemas)).toContain(name);
    expect(JSON.stringify(document)).not.toContain("$defs");
  });
});

describe("the contract", () => {
  it("breaks nothing of the last one released", () => {
    expect(breakingChanges(released, document)).toEqual([]);
  });

  it.each([
    [
      "a route is gone",
      (text: string) => text.replace("/api/v1/status", "/api/v1/state"),
      "is gone",
    ],
    [
      "a parameter is gone",
      (text: string) => text.replace('"name":"restateOn"', '"name":"shownOn"'),
      "no longer takes query restateOn",
    ],
    [
      "a part of an answer is gone",
      (text: string) => text.replaceAll('"hiddenCells"', '"hidden"'),
      "hiddenCells: is gone",
    ],
    [
      "an answer is of another type",
      (text: string) => text.replace('"demo":{"type":"boolean"}', '"demo":{"type":"string"}'),
      "type is another",
    ],
    [
      "another right is needed",
      (text: string) => text.replace('"x-right":"read-books"', '"x-right":"read-audit"'),
      "another right",
    ],
    [
      "a status is another",
      (text: string) => text.replace('"201":', '"200":'),
      "answers 200 instead of 201",
    ],
  ])("is found to break where %s", (_name, change, told) => {
    expect(breakingChanges(document, changed(change)).join("\n")).toContain(told);
  });

  it("is not found to break where something is added", () => {
    const after = changed((text) =>
      text.replace(
        '"demo":{"type":"boolean"}',
        '"demo":{"type":"boolean"},"more":{"type":"string"}',
      ),
    );

    expect(breakingChanges(document, after)).toEqual([]);
  });
});

describe("the kinds of problem", () => {
  it("are told in the documentation, each as it is", () => {
    const page = readFileSync(new URL("../../../../docs/api/problems.md", import.meta.url), "utf8");

    for (const [code, { status, title, meaning, remedy }] of Object.entries(problemTypes)) {
      expect(page).toContain(`## ${code}`);
      expect(page).toContain(`${status} · ${title}`);
      expect(page).toContain(`${meaning} ${remedy}`);
    }
  });
});
