import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { chart, page } from "../examples/share-by-municipality.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

describe("the README's example", () => {
  it("is shown as it is run", () => {
    expect(read("../README.md")).toContain(read("../examples/share-by-municipality.ts").trimEnd());
  });

  it("answers as the README says", () => {
    expect(read("../README.md")).toContain(`\`${chart.description}\``);
    expect(page).toContain('<th scope="row">Rollag</th><td>skjult</td>');
  });
});
