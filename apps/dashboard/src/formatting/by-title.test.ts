import { describe, expect, it } from "vitest";

import { byTitle } from "./by-title.ts";

describe("courses", () => {
  it("stand in Norwegian order: Bø, Zeta, Ærlig, Østfold, Ål, Ås, Aasland", () => {
    const titles = ["Aasland", "Ås", "Ærlig", "Zeta", "Østfold", "Bø", "Ål"];

    expect(byTitle(titles.map((title) => ({ title }))).map(({ title }) => title)).toEqual([
      "Bø",
      "Zeta",
      "Ærlig",
      "Østfold",
      "Ål",
      "Ås",
      "Aasland",
    ]);
  });
});
