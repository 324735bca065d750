import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  createToken,
  type Desk,
  endToken,
  planRun,
  regionAdministrator,
  withdrawEntry,
} from "@kompetanseregion/secretariat";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type RunningServer, startServer } from "../server.ts";
import { demoDesk } from "../testing/demo-desk.ts";

const dashboard = mkdtempSync(join(tmpdir(), "feeds-"));
const logged: string[] = [];
let desk: Desk;
let server: RunningServer;

beforeAll(async () => {
  desk = await demoDesk();
  server = await startServer({ desk, dashboard, log: (line) => logged.push(line) }, 0);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await desk.close();
  rmSync(dashboard, { recursive: true });
});

async function newToken(): Promise<{ address: string; end: () => Promise<unknown> }> {
  const operator = await regionAdministrator(desk);
  const { token, view } = await createToken(desk, operator, {
    label: "kalender",
    units: ["kongsbergregionen"],
  });
  return {
    address: `${server.address}/feeds/${token}/runs.ics`,
    end: () => endToken(desk, operator, view.id),
  };
}

async function eventsAt(address: string): Promise<InstanceType<typeof ICAL.Event>[]> {
  // As another library reads it.
  const parsed = ICAL.parse(await (await fetch(address)).text()) as unknown[];
  return new ICAL.Component(parsed)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
}

describe("the feed of course runs", () => {
  it("has each run with its course and its days, the same one when it is moved", async () => {
    const operator = await regionAdministrator(desk);
    const asked = { id: "brannvern-var", course: "brannvern", deliveryMode: "classroom" } as const;
    await planRun(desk, operator, { ...asked, from: "2027-03-01", to: "2027-03-03" });
    const { address } = await newToken();
    const uid = "brannvern-var@kongsbergregionen";
    const before = (await eventsAt(address)).find((event) => event.uid === uid);
    await planRun(desk, operator, { ...asked, from: "2027-03-08", to: "2027-03-10", seen: 1 });
    const after = (await eventsAt(address)).find((event) => event.uid === uid);

    expect(before?.summary).toBe("Brannvern");
    expect([before?.startDate.toString(), before?.endDate.toString()]).toEqual([
      "2027-03-01",
      "2027-03-03",
    ]);
    expect(after?.startDate.toString()).toBe("2027-03-08");
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);

    await withdrawEntry(desk, operator, { kind: "run", id: asked.id });
    expect((await eventsAt(address)).map((event) => event.uid)).not.toContain(uid);
  });

  it("needs no other sign-in, and costs nothing while nothing has changed", async () => {
    const { address } = await newToken();
    const first = await fetch(address);
    await first.text();
    const again = await fetch(address, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });

    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(again.status).toBe(304);
  });

  it("is closed by ending the token, and is nowhere for one that never was", async () => {
    const { address, end } = await newToken();
    await end();
    const never = `${server.address}/feeds/kr_${"a".repeat(43)}/runs.ics`;

    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(never)).status).toBe(404);
    expect(logged).toEqual([]);
  });

  it("opens nothing else", async () => {
    const { address } = await newToken();

    expect((await fetch(address.replace("runs.ics", "people.ics"))).status).toBe(404);
    expect((await fetch(address, { method: "POST" })).status).toBe(403);
  });
});
