import { Problem, problemTypes } from "@kompetanseregion/client";
import { type Desk } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type AppOptions, createApp } from "./app.ts";
import { type ServerEnv } from "./env.ts";
import { demoDesk, everybody } from "./testing/demo-desk.ts";

const origin = "http://127.0.0.1";

let desk: Desk;

beforeAll(async () => {
  desk = await demoDesk();
});

afterAll(() => desk.close());

/** A server that writes each request to the log, and its log. */
function observed(options: Partial<AppOptions> = {}): { app: Hono<ServerEnv>; lines: string[] } {
  const lines: string[] = [];
  const app = createApp({
    desk,
    actor: everybody,
    dashboard: ".",
    hosts: ["127.0.0.1"],
    logLevel: "info",
    log: (line) => lines.push(line),
    ...options,
  });
  return { app, lines };
}

describe("the log", () => {
  const secret = "kongsberg-100014";

  it("has a line for each request with its trace, and never the address", async () => {
    const { app, lines } = observed();
    const trace = "0af7651916cd43dd8448eb211c80319c";
    await app.request(`${origin}/api/v1/employees/${secret}/training`, {
      headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
    });

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      trace,
      method: "GET",
      route: "/api/v1/employees/:employee/training",
      status: 200,
    });
    expect(lines.join("\n")).not.toContain(secret);
  });

  it("says what went wrong inside under the trace that the caller was told", async () => {
    const broken: Desk = { ...desk, workforce: () => Promise.reject(new Error("no room")) };
    const { app, lines } = observed({ desk: broken, logLevel: "warn" });
    const answer = await app.request(`${origin}/api/v1/reports/training`);
    const problem = Problem.parse(await answer.json());

    expect([answer.status, problem.type]).toEqual([500, "/problems/internal"]);
    expect(JSON.stringify(problem)).not.toContain("no room");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ trace: problem.traceId, msg: "failed" });
    expect(lines[0]).toContain("no room");
  });
});

describe("the metrics", () => {
  it("count requests by route and status, with no key of anybody", async () => {
    const { app } = observed();
    await app.request(`${origin}/api/v1/employees/kongsberg-100014/training`);
    await app.request(`${origin}/api/v1/status`, { method: "HACK", headers: { origin } });
    const answer = await app.request(`${origin}/metrics`);
    const text = await answer.text();

    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(text).toContain(
      'kompetanse_http_requests_total{method="GET",route="/api/v1/employees/:employee/training",status="200"} 1',
    );
    expect(text).toContain('method="other"');
    expect(text).toMatch(/kompetanse_data_revision \d+/u);
    expect(text).not.toContain("kongsberg");
  });
});

describe("a limit on the rate", () => {
  it("refuses who asks too much, says when to come back, and lets others through", async () => {
    const { app } = observed({ rate: { perSecond: 0.1, burst: 3 } });
    const statuses: number[] = [];
    let last = new Response();
    for (let request = 0; request < 4; request++) {
      last = await app.request(`${origin}/api/v1/status`);
      statuses.push(last.status);
    }

    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Problem.parse(await last.json()).type).toBe("/problems/too-many-requests");
  });
});

describe("a server that is to stop", () => {
  it("takes nothing new and lets the connection go", async () => {
    const { app } = observed({ isStopping: () => true });
    const answer = await app.request(`${origin}/health`);

    expect([answer.status, answer.headers.get("connection")]).toEqual([503, "close"]);
    expect(Problem.parse(await answer.json()).type).toBe("/problems/stopping");
  });
});

describe("each kind of problem", () => {
  it("is explained at the address that is its type", async () => {
    const { app } = observed();
    for (const [code, { status, meaning }] of Object.entries(problemTypes)) {
      const text = await (await app.request(`${origin}/problems/${code}`)).text();

      expect(text).toContain(String(status));
      expect(text).toContain(meaning);
    }
    expect((await app.request(`${origin}/problems/nothing`)).status).toBe(404);
  });
});

describe("other sites", () => {
  it("are told nothing: no answer allows another origin to read it", async () => {
    const { app } = observed();
    for (const path of ["/api/v1/status", "/health", "/problems", "/api/v1/nothing"]) {
      const answer = await app.request(`${origin}${path}`, {
        headers: { origin: "https://elsewhere.example" },
      });

      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
