import { globSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

import { type Desk } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "./app.ts";
import { type ServerEnv } from "./env.ts";
import { listen, type RunningServer } from "./server.ts";
import { demoDesk, everybody } from "./testing/demo-desk.ts";

const root = join(import.meta.dirname, "../../..");
const origin = "http://127.0.0.1";
const oneYear = 365 * 24 * 60 * 60;

/** What runs where the product is used: neither tests nor what only they use. */
const sources = globSync(["apps/*/src/**/*.{ts,tsx}", "packages/*/src/**/*.ts"], { cwd: root })
  .filter((file) => !/\.test\.tsx?$|\/(?:testing|fixtures|stories)\//u.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

/** The files whose text has what is looked for. */
function filesWith(pattern: RegExp): string[] {
  return sources
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .toSorted();
}

let desk: Desk;
let app: Hono<ServerEnv>;

beforeAll(async () => {
  desk = await demoDesk();
  app = createApp({
    desk,
    actor: everybody,
    dashboard: ".",
    hosts: ["127.0.0.1"],
    log: () => undefined,
  });
});
afterAll(() => desk.close());

describe("the sources", () => {
  it("are all looked at", () => {
    expect(sources.length).toBeGreaterThan(500);
  });

  it("ASVS 1.2.5: start a program by its name and a list, without a shell, in two places", () => {
    expect(filesWith(/from "node:child_process"/u)).toEqual([
      "apps/cli/src/print-pdf.ts",
      "packages/store/src/backup/pg-tools.ts",
    ]);
    expect(
      filesWith(
        /\bshell: true\b|\bexecSync\(|\bimport \{[^}]*\bexec\b[^}]*\} from "node:child_process"/u,
      ),
    ).toEqual([]);
  });

  it("ASVS 1.2.9: build a regular expression of their own constants only", () => {
    expect(filesWith(/\bnew RegExp\(|(?<![.\w])RegExp\(/u)).toEqual([
      // Of the table of refusals, whose signs are escaped.
      "apps/cli/src/refusals/in-bokmal.ts",
      // Of the separators.
      "packages/domain/src/money/parse-ore.ts",
    ]);
  });

  it("ASVS 1.3.2: run no text as a program", () => {
    expect(filesWith(/(?<![.\w])eval\(|\bnew Function\(|\bnode:vm\b/u)).toEqual([]);
  });

  it("ASVS 11.1.2: hash by SHA-256, passphrases by argon2id, and by SHA-1 only what TOTP asks for", () => {
    const named = sources.flatMap(({ text }) =>
      [...text.matchAll(/\bcreate(?:Hash|Hmac)\("(?<name>[^"]+)"/gu)].map(
        ({ groups }) => groups?.["name"],
      ),
    );

    expect(new Set(named)).toEqual(new Set(["sha256", "sha1"]));
    expect(filesWith(/"sha1"/u)).toEqual(["packages/secretariat/src/sign-in/totp.ts"]);
    expect(filesWith(/\bargon2(?:Sync)?\(/u)).toEqual([
      "packages/secretariat/src/sign-in/passphrase-hash.ts",
    ]);
    expect(filesWith(/\bcreate(?:Cipher|Decipher|Sign)/u)).toEqual([]);
  });

  it("ASVS 12.3.2: never turn the check of a certificate off", () => {
    expect(
      filesWith(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/u),
    ).toEqual([]);
  });

  it("ASVS 14.3.3: keep nothing in the browser but the language, and drafts until the tab is closed", () => {
    expect(filesWith(/\b(?:localStorage|sessionStorage|indexedDB|caches\.open)\b/u)).toEqual([
      "apps/dashboard/src/form/draft.ts",
      "apps/dashboard/src/language/spoken.ts",
    ]);
  });

  it("ASVS 15.2.3: come in packages without their tests", () => {
    const manifests = globSync("packages/*/package.json", { cwd: root }).map((file) => ({
      file,
      text: readFileSync(join(root, file), "utf8"),
    }));
    const published = manifests.filter(({ text }) => !text.includes('"private": true'));

    expect(published.length).toBeGreaterThan(5);
    expect(published.filter(({ text }) => !text.includes('"!src/**/*.test.ts"'))).toEqual([]);
  });
});

it("ASVS 15.1.1: what is found is mended within the days that SECURITY.md names", () => {
  const policy = readFileSync(join(root, "SECURITY.md"), "utf8").replaceAll(/\s+/gu, " ");

  expect(policy).toContain("within 7 days where personal data can leak or records can be changed");
  expect(policy).toContain("within 30 days otherwise");
});

describe("every answer", () => {
  const addresses = [
    "/",
    "/api/v1/status",
    "/api/v1/nothing",
    "/documents/nothing",
    "/auth/sign-in",
    "/export/v1",
  ];

  it.each(addresses)(
    "ASVS 3.4.1: is to be asked for over HTTPS for a year at the least: %s",
    async (path) => {
      const answer = await app.request(`${origin}${path}`);
      const told = answer.headers.get("strict-transport-security") ?? "";

      expect(Number(/max-age=(\d+)/u.exec(told)?.[1])).toBeGreaterThanOrEqual(oneYear);
    },
  );

  it.each(addresses)("ASVS 3.4.6: is shown in nobody's frame: %s", async (path) => {
    const answer = await app.request(`${origin}${path}`);

    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

describe("the sign-in page", () => {
  it("ASVS 6.2.6, 6.2.7: hides the passphrase, and hinders neither pasting nor a password manager", async () => {
    const page = await (await app.request(`${origin}/auth/sign-in`)).text();
    const fields = [...page.matchAll(/<input\b[^>]*>/gu)].map(([field]) => field);
    const passphrase = fields.find((field) => field.includes('name="passphrase"')) ?? "";

    expect(passphrase).toMatch(/type="password"/u);
    expect(passphrase).toMatch(/autocomplete="current-password"/u);
    expect(
      fields.filter((field) => /maxlength|onpaste|readonly|autocomplete="off"/u.test(field)),
    ).toEqual([]);
  });
});

describe("ASVS 4.2.1: a request that two readers could cut in two places", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await listen(app.fetch, 0);
  });
  afterAll(() => server.stop());

  /** What the server says to bytes as they are. */
  function said(bytes: string): Promise<string> {
    const { hostname, port } = new URL(server.address);
    return new Promise((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on("data", (piece) => (text += piece.toString()));
      socket.on("error", reject);
      socket.on("close", () => {
        resolve(text);
      });
      // One that is kept open is asked for no more.
      socket.setTimeout(2_000, () => socket.destroy());
    });
  }

  it.each([
    ["two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"],
    [
      "a length beside chunks",
      "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
    ],
    ["an unknown coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"],
    ["a line that is folded", "X-A: b\r\n c\r\nContent-Length: 0, 5\r\n\r\n"],
  ])("is refused: %s", async (_name, rest) => {
    const answer = await said(`POST /api/v1/status HTTP/1.1\r\nHost: 127.0.0.1\r\n${rest}`);

    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer.match(/HTTP\/1\.1 /gu)).toHaveLength(1);
  });
});
