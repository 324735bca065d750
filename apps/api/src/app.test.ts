import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createClient, Problem } from "@kompetanseregion/client";
import { regionAdministrator } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "./app.ts";
import { type ServerEnv } from "./env.ts";
import { demoDesk } from "./testing/demo-desk.ts";

const origin = "http://127.0.0.1";
const dashboard = mkdtempSync(join(tmpdir(), "dashboard-"));
const logged: string[] = [];
let app: Hono<ServerEnv>;

beforeAll(async () => {
  writeFileSync(join(dashboard, "index.html"), "<!doctype html><title>Kompetanse</title>");
  const desk = await demoDesk();
  app = createApp({
    desk,
    actor: await regionAdministrator(desk),
    dashboard,
    hosts: ["127.0.0.1"],
    log: (line) => logged.push(line),
  });
}, 60_000);

afterAll(() => {
  rmSync(dashboard, { recursive: true });
});

describe("the contract", () => {
  it("is kept by every answer that the typed client asks for", async () => {
    const client = createClient({
      baseUrl: origin,
      fetch: async (input, init) => app.request(new Request(input, init)),
    });

    expect((await client.status()).region.id).toBe("kongsbergregionen");
    expect((await client.trainingReport({ course: ["brannvern"] })).rows.length).toBeGreaterThan(
      200,
    );
    expect((await client.statement({ project: "kompetanseregionen" })).totals.expenses).toBe(
      "2622000.00",
    );
    expect((await client.benefit({ id: "skien" })).hoursPerYear).toBe("1750");
    expect((await client.rollout({ region: "btv" })).stages).toHaveLength(2);
    expect((await client.syncRuns()).items).toHaveLength(1);
  });

  it("tells the client in the server's own words what was refused", async () => {
    const client = createClient({
      baseUrl: origin,
      fetch: async (input, init) => app.request(new Request(input, init)),
    });

    await expect(client.statement({ project: "romfart" })).rejects.toMatchObject({
      code: "refused",
      problem: { type: "/problems/unknown-name", known: ["kompetanseregionen"] },
    });
  });
});

describe("what is refused", () => {
  it.each([
    ["/api/v1/projects/romfart/statement", "GET", 404, "/problems/unknown-name"],
    ["/api/v1/benefits/%00", "GET", 404, "/problems/unknown-name"],
    ["/api/v1/reports/training?unit=__proto__", "GET", 404, "/problems/unknown-name"],
    ["/api/v1/reports/training?asOf=2015-02-30", "GET", 400, "/problems/not-a-date"],
    ["/api/v1/reports/training?asOf=2001-01-01", "GET", 404, "/problems/unit-not-on-date"],
    ["/api/v1/nothing", "GET", 404, "/problems/not-found"],
    ["/documents/nothing", "GET", 404, "/problems/not-found"],
    ["/documents/final-report?language=se", "GET", 400, "/problems/invalid-input"],
    ["/api/v1/status?what=1", "GET", 400, "/problems/invalid-input"],
    ["/api/v1/reports/training?depth=1e3", "GET", 400, "/problems/invalid-input"],
    ["/api/v1/reports/training?unit=tinn&unit=rollag", "GET", 400, "/problems/invalid-input"],
    ["/api/v1/reports/training?__proto__=1", "GET", 400, "/problems/invalid-input"],
    ["/api/v1/sync-runs?cursor=WzFd", "GET", 400, "/problems/invalid-cursor"],
    ["/api/v1/status", "POST", 405, "/problems/method-not-allowed"],
    ["/api/v1/status", "DELETE", 405, "/problems/method-not-allowed"],
  ])("%s by %s is %d %s", async (path, method, status, type) => {
    const answer = await app.request(`${origin}${path}`, { method, headers: { origin } });

    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(Problem.parse(await answer.json()).type).toBe(type);
  });

  it("is anything addressed to another name, as a hostile page would", async () => {
    const answer = await app.request("http://evil.example/api/v1/status");

    expect(answer.status).toBe(421);
  });

  it("leaves nothing in the log where the caller was wrong", () => {
    expect(logged).toEqual([]);
  });
});

describe("caching", () => {
  it("answers 304 without a calculation where the caller has the revision", async () => {
    const first = await app.request(`${origin}/api/v1/status`);
    const tag = first.headers.get("etag") ?? "";
    const second = await app.request(`${origin}/api/v1/status`, {
      headers: { "if-none-match": tag },
    });

    expect(tag).not.toBe("");
    expect(second.status).toBe(304);
  });
});

describe("the pages", () => {
  it("are served at every address that is not the contract's", async () => {
    for (const path of ["/", "/opplaering?kurs=brannvern", "/okonomi"]) {
      const page = await app.request(`${origin}${path}`);

      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<title>Kompetanse</title>");
    }
  });

  it("may run nothing that is not the server's own", async () => {
    const page = await app.request(`${origin}/`);
    const policy = page.headers.get("content-security-policy") ?? "";

    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe-inline");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("include the final report as one file that runs no script", async () => {
    const report = await app.request(`${origin}/documents/final-report?language=nn`);

    expect(report.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await report.text()).toMatch(/<html lang="nn"/u);
  });
});
