import { Instant, LocalDate, OrgUnit, OrgUnitId, Placement } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { attentionList } from "../attention/attention-list.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { registerAgreement, registerStage } from "./register-rollout.ts";
import { rolloutRegister } from "./rollout-register.ts";

const region = "midt-telemark";
// Bø and Sauherad as they were before 2020.
const members = ["bo-telemark", "nome", "sauherad"];
const secretariat = localOperator(OrgUnitId.parse(region));
const auditor: Actor = {
  id: "revisor",
  grants: [{ role: "auditor", unit: OrgUnitId.parse(region) }],
};
const leader: Actor = { id: "leder", grants: [{ role: "leader", unit: OrgUnitId.parse("nome") }] };

let desk: Desk;

beforeEach(async () => {
  desk = deskOver(await openStoreInMemory(), {
    now: () => Instant.parse("2015-12-31T09:00:00Z"),
    today: () => LocalDate.parse("2015-12-31"),
  });
  const period = { from: "2014-01-01" };
  await desk.store.organisation.save({
    units: [
      OrgUnit.parse({ id: region, kind: "region", name: "Midt-Telemark", period }),
      ...members.map((id) =>
        OrgUnit.parse({ id, kind: "municipality", name: id, municipality: id, period }),
      ),
    ],
    placements: members.map((unit) => Placement.parse({ unit, parent: region, period })),
  });
  await keepRegion(desk, StoredRegion.parse({ id: region, name: "Midt-Telemark", demo: false }));
});

describe("the roll-out register", () => {
  it("shows the one sector in the one municipality that is missing (A156)", async () => {
    for (const municipality of members) {
      for (const sector of ["helse", "skole og oppvekst", "teknisk"]) {
        if (municipality === "sauherad" && sector === "skole og oppvekst") continue;
        await registerStage(desk, secretariat, {
          municipality,
          stage: "visited",
          sector,
          on: "2015-03-01",
        });
      }
    }

    const { matrix, stages } = await rolloutRegister(desk, auditor);

    expect(matrix.gaps).toEqual([
      { municipality: "sauherad", name: "sauherad", sector: "skole og oppvekst" },
    ]);
    expect(matrix.reached).toMatchObject({ numerator: 8, denominator: 9 });
    expect(matrix.rows.find(({ name }) => name === "sauherad")?.cells).toEqual([
      "2015-03-01",
      null,
      "2015-03-01",
    ]);
    // Sectors are not the municipality as a whole.
    expect(stages.find(({ stage }) => stage === "visited")?.reached.numerator).toBe(0);
  });

  it("keeps what is said apart from what is resolved and signed (A152)", async () => {
    await registerAgreement(desk, secretariat, {
      municipality: "nome",
      state: "oralConfirmation",
      on: "2015-01-10",
    });
    await registerAgreement(desk, secretariat, {
      municipality: "bo-telemark",
      state: "signed",
      on: "2015-04-01",
      evidence: "avtale 3",
    });

    const { agreements, members: shown, problems } = await rolloutRegister(desk, auditor);

    expect(agreements.map(({ state, count }) => [state, count.numerator])).toEqual([
      ["none", 1],
      ["oralConfirmation", 1],
      ["resolutionAdopted", 0],
      ["signed", 1],
      ["terminated", 0],
    ]);
    expect(shown.find(({ name }) => name === "bo-telemark")?.agreement).toEqual({
      state: "signed",
      on: "2015-04-01",
      evidence: "avtale 3",
    });
    expect(problems).toEqual([]);
    const before = await rolloutRegister(desk, auditor, { asOf: "2015-03-31" });
    expect(before.agreements.find(({ state }) => state === "signed")?.count.numerator).toBe(0);
  });

  it("corrects the day of a stage, and refuses strangers, days to come and other roles", async () => {
    const visit = { municipality: "nome", stage: "visited" };
    await registerStage(desk, secretariat, { ...visit, on: "2015-02-01" });
    await registerStage(desk, secretariat, { ...visit, on: "2015-02-02" });

    const { members: shown } = await rolloutRegister(desk, auditor);

    expect(shown.find(({ name }) => name === "nome")?.stages).toEqual([
      { stage: "visited", on: "2015-02-02" },
    ]);
    for (const wrong of [
      { ...visit, municipality: "kongsberg" },
      { ...visit, on: "2016-01-01" },
      { ...visit, stage: "finished" },
    ]) {
      await expect(registerStage(desk, secretariat, wrong)).rejects.toMatchObject({
        code: "not-understood",
      });
    }
    await expect(registerStage(desk, auditor, visit)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(rolloutRegister(desk, leader)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("what needs attention", () => {
  const kinds = async () => (await attentionList(desk, secretariat)).map(({ kind }) => kind);

  it("misses agreements only where a roll-out has begun", async () => {
    expect(await kinds()).not.toContain("agreements-missing");

    await registerStage(desk, secretariat, { municipality: "nome", stage: "offered" });

    const missing = (await attentionList(desk, secretariat)).find(
      ({ kind }) => kind === "agreements-missing",
    );
    expect(missing).toMatchObject({ count: 3, page: "/utrulling#avtaler" });
  });
});
