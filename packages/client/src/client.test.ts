import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { completedByMunicipality } from "../examples/in-one-minute.ts";
import { busy, demo } from "../examples/without-a-server.ts";
import { ClientError, createClient, Kroner, tagOf } from "./index.ts";
import { fakeServer } from "./testing/index.ts";

const baseUrl = "http://127.0.0.1:4680";

/** A server that answers everything alike, and notes what it was asked for. */
function server(answer: () => Response): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return Promise.resolve(answer());
    },
  };
}

const row = {
  unit: "tinn",
  parent: "kongsbergregionen",
  depth: 1,
  kind: "municipality",
  name: "Tinn",
  course: "brannvern",
  employees: 53,
  enrolled: 42,
  inProgress: 0,
  completed: 42,
  notStarted: 11,
};

const report = {
  asOf: "2015-12-31",
  unit: "kongsbergregionen",
  courses: [{ id: "brannvern", title: "Brannvern" }],
  rows: [row, { ...row, unit: "rollag", name: "Rollag", employees: "suppressed" }],
  suppression: {
    smallestGroup: 5,
    hiddenCells: { numerator: 1, denominator: 10, counts: "hidden figures", outOf: "figures" },
  },
  sources: [],
  leftOut: [],
};

describe("the client", () => {
  it("answers in the contract's words: the README's example", async () => {
    const { fetch, asked } = server(() => Response.json(report));

    expect(await completedByMunicipality(baseUrl, "brannvern", fetch)).toEqual([
      "Tinn: 42\u00a0av\u00a053 (79,2\u00a0%)".replace(/(\d)\u00a0av\u00a0(\d)/u, "$1 av $2"),
      "Rollag: skjult",
    ]);
    expect(asked).toEqual([`${baseUrl}/api/v1/reports/training?asOf=2015-12-31&course=brannvern`]);
  });

  it("is asked of the server in memory as of any other: the README's example", async () => {
    const lines = await completedByMunicipality(baseUrl, "brannvern", fakeServer().fetch);
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const shown = [...(/^\/\/ => \[(.*)\]$/mu.exec(readme)?.[1] ?? "").matchAll(/"([^"]+)"/gu)];

    expect(shown).toHaveLength(2);
    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual(
      expect.arrayContaining(shown.map(([, text]) => text)),
    );
  });

  it.each(["in-one-minute", "without-a-server"])(
    "has a README that shows the example as it is run: %s",
    (name) => {
      const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
      const example = readFileSync(new URL(`../examples/${name}.ts`, import.meta.url), "utf8");

      expect(readme).toContain(example.trimEnd());
    },
  );

  it("writes names into addresses so that they stay names", async () => {
    const { fetch, asked } = server(() => new Response(null, { status: 500 }));
    await createClient({ baseUrl, fetch })
      .statement({ project: "../status?x=1" })
      .catch(() => undefined);

    expect(asked).toEqual([`${baseUrl}/api/v1/projects/..%2Fstatus%3Fx%3D1/statement`]);
  });

  it.each([
    ["no server", () => Response.error(), "unreachable"],
    ["a page instead of JSON", () => new Response("<!doctype html>"), "unreachable"],
    ["an answer from something else", () => Response.json({ ok: true }), "unexpected-answer"],
    [
      "a refusal that gives no reason",
      () => Response.json({ message: "no" }, { status: 403 }),
      "unexpected-answer",
    ],
    [
      "a refusal",
      () =>
        Response.json(
          { type: "/problems/not-allowed", title: "Not allowed", status: 403 },
          { status: 403 },
        ),
      "refused",
    ],
  ])("tells %s by its code", async (_name, answer, code) => {
    const { fetch } = server(answer);
    const failure = await createClient({ baseUrl, fetch })
      .status()
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(ClientError);
    expect(failure).toMatchObject({ code });
  });

  it("stops when it is told to", async () => {
    const { fetch } = server(() => Response.error());
    const signal = AbortSignal.abort(new Error("enough"));

    await expect(createClient({ baseUrl, fetch }).status({}, { signal })).rejects.toThrow("enough");
  });
});

describe("the server in memory", () => {
  const grant = { user: "leder", role: "auditor", unit: "tinn" } as const;
  const giveGrant = () => ({ ...grant, period: { from: "2026-11-01" }, givenBy: "operator" });

  it("answers for the demo, and what the test says besides", async () => {
    expect((await demo.trainingReport({ unit: "tinn", depth: 0 })).rows[0]?.name).toBe("Tinn");
    expect((await busy.syncRuns()).items[0]?.status).toBe("running");
  });

  it("says which answer is missing where it cannot tell what the server would say", async () => {
    const failure: unknown = await demo
      .trainingReport({ asOf: "2019-01-01" })
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: "unreachable", cause: { name: "FakeError" } });
  });

  it("answers 304 to who has the answer, until the data changes", async () => {
    const server = fakeServer();
    const ask = (tag: string): Promise<Response> =>
      server.fetch(`${baseUrl}/api/v1/funds`, { headers: { "if-none-match": tag } });
    const tag = (await ask("none")).headers.get("etag") ?? "";

    expect((await ask(tag)).status).toBe(304);
    server.change();
    expect((await ask(tag)).status).toBe(200);
    expect(server.asked).toHaveLength(3);
  });

  it("refuses a write as it does a token's, where it is not told to take it", async () => {
    await expect(demo.undoImport({}, { ifMatch: "*" })).rejects.toMatchObject({
      problem: { type: "/problems/not-allowed", reason: "token-only-reads" },
    });
  });

  it("does a write once for each key, and tells that the data has changed", async () => {
    const server = fakeServer({ giveGrant });
    const client = createClient({ baseUrl, fetch: server.fetch });
    const tag = tagOf(await client.funds());
    const idempotencyKey = "a-key-of-one-write";
    const given = await client.giveGrant({ body: grant }, { idempotencyKey });
    const again = await client.giveGrant({ body: grant }, { idempotencyKey });

    expect(again).toEqual(given);
    expect(tagOf(await client.funds())).not.toBe(tag);
    await expect(
      client.giveGrant({ body: { ...grant, unit: "rollag" } }, { idempotencyKey }),
    ).rejects.toMatchObject({ problem: { type: "/problems/key-used" } });
  });

  it("holds a change against what was seen", async () => {
    const undoImport = () => {
      throw new Error("is not come to");
    };
    const server = fakeServer({ undoImport });
    const client = createClient({ baseUrl, fetch: server.fetch });
    const ifMatch = tagOf(await client.funds()) ?? "";
    server.change();

    await expect(client.undoImport({}, { ifMatch })).rejects.toMatchObject({
      problem: { type: "/problems/changed-since" },
    });
  });
});

describe("kroner", () => {
  it.each(["-503000.00", "0.00", "2604400.00"])("are written like %s", (text) => {
    expect(Kroner.parse(text)).toBe(text);
  });

  it.each(["503000", "1 000.00", "1000,00", "NaN", "1e6"])("are not written like %s", (text) => {
    expect(Kroner.safeParse(text).success).toBe(false);
  });
});
