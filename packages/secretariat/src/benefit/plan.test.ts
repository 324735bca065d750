import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { newPlanFile, type NewPlanQuery, type PlanView, readPlanFile } from "./plan.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};
const actor = localOperator(OrgUnitId.parse("kongsbergregionen"));

let desk: Desk;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  const region = { id: "kongsbergregionen", name: "Kongsbergregionen", demo: true };
  await keepRegion(desk, StoredRegion.parse(region));
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function answerOf<Answer>(checked: Checked<Answer>): Answer {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

const begun = async (query: Partial<NewPlanQuery> = {}): Promise<string> =>
  answerOf(
    await newPlanFile(desk, actor, { template: "effect-goals", basis: "net1695", ...query }),
  );

/** The plan with the first row of two municipalities filled in. */
async function filled(): Promise<PlanView> {
  const plan = parse(await begun()) as { items: Record<string, unknown>[] };
  const whole = {
    owner: "virksomhetsleder",
    baseline: { value: 4, on: "2026-01-01", method: "timelister" },
    targets: [{ value: 3, by: "2027-01-01" }],
    use: "redeploy",
  };
  const amounts: Readonly<Record<string, object>> = {
    kongsberg: { ...whole, confirmed: { hours: 150, ore: 1_000_000 }, realised: { hours: 90 } },
    tinn: { confirmed: { hours: 50 } },
  };
  const items = plan.items.map((item) =>
    item["id"] === "equipped" ? { ...item, ...amounts[String(item["municipality"])] } : item,
  );
  return answerOf(readPlanFile(bytesOf(stringify({ ...plan, items }))));
}

describe("a benefit realisation plan to begin from", () => {
  it.each([
    ["effect-goals", 3],
    ["platform-rollout", 4],
  ])(
    "of %s has %i rows for each of the seven municipalities, and is a plan",
    async (template, n) => {
      const { byMunicipality, items } = answerOf(readPlanFile(bytesOf(await begun({ template }))));

      expect(byMunicipality).toHaveLength(7);
      expect(items).toHaveLength(7 * n);
    },
  );

  it("is written in the language that was asked for", async () => {
    expect(await begun({ language: "nn" })).toContain("Meir attraktive kommunale arbeidsplassar");
  });

  it("is refused with every word that is not known", async () => {
    const query = { template: "wow", basis: "12", language: "se" };
    const made = await newPlanFile(desk, actor, query);

    expect(made).toMatchObject({
      ok: false,
      issues: [{ at: "template" }, { at: "--basis" }, { at: "--language" }],
    });
  });
});

describe("a plan in a file", () => {
  it("is summed per municipality, and the region is what is confirmed by an owner", async () => {
    const { byMunicipality, region, issues } = await filled();
    const hoursOf = (id: string) => {
      const found = byMunicipality.find(({ municipality }) => municipality === id);
      return [found?.potential, found?.confirmed, found?.realised].map((total) => total?.hours);
    };

    expect(hoursOf("kongsberg")).toEqual(["0", "150", "90"]);
    // Confirmed by nobody: no more than possible.
    expect(hoursOf("tinn")).toEqual(["50", "0", "0"]);
    expect(region).toMatchObject({
      confirmed: { hours: "150", fte: "0.0885", kroner: "10000.00" },
      realised: { hours: "90" },
    });
    expect(issues.filter(({ severity }) => severity === "error").map(({ at }) => at)).toEqual([
      "tinn.equipped",
      "tinn.equipped",
      "tinn.equipped",
    ]);
  });

  it.each(["", "just words", "a: 1\na: 2"])("such as %j is refused", (text) => {
    expect(readPlanFile(bytesOf(text)).ok).toBe(false);
  });
});
