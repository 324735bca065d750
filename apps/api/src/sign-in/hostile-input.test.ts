import { type Desk } from "@kompetanseregion/secretariat";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "../app.ts";
import { type SignInServer, signInServer } from "./testing/sign-in-server.ts";

const address = "http://127.0.0.1";

/** Texts that have broken something somewhere, and any other. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "\0",
    "__proto__",
    "%00",
    "../../etc/passwd",
    "' or 1=1 --",
    "<script>",
    "\r\nX: y",
  ),
  fc.constant("x".repeat(5_000)),
);

/** What may stand in a header: the platform refuses to send anything else. */
const headerText = fc.string({ unit: "grapheme-ascii", maxLength: 80 });

describe("whatever is sent to sign-in", () => {
  let server: SignInServer;
  let desk: Desk;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await signInServer();
    ({ desk } = server);
  });
  afterAll(() => server.stop());

  it("is answered without a fault of the server's, and signs nobody in", async () => {
    const app = createApp({
      desk,
      dashboard: ".",
      hosts: ["127.0.0.1"],
      log: (line) => logged.push(line),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          "/auth/sign-in",
          "/auth/link",
          "/auth/account",
          "/auth/account/factor",
          "/auth/sign-out",
          "/auth/view",
          "/auth/issuers/x/callback",
          "/api/v1/me",
          "/api/v1/sessions/x",
        ),
        fc.constantFrom("GET", "POST", "DELETE", "PUT"),
        fc.dictionary(
          fc.constantFrom(
            "user",
            "passphrase",
            "code",
            "return",
            "secret",
            "id",
            "language",
            "state",
          ),
          text,
        ),
        fc.record(
          {
            cookie: headerText.map((value) => `kompetanse-session=${value}`),
            authorization: headerText.map((value) => `Basic ${value}`),
            "content-type": fc.constantFrom("application/x-www-form-urlencoded", "text/plain"),
          },
          { requiredKeys: [] },
        ),
        async (path, method, fields, headers) => {
          const form = new URLSearchParams(fields).toString();
          const isRead = method === "GET";
          const answer = await app.request(`${address}${path}${isRead ? `?${form}` : ""}`, {
            method,
            headers: { origin: address, accept: "text/html", ...headers },
            ...(!isRead && { body: form }),
          });

          expect(answer.status).toBeLessThan(500);
          const cookies = answer.headers.getSetCookie().join();
          expect(cookies).not.toMatch(/session=[^;]/u);
        },
      ),
      { numRuns: 1_000 },
    );

    expect(logged).toEqual([]);
    expect(await desk.store.signIn.sessions()).toEqual([]);
  });
});
