import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  type Ask,
  type Client,
  type Contract,
  createClient,
  Problem,
  tagOf,
} from "@kompetanseregion/client";
import { type Actor, type Desk } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "./app.ts";
import { type ServerEnv } from "./env.ts";
import { demoDesk, everybody } from "./testing/demo-desk.ts";

const origin = "http://127.0.0.1";

/** Something to ask of each route that reads. */
const asks: { readonly [Name in ReadingRoute]: Ask<Contract[Name]> } = {
  status: {},
  syncRuns: { limit: 1 },
  syncJob: {},
  attention: {},
  trainingReport: { course: ["brannvern"], depth: 1, asOf: "2020-12-31" },
  trainingTrend: { unit: "tinn", course: ["brannvern"], months: 3 },
  trainingCell: { unit: "tinn", course: "brannvern", status: "completed" },
  trainingPeople: { unit: "tinn", course: "brannvern", status: "completed", limit: 3 },
  trainingLog: { employee: "kongsberg-100014" },
  trainingFollowUp: { unit: "tinn", course: "brannvern", due: "2020-12-31", depth: 0 },
  platformUsage: { unit: "tinn", year: 2020, depth: 1 },
  certificates: {},
  certificationReport: { certificate: "legemiddelhandtering", depth: 1 },
  expiringCertificates: { certificate: "legemiddelhandtering", limit: 2 },
  certificationStanding: { certificate: "legemiddelhandtering", employee: "kongsberg-100014" },
  statement: { project: "kompetanseregionen" },
  courseCosts: { project: "kompetanseregionen" },
  funds: {},
  fund: { fund: "G1" },
  balances: { by: ["fund", "year"] },
  voucher: { voucher: "P-2014-1" },
  benefit: { id: "skien" },
  benefitCalibration: { id: "skien" },
  benefitSimulation: { id: "skien", seed: 1, draws: 200 },
  assumedBenefit: { id: "skien", hoursAfter: 0.25 },
  newBenefitPlan: { template: "platform-rollout", basis: "net1695", language: "nn" },
  realisedBenefit: { id: "skien", year: 2020 },
  projectReport: { project: "kompetanseregionen" },
  rolloutRegister: { asOf: "2015-04-01" },
  plan: {},
  catalogue: { text: "brann" },
  imports: {},
  registration: {},
  matching: { limit: 2 },
  access: {},
  audit: { limit: 5 },
  auditVerdict: {},
  holds: {},
  retention: {},
  accessPackage: { employee: "kongsberg-100014" },
  erasurePreview: { employee: "kongsberg-100014" },
  backups: {},
  me: {},
  ownDeputies: {},
  sessions: {},
  accounts: {},
  tokens: {},
  rollout: { region: "btv" },
};

type ReadingRoute = {
  [Name in keyof Contract]: Contract[Name]["method"] extends "GET" ? Name : never;
}[keyof Contract];

let desk: Desk;
let app: Hono<ServerEnv>;
let client: Client;
/** As who keeps a municipality's people: who runs the region sees no names. */
let municipality: Client;
const folder = mkdtempSync(join(tmpdir(), "kompetanse-"));
const logged: string[] = [];

beforeAll(async () => {
  desk = await demoDesk();
  app = appAs(everybody);
  client = clientOf(app);
  const grants = everybody.grants.filter(({ role }) => role === "municipalityAdmin");
  municipality = clientOf(appAs({ id: "municipality", grants }));
});

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

function appAs(actor: Actor): Hono<ServerEnv> {
  const log = (line: string): unknown => logged.push(line);
  return createApp({ desk, actor, dashboard: folder, folder, hosts: ["127.0.0.1"], log });
}

function clientOf(server: Hono<ServerEnv>): Client {
  return createClient({
    baseUrl: origin,
    fetch: async (input, init) => server.request(new Request(input, init)),
  });
}

describe("each route that reads", () => {
  it.each(Object.entries(asks))("answers by the contract: %s", async (name, ask) => {
    // The table pairs each name with an ask of its own route.
    const asker = name === "accessPackage" ? municipality : client;
    const call = asker[name as ReadingRoute] as (ask: unknown) => Promise<unknown>;

    expect(await call(ask)).toBeTypeOf("object");
    expect(logged).toEqual([]);
  });
});

describe("the pages of a list", () => {
  const asked = { unit: "rollag", course: "brannvern", status: "employees", limit: 40 } as const;

  it("follow each other until the last, and hold everybody once", async () => {
    const whole = await client.trainingPeople({ ...asked, limit: 500 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.trainingPeople({ ...asked, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ employee }) => employee));
      cursor = page.nextCursor;
    } while (cursor !== undefined);

    expect(seen.length).toBeGreaterThan(40);
    expect(seen).toEqual(whole.items.map(({ employee }) => employee));
  });

  it("refuse a cursor of another list", async () => {
    const { nextCursor = "" } = await client.trainingPeople(asked);

    await expect(
      client.trainingPeople({ ...asked, unit: "tinn", cursor: nextCursor }),
    ).rejects.toMatchObject({ problem: { type: "/problems/invalid-cursor", status: 400 } });
  });

  it("refuse to go on when the data has changed", async () => {
    const { nextCursor = "" } = await client.trainingPeople(asked);
    await desk.store.settings.put("anything", { at: "all" });

    await expect(client.trainingPeople({ ...asked, cursor: nextCursor })).rejects.toMatchObject({
      problem: { type: "/problems/stale-cursor", status: 410 },
    });
  });

  it("are noted in the audit log each time, also when asked for with the tag of before", async () => {
    const path = "/api/v1/reports/training/people?unit=tinn&course=brannvern&status=completed";
    const first = await app.request(`${origin}${path}`);
    const before = (await desk.store.audit.entries()).length;
    const again = await app.request(`${origin}${path}`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });

    expect(again.status).toBe(200);
    expect(again.headers.get("cache-control")).toBe("no-store");
    expect(await desk.store.audit.entries()).toHaveLength(before + 1);
  });
});

describe("an import with a column map", () => {
  const body = "Nummer;Hva;Når\r\nukjent-1;Brannvern;31.01.2016\r\n";
  const columns = { employeeNumber: ["Nummer"], course: ["Hva"], completedOn: ["Når"] };

  it("is read by it, and told which column was taken for what", async () => {
    const map = JSON.stringify({ columns });
    const seen = await client.previewCompletionsImport({ employer: "tinn", body, map });

    expect(seen.table).toMatchObject({ map: "given", columns: { course: "Hva" } });
    expect(seen.read.completions).toBe(1);
  });

  it("is refused with every fault of the map", async () => {
    const asked = { employer: "tinn", body, map: "columns: { kurs: [Hva] }" };

    await expect(client.previewCompletionsImport(asked)).rejects.toMatchObject({
      problem: { type: "/problems/not-understood", status: 400 },
    });
  });
});

describe("a write", () => {
  const grant = { user: "ola-nordmann-1", role: "auditor", unit: "tinn" } as const;

  const give = async (key: string | undefined, body: unknown = grant): Promise<Response> =>
    app.request(`${origin}/api/v1/access/grants`, {
      method: "POST",
      headers: {
        origin,
        "content-type": "application/json",
        ...(key !== undefined && { "idempotency-key": key }),
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const typeOf = async (answer: Response): Promise<string> =>
    Problem.parse(await answer.json()).type;

  it("that would happen again needs a key", async () => {
    const answer = await give(undefined);

    expect([answer.status, await typeOf(answer)]).toEqual([
      400,
      "/problems/idempotency-key-missing",
    ]);
  });

  it("has one outcome for a key, however often it is tried", async () => {
    const user = (await client.access()).grants[0]?.user ?? "nobody";
    const asked = { ...grant, user, unit: "rollag" };
    const before = (await client.access()).grants.length;
    const first = await give("one-and-the-same", asked);
    const again = await give("one-and-the-same", asked);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect((await client.access()).grants).toHaveLength(before + 1);
  });

  it("is refused with a key that came with something else", async () => {
    const answer = await give("one-and-the-same", { ...grant, unit: "flesberg" });

    expect([answer.status, await typeOf(answer)]).toEqual([422, "/problems/key-used"]);
  });

  it.each([
    ['{"user":"a","user":"b"}', "/problems/invalid-json"],
    ['{"__proto__":{"role":"regionAdmin"}}', "/problems/invalid-json"],
    ["{", "/problems/invalid-json"],
    ['{"role":"auditor"}', "/problems/invalid-input"],
    ['{"user":"a","role":"auditor","unit":"tinn","more":1}', "/problems/invalid-input"],
  ])("is refused for the body %s", async (body, type) => {
    const answer = await give("another-key-1", body);

    expect([answer.status, await typeOf(answer)]).toEqual([400, type]);
  });

  it("is refused for a body of another type, or one that is too large", async () => {
    const headers = { origin, "idempotency-key": "another-key-2" };
    const path = `${origin}/api/v1/access/grants`;
    const form = await app.request(path, { method: "POST", headers, body: "user=a" });
    const large = await app.request(path, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ user: "x".repeat(2_000_000) }),
    });

    expect([form.status, await typeOf(form)]).toEqual([415, "/problems/wrong-content-type"]);
    expect([large.status, await typeOf(large)]).toEqual([413, "/problems/too-large"]);
  });

  it("to what is there says which version was seen, and is refused when it has changed", async () => {
    const held = { employee: "kongsberg-100014", body: { reason: "sak om yrkesskade" } };
    const preview = await municipality.erasurePreview({ employee: held.employee });
    const ifMatch = tagOf(preview) ?? "";

    await expect(municipality.hold(held)).rejects.toMatchObject({
      problem: { type: "/problems/if-match-missing", status: 428 },
    });
    await expect(municipality.hold(held, { ifMatch })).resolves.toMatchObject(held.body);
    await expect(municipality.hold(held, { ifMatch })).rejects.toMatchObject({
      problem: { type: "/problems/changed-since", status: 412 },
    });
  });
});
