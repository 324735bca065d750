import { createServer } from "node:http";
import { createServer as createSocket, type AddressInfo } from "node:net";

import { actorOfUser, linkIdentity } from "@kompetanseregion/secretariat";
import Provider from "oidc-provider";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type IssuerSettings, issuerOf, Pending } from "./issuer.ts";
import { type Browser, browserAt } from "./testing/browser.ts";
import { type SignInServer, signInServer } from "./testing/sign-in-server.ts";

const publicUrl = "http://localhost:4680";
const back = `${publicUrl}/auth/issuers/entra/callback`;
const tenant = "8d1ae3c0-0000-4000-8000-000000000001";

let provider: IdentityProvider;
let server: SignInServer;
let browser: Browser;

async function start(settings: Partial<IssuerSettings> = {}): Promise<void> {
  provider = await identityProvider(back);
  const { issuer, clientId, clientSecret } = provider;
  const entra = { id: "entra", label: "Kommunens konto", issuer, clientId, clientSecret };
  server = await signInServer({ publicUrl, issuers: [issuerOf({ ...entra, ...settings })] });
  browser = browserAt(server.address);
}

/** Goes to the provider and comes back, with the address changed on the way. */
async function comeBack(
  login: string,
  change: (returned: URL) => void = () => undefined,
): Promise<Response> {
  const left = await browser.get("/auth/issuers/entra?return=/okonomi");
  const returned = new URL(await provider.walk(left.headers.get("location") ?? "", login));
  change(returned);
  return browser.get(`${returned.pathname}${returned.search}`);
}

async function link(login: string, user: string): Promise<void> {
  const reference = /class="code">([^<]+)</u.exec(await (await comeBack(login)).text())?.[1] ?? "";
  await linkIdentity(server.desk, await runsRegion(), { user, reference });
}

async function runsRegion() {
  await server.firstLink();
  return actorOfUser(server.desk, "administrator");
}

describe("signing in by an issuer", () => {
  beforeEach(() => start());
  afterEach(async () => {
    await server.stop();
    await provider.stop();
  });

  it("ASVS 10.2.1: asks by code with PKCE, state and nonce, new ones each time", async () => {
    const asked = [];
    for (let time = 0; time < 2; time += 1) {
      const left = await browser.get("/auth/issuers/entra");
      asked.push(new URL(left.headers.get("location") ?? "").searchParams);
    }

    for (const parameters of asked) {
      expect(Object.fromEntries(parameters)).toMatchObject({
        response_type: "code",
        code_challenge_method: "S256",
        redirect_uri: back,
        scope: "openid",
      });
    }
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(new Set(asked.map((parameters) => parameters.get(name))).size).toBe(2);
    }
  });

  it("shows somebody who is nobody's yet a code, and signs them in once it is linked", async () => {
    const unknown = await comeBack("ola");
    const page = await unknown.text();
    expect(unknown.status).toBe(403);
    expect(page).toContain("Du er ikke kjent her ennå");
    expect(page).not.toContain("ola");
    expect(browser.cookies.has("kompetanse-session")).toBe(false);

    await link("ola", "kommune");
    const known = await comeBack("ola");
    expect(known.headers.get("location")).toBe("/okonomi");
    const me = await browser.call("GET", "/api/v1/me");
    expect(await me.json()).toMatchObject({ id: "kommune", by: "session", homeUnit: "nord" });
    const actions = (await server.desk.store.audit.entries()).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(["sign-in.unknown-identity", "account.link", "sign-in.oidc"]),
    );
  });

  it("tells two people of one issuer apart", async () => {
    await link("ola", "kommune");

    expect((await comeBack("kari")).status).toBe(403);
  });

  it.each([
    ["state", "of somebody else"],
    ["code", "made-up"],
    ["iss", "https://evil.example"],
  ])("ASVS 10.2.1, 10.5.1: does not take an answer with another %s", async (name, value) => {
    await link("ola", "kommune");
    const answer = await comeBack("ola", (returned) => {
      returned.searchParams.set(name, value);
    });

    expect(answer.status).toBe(401);
    expect(browser.cookies.has("kompetanse-session")).toBe(false);
  });

  it("ASVS 10.2.1: does not take an answer in a browser that did not ask, or twice", async () => {
    await link("ola", "kommune");
    const left = await browser.get("/auth/issuers/entra");
    const returned = new URL(await provider.walk(left.headers.get("location") ?? "", "ola"));
    const path = `${returned.pathname}${returned.search}`;

    expect((await browserAt(server.address).get(path)).status).toBe(401);
    expect((await browser.get(path)).status).toBe(303);
    expect((await browser.get(path)).status).toBe(401);
  });

  it("ASVS 10.5.1: does not take an answer to another question (nonce)", async () => {
    await link("ola", "kommune");
    const left = await browser.get("/auth/issuers/entra");
    const pending = browser.cookies.get("kompetanse-issuer-sign-in") ?? "";
    const asked = Pending.parse(JSON.parse(Buffer.from(pending, "base64url").toString()));
    const changed = { ...asked, nonce: "another" };
    browser.cookies.set(
      "kompetanse-issuer-sign-in",
      Buffer.from(JSON.stringify(changed)).toString("base64url"),
    );
    const returned = new URL(await provider.walk(left.headers.get("location") ?? "", "ola"));

    expect((await browser.get(`${returned.pathname}${returned.search}`)).status).toBe(401);
  });
});

describe("an issuer with many tenants", () => {
  beforeEach(() => start({ tenants: [tenant] }));
  afterEach(async () => {
    await server.stop();
    await provider.stop();
  });

  it("ASVS 10.5.3: vouches only for those of the tenants that are let in", async () => {
    for (const other of [undefined, "8d1ae3c0-0000-4000-8000-000000000002"]) {
      provider.tenant = other;
      const answer = await comeBack("ola");
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("ikke slippes inn her");
    }
    expect(await server.desk.store.signIn.externalIdentities()).toEqual([]);

    provider.tenant = tenant;
    expect(await (await comeBack("ola")).text()).toContain("Du er ikke kjent her ennå");
  });
});

describe("an issuer that is down", () => {
  it("stops nothing else, and is asked again when it is back", async () => {
    const port = await freePort();
    const settings = { id: "entra", label: "Konto", clientId: "k", clientSecret: "s" };
    const issuer = issuerOf({ ...settings, issuer: `http://127.0.0.1:${port}` });
    server = await signInServer({ publicUrl, issuers: [issuer] });
    browser = browserAt(server.address);
    const answer = await browser.get("/auth/issuers/entra");
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain("svarer ikke akkurat nå");
    expect((await browser.get("/auth/sign-in")).status).toBe(200);

    expect((await browser.get("/auth/issuers/entra")).status).toBe(502);
    await server.stop();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createSocket().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

/** A real OpenID provider at a socket of this machine. */
interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Lets the one who is signed in there say which tenant they are of; nothing where not set. */
  tenant: string | undefined;
  /**
   * Walks from its sign-in back to us, as the person with the login.
   *
   * @returns The address at which the browser comes back.
   */
  readonly walk: (authorization: string, login: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const clientId = "kompetanse";
const clientSecret = "a-secret-of-the-test-and-of-nothing-else";

/** Starts a provider that lets in whoever writes a login, and takes us back to the address. */
async function identityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const made: { tenant: string | undefined } = { tenant: undefined };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub", "tid"] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(made.tenant !== undefined && { tid: made.tenant }) }),
    }),
    cookies: { keys: ["only-for-this-test"] },
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    void answer(request, response);
  });
  return Object.assign(made, {
    issuer,
    clientId,
    clientSecret,
    walk: (authorization: string, login: string) =>
      walk(browserAt(issuer), authorization, login, redirectUri),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  });
}

/** Fills in the provider's own forms until it sends the browser away. */
async function walk(
  browser: Browser,
  authorization: string,
  login: string,
  redirectUri: string,
): Promise<string> {
  let place = authorization;
  for (let steps = 0; steps < 10; steps += 1) {
    if (place.startsWith(redirectUri)) return place;
    const answer = await browser.get(place);
    const next = answer.headers.get("location");
    if (next !== null) {
      place = new URL(next, place).href;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/u.exec(page)?.[1] ?? place;
    const prompt = /name="prompt" value="([^"]+)"/u.exec(page)?.[1] ?? "";
    const sent = await browser.send(new URL(action, place).href, { prompt, login, password: "x" });
    place = new URL(sent.headers.get("location") ?? "", place).href;
  }
  throw new Error("the provider never sent the browser back");
}
