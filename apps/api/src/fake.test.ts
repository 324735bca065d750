import { type Client, ClientError, createClient } from "@kompetanseregion/client";
import { fakeServer } from "@kompetanseregion/client/testing";
import { regionAdministrator } from "@kompetanseregion/secretariat";
import { beforeAll, describe, expect, it } from "vitest";

import { createApp } from "./app.ts";
import { demoDesk } from "./testing/demo-desk.ts";
import { askRecorded, reportDates } from "./testing/record-demo.ts";

const baseUrl = "http://127.0.0.1";
const fake = createClient({ baseUrl, fetch: fakeServer().fetch });
let real: Client;
let ask: typeof fetch;

beforeAll(async () => {
  const desk = await demoDesk();
  const app = createApp({
    desk,
    actor: await regionAdministrator(desk),
    dashboard: ".",
    hosts: ["127.0.0.1"],
    log: () => undefined,
  });
  ask = async (input, init) => app.request(new Request(input, init));
  real = createClient({ baseUrl, fetch: ask });
}, 60_000);

async function refusalOf(call: Promise<unknown>): Promise<object | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof ClientError)) return undefined;
  const { type, status, known } = error.problem ?? {};
  return { type, status, known };
}

describe("the fake server that ships with the client", () => {
  it("answers what the demo's server answers; else record it anew: apps/api/bench/record-demo.ts", async () => {
    expect(await askRecorded(fake)).toEqual(await askRecorded(real));
  });

  it.each([
    {},
    { depth: 1 },
    { unit: "tinn" },
    { unit: "tinn", depth: 1, course: ["brannvern"] },
    { unit: "hjartdal" },
    { course: ["legemiddelhandtering", "brannvern"], depth: 2 },
  ])("cuts the training report as the server does: %j", async (part) => {
    for (const asOf of reportDates) {
      expect(await fake.trainingReport({ ...part, asOf })).toEqual(
        await real.trainingReport({ ...part, asOf }),
      );
    }
    expect(await fake.trainingReport(part)).toEqual(await real.trainingReport(part));
  });

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ["an unknown project", (client) => client.statement({ project: "romfart" })],
    ["an unknown unit", (client) => client.trainingReport({ unit: "__proto__" })],
    [
      "a unit of another date",
      (client) => client.trainingReport({ unit: "kongsberg/sykehjem", asOf: "2026-11-01" }),
    ],
    ["an unknown course", (client) => client.trainingReport({ course: ["romfart"] })],
    ["what is no date", (client) => client.trainingReport({ asOf: "2015-02-30" })],
    ["what is out of range", (client) => client.trainingReport({ depth: -1 })],
  ])("refuses %s as the server does", async (_name, call) => {
    expect(await refusalOf(call(fake))).toEqual(await refusalOf(call(real)));
  });

  it.each([
    ["GET", "/api/v1/nothing"],
    ["PATCH", "/api/v1/status"],
    ["GET", "/api/v1/status?more=1"],
    ["GET", "/api/v1/reports/training?depth=1&depth=2"],
  ])("refuses %s %s as the server does", async (method, path) => {
    const said = async (fetch: typeof globalThis.fetch): Promise<unknown> => {
      const answer = await fetch(`${baseUrl}${path}`, { method, headers: { origin: baseUrl } });
      const { type } = (await answer.json()) as { type: string };
      return [answer.status, type, answer.headers.get("allow")];
    };

    expect(await said(fakeServer().fetch)).toEqual(await said(ask));
  });
});
