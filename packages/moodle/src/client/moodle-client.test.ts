import { describe, expect, it } from "vitest";
import { z } from "zod";

import { impatientClock } from "../../fixtures/described-site.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { type FaultKind, spoil } from "../testing/faults.ts";

import { type CallEvent, MoodleClient, type MoodleClientOptions } from "./moodle-client.ts";

const token = "4f1c0ffee";
const baseUrl = "https://laering.example.no/moodle/";
const Answer = z.object({ id: z.int() });

function good(): Response {
  return Response.json({ id: 7 });
}

/** Answers with each of these in turn, then well. */
function server(...faults: FaultKind[]): { fetch: typeof fetch; requests: Request[] } {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      const fault = faults.shift();
      return fault === undefined ? good() : spoil(fault, good());
    },
  };
}

function clientOf(
  fetch: typeof globalThis.fetch,
  options: Partial<MoodleClientOptions> = {},
): MoodleClient {
  return new MoodleClient({ baseUrl, token, fetch, clock: impatientClock(), ...options });
}

async function failureOf(work: Promise<unknown>): Promise<MoodleError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof MoodleError) return error;
  throw new Error("it did not fail as expected", { cause: error });
}

describe("a call", () => {
  it("posts a form, with the web service's own parameters before a list that PHP may cut", async () => {
    const { fetch, requests } = server();
    await clientOf(fetch).call(
      "core_x",
      { values: [3, 4], options: [{ name: "a", value: true }] },
      Answer,
    );

    expect(requests[0]?.method).toBe("POST");
    expect(requests[0]?.url).toBe("https://laering.example.no/moodle/webservice/rest/server.php");
    expect(requests[0]?.redirect).toBe("manual");
    expect([...new URLSearchParams(await requests[0]?.text())]).toEqual([
      ["wstoken", token],
      ["wsfunction", "core_x"],
      ["moodlewsrestformat", "json"],
      ["values[0]", "3"],
      ["values[1]", "4"],
      ["options[0][name]", "a"],
      ["options[0][value]", "1"],
    ]);
  });

  it.each<FaultKind>([
    "connection-refused",
    "connection-reset",
    "cut-json",
    "php-notice",
    "empty",
    "not-utf8",
    "http-500",
    "http-502",
    "http-504",
    "http-429",
    "database-down",
  ])("that meets %s is tried again", async (fault) => {
    const { fetch, requests } = server(fault, fault);

    expect(await clientOf(fetch).call("core_x", {}, Answer)).toEqual({ id: 7 });
    expect(requests).toHaveLength(3);
  });

  it.each<[FaultKind, string]>([
    ["maintenance", "maintenance"],
    ["maintenance-page", "maintenance"],
    ["html-page", "not-json"],
    ["xml", "not-json"],
    ["redirect", "wrong-host"],
    ["huge-id", "unexpected-answer"],
  ])("that meets %s fails at once: %s", async (fault, code) => {
    const { fetch, requests } = server(fault);

    expect((await failureOf(clientOf(fetch).call("core_x", {}, Answer))).code).toBe(code);
    expect(requests).toHaveLength(1);
  });

  it("skips a byte order mark", async () => {
    expect(await clientOf(server("byte-order-mark").fetch).call("core_x", {}, Answer)).toEqual({
      id: 7,
    });
  });

  it("never lets a key of an answer reach a prototype", async () => {
    const answer = await clientOf(server("prototype-key").fetch).call("core_x", {}, Answer);

    expect(answer).toEqual({ id: 7 });
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  it.each<FaultKind>(["hang", "drip"])(
    "that meets %s is given up after the time allowed",
    async (fault) => {
      const client = clientOf(server(fault).fetch, { timeout: 20, attempts: 1 });

      expect((await failureOf(client.call("core_x", {}, Answer))).code).toBe("timeout");
    },
  );

  it("stops reading an endless answer at the limit", async () => {
    const client = clientOf(server("endless").fetch, { maxBytes: 1_000_000 });

    expect((await failureOf(client.call("core_x", {}, Answer))).code).toBe("too-large");
  });

  it("waits longer and longer between tries, at random below a ceiling that doubles", async () => {
    const clock = impatientClock();
    const client = clientOf(server("http-502", "http-502", "http-502", "http-502").fetch, {
      clock,
    });
    await client.call("core_x", {}, Answer);

    expect(clock.pauses).toHaveLength(4);
    expect(clock.pauses.every((pause, at) => pause < 500 * 2 ** at)).toBe(true);
  });

  it("waits as long as the server asks", async () => {
    const clock = impatientClock();
    await clientOf(server("http-429").fetch, { clock }).call("core_x", {}, Answer);

    expect(clock.pauses).toEqual([1000]);
  });

  it("is tried five times, and never past its deadline", async () => {
    const always = Array<FaultKind>(9).fill("http-502");
    const first = server(...always);
    const second = server(...always);

    expect((await failureOf(clientOf(first.fetch).call("core_x", {}, Answer))).code).toBe(
      "server-error",
    );
    expect(first.requests).toHaveLength(5);
    await failureOf(clientOf(second.fetch, { deadline: 1 }).call("core_x", {}, Answer));
    expect(second.requests.length).toBeLessThan(3);
  });

  it("leaves a site in peace after five failures in a row, for half a minute", async () => {
    const clock = impatientClock();
    const { fetch, requests } = server(...Array<FaultKind>(5).fill("http-502"));
    const client = clientOf(fetch, { clock });
    await failureOf(client.call("core_x", {}, Answer));

    expect((await failureOf(client.call("core_x", {}, Answer))).code).toBe("circuit-open");
    expect(requests).toHaveLength(5);
    await clock.sleep(30_000);
    expect(await client.call("core_x", {}, Answer)).toEqual({ id: 7 });
  });

  it("stops with the caller's reason when it is aborted", async () => {
    const stop = new AbortController();
    const reason = new Error("the person changed their mind");
    const call = clientOf(server("hang").fetch).call("core_x", {}, Answer, { signal: stop.signal });
    stop.abort(reason);

    await expect(call).rejects.toBe(reason);
  });

  it("is one of at most as many at a time as allowed", async () => {
    let now = 0;
    let most = 0;
    const fetch = async (): Promise<Response> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      return good();
    };
    const client = clientOf(fetch, { concurrency: 9 });
    await Promise.all(Array.from({ length: 20 }, () => client.call("core_x", {}, Answer)));

    expect(most).toBe(4);
  });
});

describe("what a client tells", () => {
  it("holds no token, address or body", async () => {
    const events: CallEvent[] = [];
    const client = clientOf(server("connection-refused", "html-page").fetch, {
      onCall: (event) => events.push(event),
    });
    const error = await failureOf(client.call("core_x", { secret: "Kari" }, Answer));
    const told = JSON.stringify([
      events,
      error.message,
      error.remedy,
      error.stack,
      String(error.cause),
    ]);

    expect(events.map(({ outcome }) => outcome)).toEqual(["unreachable", "not-json"]);
    expect(told).not.toMatch(/4f1c0ffee|laering\.example|Kari|Log in/u);
  });

  it("names the place of an unexpected value, never the value", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ id: "Kari" }));
    const error = await failureOf(clientOf(fetch).call("core_x", {}, Answer));

    expect(error.message).toBe(
      "core_x: the answer has another shape than expected at id (invalid_type)",
    );
  });
});

describe("settings that cannot be used", () => {
  it.each([
    ["laering.example.no", token, "the site's address is not a web address"],
    ["ftp://laering.example.no", token, "the site's address must begin with https://"],
    [
      "https://me:x@laering.example.no",
      token,
      "the site's address must hold nothing but host and folder",
    ],
    [baseUrl, "", "the token is empty or holds blanks"],
    [baseUrl, "abc def", "the token is empty or holds blanks"],
  ])("are refused at once: %s with %s", (address, given, message) => {
    expect(() => new MoodleClient({ baseUrl: address, token: given })).toThrow(message);
  });
});
