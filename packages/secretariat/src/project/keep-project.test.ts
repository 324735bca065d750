import { Instant, LocalDate } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { type Actor } from "../actor/actor.ts";
import { saveChart } from "../books/chart.ts";
import { postDrafts } from "../books/post-drafts.ts";
import { type Desk, deskOver } from "../desk.ts";
import { type DocumentDraft } from "../document/draft.ts";
import { finalReport } from "../document/final-report.ts";
import { onePagerDraft } from "../document/one-pager.ts";
import { statusReportDraft } from "../document/status-report.ts";
import { foundRegion } from "../region/found-region.ts";
import { regionAdministrator } from "../region/stored-region.ts";
import { keepProject, projectView } from "./keep-project.ts";
import { projectForm } from "./project-form.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};
const language = "nb";

let desk: Desk;
let actor: Actor;

beforeEach(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  await foundRegion(desk, { from: "midt-telemark" });
  actor = await regionAdministrator(desk);
});

const documents: readonly (readonly [string, () => Promise<DocumentDraft>])[] = [
  ["final report", () => finalReport(desk, actor, { language })],
  ["one-pager", () => onePagerDraft(desk, actor, { language })],
  ["status report", () => statusReportDraft(desk, actor, { language })],
];

/** Keeps the form as it stands: its examples are a whole project. */
async function keepForm(change: (form: string) => string = (form) => form) {
  const file = new TextEncoder().encode(change(await projectForm(desk, actor)));
  return keepProject(desk, actor, { file, dryRun: false });
}

/** A grant of 100 000 and 40 000 spent on the form's project. */
async function book(): Promise<void> {
  const project = "felles-kompetanse";
  const openFrom = "2026-01-01";
  const chart = await saveChart(desk, actor, {
    dryRun: false,
    chart: {
      accounts: [
        { id: "10", name: "Bank", cls: "asset", openFrom },
        { id: "810", name: "Tilskudd", cls: "income", art: "810", openFrom },
        { id: "270", name: "Kjøp av konsulenttjenester", cls: "expense", art: "270", openFrom },
      ],
      projects: [{ id: project, name: "Felles kompetanse", period: { from: openFrom } }],
      funds: [
        {
          id: "S1",
          funder: "Statsforvalteren i Vestfold og Telemark",
          name: "Skjønnsmidler 2026",
          restriction: { level: "project", projects: [project] },
          mode: "advance",
          awarded: 10_000_000,
          window: { from: openFrom },
          unused: "carry",
          onOverdraw: "warn",
        },
      ],
    },
  });
  expect(chart).toMatchObject({ ok: true });
  const voucher = (text: string, date: string, account: string, amount: number) => ({
    series: "P",
    date,
    text,
    actor: "test",
    idempotencyKey: text,
    postings: [
      { account, amount, project, fund: "S1" },
      { account: "10", amount: -amount, project, fund: "S1" },
    ],
  });
  const posted = await postDrafts(desk, actor, {
    dryRun: false,
    drafts: [
      voucher("Tilskudd", "2026-02-01", "810", -10_000_000),
      voucher("Kurs", "2026-03-01", "270", 4_000_000),
    ],
  });
  expect(posted).toMatchObject({ ok: true });
}

describe("a document of a region with no project of its own", () => {
  it.each(documents)("is refused, and says what is missing: %s", async (_, compose) => {
    await expect(compose()).rejects.toMatchObject({
      code: "no-project",
      message: expect.stringContaining("Midt-Telemark") as string,
      remedy: expect.stringContaining("project form") as string,
    });
  });

  it.each(documents)("is refused where the books hold nothing of it: %s", async (_, compose) => {
    await keepForm();

    await expect(compose()).rejects.toMatchObject({ code: "no-books" });
  });
});

describe("a region's own project", () => {
  it("is what its documents tell of, with its own money and nobody else's", async () => {
    await keepForm();
    await book();
    for (const [, compose] of documents) {
      const { html } = await compose();
      const text = html.replaceAll("\u00a0", " ");

      expect(text).toContain("Midt-Telemark");
      expect(text).toContain("Felles kompetanse");
      expect(text).toContain("60 000");
      expect(text).not.toMatch(/Kongsberg|Notodden|Rådmannsutvalg|Digital Kompetanse|Skien/u);
    }
    const { document } = await finalReport(desk, actor, { language });

    expect(document).toMatchObject({
      region: { municipalities: ["Midt-Telemark", "Nome"] },
      approval: { body: "Kommunedirektørutvalget" },
      financing: {
        funding: { rows: [{ grantor: "Statsforvalteren i Vestfold og Telemark", year: 2026 }] },
        statement: { rows: [{}, { label: "Kjøp av konsulenttjenester" }, {}, {}, {}] },
      },
      activities: { goals: [{ id: "HP.RM1", status: "partly" }] },
      benefits: { cases: [], rollout: [] },
      deviations: [],
    });
  });

  it("is kept with a note in the log, and gives way to the next", async () => {
    await keepForm();
    await keepForm((form) => form.replace("name: Felles kompetanse", "name: Felles løft"));

    expect(await projectView(desk, actor)).toMatchObject({
      project: { name: "Felles løft" },
      from: "kept",
    });
    const entries = await desk.store.audit.entries();
    expect(entries.filter(({ action }) => action === "keep-project")).toHaveLength(2);
  });

  it("is only looked through on a dry run", async () => {
    const file = new TextEncoder().encode(await projectForm(desk, actor));
    expect(await keepProject(desk, actor, { file, dryRun: true })).toMatchObject({ ok: true });

    await expect(projectView(desk, actor)).rejects.toMatchObject({ code: "no-project" });
  });

  it("is refused with every problem at once, by its place", async () => {
    const refused = await keepForm((form) =>
      form
        .replace("approvedBy:", "godkjentAv:")
        .replace("id: D1, phase: HP", "id: D1, phase: XX")
        .replace("status: attained", "status: ferdig"),
    );
    if (refused.ok) throw new Error("taken");

    expect(refused.issues.map(({ at }) => at)).toEqual(
      expect.arrayContaining(["approvedBy", "goals[0].parts[0].status"]),
    );
    await expect(projectView(desk, actor)).rejects.toMatchObject({ code: "no-project" });
  });

  it("names the phases that there are not, and ids that stand twice", async () => {
    const refused = await keepForm((form) =>
      form
        .replace("id: D1, phase: HP", "id: D1, phase: XX")
        .replace("- id: HP.RM1", "- { id: HP.RM1, phase: HP, text: Et mål }\n  - id: HP.RM1"),
    );
    if (refused.ok) throw new Error("taken");

    expect(refused.issues.map(({ at }) => at)).toEqual(["decisionPoints[0].phase", "goals[1].id"]);
  });

  it("is kept by nobody who only leads a unit", async () => {
    const file = new TextEncoder().encode(await projectForm(desk, actor));
    const leader = {
      id: "leder",
      grants: actor.grants.map((grant) => ({ ...grant, role: "leader" as const })),
    };

    await expect(keepProject(desk, leader, { file, dryRun: false })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
