import { contract, Me, NewToken, Problem } from "@kompetanseregion/client";
import { sessionLimits } from "@kompetanseregion/secretariat";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Browser, browserAt } from "./testing/browser.ts";
import { type SignInServer, signInServer } from "./testing/sign-in-server.ts";

const passphrase = "tåke over grønn lykt";

let server: SignInServer;
let browser: Browser;

beforeEach(async () => {
  server = await signInServer();
  browser = browserAt(server.address);
});

afterEach(() => server.stop());

/** Signs the first administrator in by the link that `serve` prints. */
async function signInFirst(): Promise<void> {
  const answer = await browser.send("/auth/link", { secret: await server.firstLink(), passphrase });
  expect(answer.status).toBe(303);
}

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  return Problem.parse(await answer.json());
}

describe("somebody who has not signed in", () => {
  it("ASVS 8.3.1: is answered nothing about the region by the API", async () => {
    for (const path of ["/api/v1/status", "/api/v1/me", "/api/v1/nothing", "/export/v1/x.csv"]) {
      const answer = await browser.call("GET", path);

      expect(answer.status).toBe(401);
      expect(await problemOf(answer)).toMatchObject({
        type: "/problems/sign-in-needed",
        reason: "not-signed-in",
      });
    }
  });

  it("is led from a page to sign-in, and back to that page afterwards", async () => {
    await signInFirst();
    const other = browserAt(server.address);
    const asked = await other.get("/opplaering?kurs=brannvern");
    const place = asked.headers.get("location") ?? "";
    expect(asked.status).toBe(302);
    expect(place).toBe("/auth/sign-in?return=%2Fopplaering%3Fkurs%3Dbrannvern");

    const page = await (await other.get(place)).text();
    const returnTo = /name="return" value="([^"]*)"/u.exec(page)?.[1] ?? "";
    const user = "administrator";
    const signedIn = await other.send("/auth/sign-in", { user, passphrase, return: returnTo });
    expect(signedIn.headers.get("location")).toBe("/opplaering?kurs=brannvern");
    expect((await other.get("/opplaering?kurs=brannvern")).status).toBe(200);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "ASVS 3.7.2: is never sent on to another site: %s",
    async (place) => {
      await signInFirst();
      const sent = { user: "administrator", passphrase, return: place };
      const signedIn = await browserAt(server.address).send("/auth/sign-in", sent);

      expect(signedIn.headers.get("location")).toBe("/");
    },
  );

  it("reaches the health check and the style of the sign-in pages", async () => {
    for (const path of ["/health", "/auth/style.css", "/auth/sign-in", "/auth/signed-out"]) {
      expect((await browser.get(path)).status).toBe(200);
    }
  });
});

describe("the one-time link", () => {
  it("signs the first administrator in, once", async () => {
    const secret = await server.firstLink();
    expect((await browser.get(`/auth/link?secret=${secret}`)).status).toBe(200);
    expect((await browser.get(`/auth/link?secret=${secret}`)).status).toBe(200);
    const taken = await browser.send("/auth/link", { secret, passphrase });
    expect(taken.status).toBe(303);
    expect(Me.parse(await (await browser.call("GET", "/api/v1/me")).json())).toMatchObject({
      id: "administrator",
      by: "session",
      homeUnit: "region",
      persons: false,
      demo: false,
      views: [],
    });

    const again = await browserAt(server.address).send("/auth/link", { secret, passphrase });
    expect(again.status).toBe(400);
  });

  it("says what is wrong with a passphrase and may be used again", async () => {
    const secret = await server.firstLink();
    const refused = await browser.send("/auth/link", { secret, passphrase: "kort" });

    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("Passfrasen er for kort");
    expect((await browser.send("/auth/link", { secret, passphrase })).status).toBe(303);
  });
});

describe("a session over HTTP", () => {
  it("ASVS 3.3.1, 3.3.2, 3.3.4: is a cookie that no script reads; by TLS one of this host alone", async () => {
    const secure = await signInServer({ publicUrl: "https://kompetanse.example.no" });
    const sent = { origin: "https://kompetanse.example.no" };
    const fields = { secret: await secure.firstLink(), passphrase };
    const answer = await browserAt(secure.address).send("/auth/link", fields, sent);
    const [cookie] = answer.headers.getSetCookie();
    await secure.stop();

    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
  });

  it("ASVS 7.2.4: is another one after each sign-in", async () => {
    await signInFirst();
    const first = browser.cookies.get("kompetanse-session");
    await browser.send("/auth/sign-in", { user: "administrator", passphrase });

    expect(browser.cookies.get("kompetanse-session")).not.toBe(first);
  });

  it("ASVS 7.3.1: that has run out answers 401 to programs and leads pages to sign-in", async () => {
    await signInFirst();
    const kept = new Map(browser.cookies);
    server.pass(sessionLimits.idle);
    const refused = await browser.call("GET", "/api/v1/status");
    expect(refused.status).toBe(401);
    expect(await problemOf(refused)).toMatchObject({
      type: "/problems/sign-in-needed",
      reason: "session-expired",
    });
    for (const [name, value] of kept) browser.cookies.set(name, value);
    const page = await browser.get("/okonomi");
    expect(page.headers.get("location")).toBe("/auth/sign-in?return=%2Fokonomi&why=expired");
    expect(browser.cookies.has("kompetanse-session")).toBe(false);
  });

  it("ASVS 7.4.1, 7.4.4, 14.3.1: ends for good by signing out", async () => {
    await signInFirst();
    const kept = new Map(browser.cookies);
    const out = await browser.send("/auth/sign-out", {});
    for (const [name, value] of kept) browser.cookies.set(name, value);

    expect(out.headers.get("clear-site-data")).toContain("cache");
    expect((await browser.call("GET", "/api/v1/me")).status).toBe(401);
  });

  it("ASVS 7.5.2: is listed and ended, here and by route", async () => {
    await signInFirst();
    const elsewhere = browserAt(server.address);
    await elsewhere.send("/auth/sign-in", { user: "administrator", passphrase });
    const listed = (await (await browser.call("GET", "/api/v1/sessions")).json()) as {
      items: { id: string; current: boolean }[];
    };
    const other = listed.items.find(({ current }) => !current)?.id ?? "";
    expect(listed.items).toHaveLength(2);
    expect((await browser.call("DELETE", `/api/v1/sessions/${other}`)).status).toBe(200);

    expect((await elsewhere.call("GET", "/api/v1/me")).status).toBe(401);
    expect((await browser.call("GET", "/api/v1/me")).status).toBe(200);
    expect((await browser.call("DELETE", `/api/v1/sessions/${other}`)).status).toBe(409);
  });
});

describe("a write that another site brings about", () => {
  it.each([
    ["from another origin", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["from a sister site", { origin: "https://x.example", "sec-fetch-site": "same-site" }],
    ["from a page without an origin", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["with a forged site", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
  ])("ASVS 3.5.1: is refused: %s", async (_, headers) => {
    await signInFirst();
    const answer = await browser.send("/auth/sign-out", {}, headers);

    expect(answer.status).toBe(403);
    expect(await problemOf(answer)).toMatchObject({ reason: "other-origin" });
    expect((await browser.call("GET", "/api/v1/me")).status).toBe(200);
  });

  it("ASVS 3.5.1: is refused where the browser does not say where it comes from", async () => {
    await signInFirst();
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL("/auth/sign-out", server.address), {
      method: "POST",
      headers: { cookie },
      redirect: "manual",
    });

    expect(answer.status).toBe(403);
  });

  it("is let through from a page of its own, also where that page tells no referrer", async () => {
    await signInFirst();
    const quiet = { origin: "null", "sec-fetch-site": "same-origin" };

    expect((await browser.send("/auth/sign-out", {}, quiet)).status).toBe(303);
  });
});

describe("wrong guesses", () => {
  it("ASVS 6.3.1: wait longer and longer, and the right passphrase is taken afterwards", async () => {
    await signInFirst();
    const user = "administrator";
    const other = browserAt(server.address);
    const waits: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const answer = await other.send("/auth/sign-in", { user, passphrase: "feil passfrase nå" });
      const wait = Number(answer.headers.get("retry-after"));
      if (answer.status === 429) {
        waits.push(wait);
        server.pass(wait);
      }
    }
    expect(waits.length).toBeGreaterThan(3);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    server.pass(30);

    expect((await other.send("/auth/sign-in", { user, passphrase })).status).toBe(303);
  });

  it("ASVS 6.3.8: are answered the same whether there is such a user or not", async () => {
    await signInFirst();
    const pages = [];
    for (const user of ["administrator", "finnesikke"]) {
      const answer = await browserAt(server.address).send("/auth/sign-in", {
        user,
        passphrase: "feil passfrase nå",
      });
      pages.push([answer.status, (await answer.text()).replace(`value="${user}"`, "")]);
    }

    expect(pages[0]).toEqual(pages[1]);
  });
});

describe("an API token over HTTP", () => {
  async function newToken(): Promise<NewToken> {
    await signInFirst();
    const asked = { label: "Power BI", units: ["nord"] };
    const answer = await browser.call("POST", "/api/v1/tokens", asked);
    expect(answer.status).toBe(201);
    return NewToken.parse(await answer.json());
  }
  const ask = (path: string, init: RequestInit) => fetch(new URL(path, server.address), init);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it("reads as Bearer, and as the password of Basic, which spreadsheets send", async () => {
    const { token, view } = await newToken();
    const basic = Buffer.from(`hvem som helst:${token}`).toString("base64");
    for (const headers of [bearer(token), { authorization: `Basic ${basic}` }]) {
      const answer = await ask("/api/v1/me", { headers });

      expect(Me.parse(await answer.json())).toMatchObject({
        id: view.id,
        by: "token",
        homeUnit: "nord",
        persons: false,
      });
    }
  });

  it("changes nothing by any method at any address", async () => {
    const { token, view } = await newToken();
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      for (const path of [
        "/api/v1/tokens",
        `/api/v1/tokens/${view.id}`,
        "/api/v1/x",
        "/auth/sign-out",
        "/",
      ]) {
        const answer = await ask(path, { method, headers: bearer(token) });

        expect(answer.status).toBe(403);
        expect(await problemOf(answer)).toMatchObject({ reason: "token-only-reads" });
      }
    }
    expect((await ask("/api/v1/me", { headers: bearer(token) })).status).toBe(200);
  });

  it("changes nothing by any route of the contract", async () => {
    const { token } = await newToken();
    const before = await server.desk.store.fingerprints();
    const writes = Object.values(contract).filter(({ method }) => method !== "GET");
    expect(writes.length).toBeGreaterThan(2);
    for (const { method, path } of writes) {
      const place = path.replaceAll(/\{\w+\}/gu, "x");
      const headers = { ...bearer(token), "content-type": "application/json" };
      const answer = await ask(place, { method, headers, body: "{}" });

      expect(await problemOf(answer)).toMatchObject({ status: 403, reason: "token-only-reads" });
    }
    const unused = ({ table }: { table: string }) => table !== "api_token";
    const after = await server.desk.store.fingerprints();
    expect(after.filter(unused)).toEqual(before.filter(unused));
  });

  it("opens nothing once it is ended or has expired, not even beside a session", async () => {
    const { token, view } = await newToken();
    expect((await browser.call("DELETE", `/api/v1/tokens/${view.id}`)).status).toBe(200);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ask("/api/v1/me", { headers: { ...bearer(token), cookie } });
    expect(answer.status).toBe(401);
    expect(await problemOf(answer)).toMatchObject({ reason: "invalid-token" });

    const next = await browser.call("POST", "/api/v1/tokens", {
      label: "Excel",
      units: ["nord"],
      days: 1,
    });
    const { token: short } = NewToken.parse(await next.json());
    server.pass(24 * 60 * 60);
    expect((await ask("/api/v1/me", { headers: bearer(short) })).status).toBe(401);
  });

  it("asks spreadsheets for a password where tables are, and browsers never", async () => {
    const table = await ask("/export/v1/dim_org.csv", {});
    expect(table.headers.get("www-authenticate")).toContain("Basic");
    const route = await ask("/api/v1/status", {});
    expect(route.headers.get("www-authenticate")).toBe("Bearer");
  });
});

describe("the log", () => {
  it("holds no secret, and the audit log no name", async () => {
    await signInFirst();
    await browser.send("/auth/sign-in", { user: "Kari Nordmann", passphrase });
    const entries = JSON.stringify(await server.desk.store.audit.entries());

    expect(server.logged).toEqual([]);
    expect(entries).not.toContain("Kari");
    for (const secret of [passphrase, ...browser.cookies.values()]) {
      expect(entries).not.toContain(secret);
    }
  });
});
