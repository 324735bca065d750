import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { completedByMunicipality } from "../examples/in-one-minute.ts";
import { ClientError, createClient, Kroner } from "./index.ts";

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

  it("has a README that shows the example as it is run", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const example = readFileSync(new URL("../examples/in-one-minute.ts", import.meta.url), "utf8");

    expect(readme).toContain(example.trimEnd());
  });

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

describe("kroner", () => {
  it.each(["-503000.00", "0.00", "2604400.00"])("are written like %s", (text) => {
    expect(Kroner.parse(text)).toBe(text);
  });

  it.each(["503000", "1 000.00", "1000,00", "NaN", "1e6"])("are not written like %s", (text) => {
    expect(Kroner.safeParse(text).success).toBe(false);
  });
});
