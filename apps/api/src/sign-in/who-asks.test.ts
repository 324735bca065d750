import { Me } from "@kompetanseregion/client";
import { type Actor, type Desk, regionAdministrator } from "@kompetanseregion/secretariat";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "../app.ts";
import { type ServerEnv } from "../env.ts";
import { demoDesk } from "../testing/demo-desk.ts";
import { clientAddress } from "./client-address.ts";
import { type Browser, browserAt } from "./testing/browser.ts";

const address = "http://127.0.0.1";

describe("the demo on the machine itself", () => {
  let desk: Desk;
  let browser: Browser;
  let operator: Actor;

  const serve = (views: readonly string[] | undefined): Browser => {
    const app: Hono<ServerEnv> = createApp({
      desk,
      actor: operator,
      signIn: views === undefined ? {} : { views },
      dashboard: ".",
      hosts: ["127.0.0.1"],
      log: () => undefined,
    });
    return browserAt(address, async (input, init) => app.request(new Request(input, init)));
  };

  beforeAll(async () => {
    desk = await demoDesk();
    operator = await regionAdministrator(desk);
    browser = serve(["leder", "okonomi"]);
  });
  afterAll(() => desk.close());

  const whoAmI = async (): Promise<unknown> => (await browser.call("GET", "/api/v1/me")).json();

  it("opens as the operator, who may look as a user and back", async () => {
    expect(await whoAmI()).toMatchObject({
      id: "local-operator",
      by: "machine",
      demo: true,
      views: ["leder", "okonomi"],
    });
    await browser.send("/auth/view", { user: "leder" });
    const leader = Me.parse(await whoAmI());
    expect(leader).toMatchObject({ id: "leder", persons: true });
    expect(leader.homeUnit).toMatch(/^kongsberg\//u);
    await browser.send("/auth/view", { user: "" });
    expect(await whoAmI()).toMatchObject({ id: "local-operator" });
  });

  it("lets nobody look as a user who is not offered", async () => {
    await browser.send("/auth/view", { user: "kommuneadmin" });
    expect(await whoAmI()).toMatchObject({ id: "local-operator" });

    browser.cookies.set("kompetanse-view", "kommuneadmin");
    expect(await whoAmI()).toMatchObject({ id: "local-operator" });
    browser.cookies.clear();
  });

  it("is looked at by nobody as another where no views are offered", async () => {
    const plain = serve(undefined);

    expect((await plain.get("/auth/view")).status).toBe(404);
    expect((await plain.send("/auth/view", { user: "leder" })).status).toBe(404);
  });

  it("takes no write from another site's page, though nobody signs in", async () => {
    const answer = await browser.send("/auth/view", { user: "leder" }, { origin: "https://x.no" });

    expect(answer.status).toBe(403);
  });
});

describe("where a request comes from", () => {
  const from = (peer: string, forwarded: string | undefined, trustedProxies: string[]) => {
    const app = new Hono();
    app.get("/", (context) => context.text(clientAddress(context, { trustedProxies })));
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    const incoming = { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: "IPv4" } };
    return Promise.resolve(app.request("/", { headers }, { incoming })).then((a) => a.text());
  };

  it("is what a trusted proxy says, and nothing that the caller writes", async () => {
    expect(await from("10.0.0.9", "1.2.3.4", [])).toBe("10.0.0.9");
    expect(await from("10.0.0.9", "1.2.3.4", ["10.0.0.9"])).toBe("1.2.3.4");
    expect(await from("10.0.0.9", "6.6.6.6, 1.2.3.4, 10.0.0.8", ["10.0.0.9", "10.0.0.8"])).toBe(
      "1.2.3.4",
    );
    expect(await from("::ffff:10.0.0.9", undefined, ["10.0.0.9"])).toBe("10.0.0.9");
  });
});
