import { beforeAll, describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import { actorAs, smallRegion } from "../training-report/testing/small-region.ts";
import { attentionList } from "./attention-list.ts";

const region = "kongsbergregionen";

let desk: Desk;

beforeAll(async () => {
  desk = await smallRegion();
});

describe("what needs attention", () => {
  it("begins with what is wrong, and has a page for each", async () => {
    const items = await attentionList(desk, actorAs("regionAdmin", region));

    expect(items.map(({ kind }) => kind)).toContain("certificates-lacking");
    for (const { page } of items) expect(page).toMatch(/^\/[a-z]/u);
  });

  it("counts only what the role includes", async () => {
    const items = await attentionList(desk, actorAs("funding", region));
    const kinds = new Set(items.map(({ kind }) => kind));

    expect(kinds.has("certificates-lacking")).toBe(false);
    expect(kinds.has("accounts-unmatched")).toBe(false);
  });

  it("begins at a leader's own unit, which hides nothing from them", async () => {
    const items = await attentionList(desk, actorAs("leader", "tinn"));
    const lacking = items.find(({ kind }) => kind === "certificates-lacking");

    expect(lacking).toMatchObject({ subject: "legemiddelhandtering" });
    expect(lacking?.page).toContain("enhet=tinn");
    expect(lacking?.count).toBeTypeOf("number");
  });
});
