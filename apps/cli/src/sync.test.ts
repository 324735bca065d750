import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { listen, type RunningServer } from "@kompetanseregion/api";
import {
  type FaultChooser,
  type FaultKind,
  moodleSite,
  type SiteDescription,
} from "@kompetanseregion/moodle/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-sync-cli-"));
const data = join(scratch, "data");
const tokenFile = join(scratch, "token");
const token = "a-token-that-no-output-may-hold";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own, as a person or a schedule would. */
function kompetanse(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, KOMPETANSE_DATA: data, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** What the site that the commands read is now; each test says what it needs. */
let site: (request: Request) => Response | Promise<Response>;
let server: RunningServer;

function people(count: number): Pick<SiteDescription, "users" | "courses" | "enrolments"> {
  const ids = Array.from({ length: count }, (_, at) => at + 6);
  return {
    users: ids.map((id) => ({
      id,
      username: `u${id}`,
      firstname: "Prøve",
      lastname: `Person ${id}`,
      email: `u${id}@privat.example`,
    })),
    courses: [{ id: 28, shortname: "HLR", fullname: "Førstehjelp", idnumber: "HLR" }],
    enrolments: ids.map((user) => ({
      user,
      course: 28,
      timeCreated: 1_700_000_000,
      timeCompleted: 1_700_100_000,
      tracked: true,
    })),
  };
}

function serve(change: Partial<SiteDescription> = {}, faults?: FaultChooser): void {
  const { address: url } = server;
  const described = { name: "Læring", url, token, ...people(40), ...change };
  const served = moodleSite(described, faults === undefined ? {} : { faults });
  site = (request) => served.handle(request);
}

const always =
  (kind: FaultKind): FaultChooser =>
  () =>
    kind;
const inReports =
  (kind: FaultKind): FaultChooser =>
  ({ wsFunction }) =>
    wsFunction === "core_reportbuilder_retrieve_report" ? kind : undefined;

const Revision = z.object({ value: z.number() });

/** What reports are made from has a number; the same number is the same data. */
async function revision(): Promise<number> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(join(data, "kompetanse.sqlite"), { readOnly: true });
  const { value } = Revision.parse(database.prepare("select value from revision").get());
  database.close();
  return value;
}

const Summary = z.object({
  kind: z.string(),
  status: z.string(),
  verified: z.boolean(),
  dryRun: z.boolean(),
  read: z.record(z.string(), z.number()),
  added: z.record(z.string(), z.number()),
  gone: z.record(z.string(), z.number()),
  calls: z.number(),
});

const named = (): string[] => ["--url", server.address, "--token-file", tokenFile];

beforeAll(async () => {
  writeFileSync(tokenFile, `${token}\n`);
  server = await listen((request) => site(request), 0);
  serve();
  // The first command loads the demo region; the others find it there.
  const { code, stderr } = await kompetanse(["rollout", "btv"]);
  if (code !== 0) throw new Error(stderr);
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(scratch, { recursive: true });
});

describe("kompetanse sync", { timeout: 120_000 }, () => {
  /** What is wrong, what the site then does, how it ends, whose job it is, and what is said. */
  const failures: readonly (readonly [
    what: string,
    make: () => void,
    code: number,
    whose: RegExp,
    says: RegExp,
  ])[] = [
    [
      "the address of something else",
      () => {
        site = () => new Response("<h1>404</h1>", { status: 404 });
      },
      2,
      /Whose job: yours/u,
      /Set the address/u,
    ],
    [
      "a token that is not the site's",
      () => {
        serve({ token: "another" });
      },
      2,
      /Whose job: yours/u,
      /ask the Moodle administrator for a new one/u,
    ],
    [
      "a token that has expired",
      () => {
        serve({ token: "another", tokens: [{ token, rights: "expired" }] });
      },
      1,
      /Whose job: the Moodle administrator's/u,
      /token's expiry/u,
    ],
    [
      "a site that goes by another host name",
      () => {
        serve({ url: "https://laering.example.no" });
      },
      2,
      /Whose job: yours/u,
      /\(wwwroot\)/u,
    ],
    [
      "a report whose rows are not sorted by something unique",
      () => {
        serve({}, inReports("rows-doubled"));
      },
      1,
      /Whose job: the Moodle administrator's/u,
      /sorted by username and course ID number/u,
    ],
    [
      "a report that lacks a column",
      () => {
        serve({}, inReports("columns-moved"));
      },
      1,
      /Whose job: the Moodle administrator's/u,
      /puts the report's columns back/u,
    ],
    [
      "a site in maintenance",
      () => {
        serve({}, always("maintenance"));
      },
      1,
      /Whose job: nobody's/u,
      /Run again in 5 to 15 minutes/u,
    ],
    [
      "an answer in XML",
      () => {
        serve({}, always("xml"));
      },
      1,
      /Whose job: yours/u,
      /leads straight to Moodle/u,
    ],
    [
      "an answer in HTML",
      () => {
        serve({}, always("html-page"));
      },
      1,
      /Whose job: yours/u,
      /sign-in page or filter/u,
    ],
  ];

  it.each(failures)(
    "of %s says what, whose job and what to do",
    async (_, make, code, whose, says) => {
      const before = await revision();
      make();
      const ended = await kompetanse(["sync", ...named()]);

      expect(ended.stderr).toMatch(whose);
      expect(ended.stderr).toMatch(says);
      expect(ended.code).toBe(code);
      expect(ended.stdout).toBe("");
      expect(ended.stderr).not.toContain(token);
      expect(await revision()).toBe(before);
    },
  );

  it("tries, reads, finds nothing new, stops where much is gone, and takes a person's word", async () => {
    serve();
    const sync = async (...more: string[]) => {
      const { code, stdout, stderr } = await kompetanse(["sync", ...named(), "--json", ...more]);
      expect(stderr).not.toContain(token);
      return { code, ...Summary.parse(JSON.parse(stdout)) };
    };
    const before = await revision();
    const trial = await sync("--dry-run");
    expect(trial).toMatchObject({ code: 0, dryRun: true, added: { observations: 80 } });
    expect(await revision()).toBe(before);

    const first = await sync();
    expect(first).toMatchObject({ kind: "full", verified: true, added: trial.added });
    const after = await revision();
    expect(await sync("--full")).toMatchObject({ code: 0, added: { observations: 0 } });
    expect(await sync()).toMatchObject({ code: 0, kind: "delta", added: { observations: 0 } });
    expect(await revision()).toBe(after);

    serve(people(30));
    const stopped = await kompetanse(["sync", ...named(), "--full"]);
    expect(stopped.code).toBe(4);
    expect(stopped.stdout).toMatch(
      /Stoppet: ingenting er endret[^]*antall kontoer falt fra 40 til 30\. Spør Moodle-administratoren/u,
    );
    expect(stopped.stdout).toMatch(/kurs 28: antall fullføringer falt fra 40 til 30\. Spør om/u);
    expect(await revision()).toBe(after);
    expect(await sync("--accept-loss")).toMatchObject({
      code: 0,
      status: "finished",
      gone: { accounts: 10, completions: 10 },
    });
  });

  it("reads a source from a YAML file, its token from the environment", async () => {
    serve(people(30));
    const file = join(scratch, "source.yaml");
    writeFileSync(
      file,
      `kind: moodle\nurl: ${server.address}\nid: moodle:yaml\ntoken: { environment: MY_TOKEN }\nguard: { fall: 0.1 }\n`,
    );
    const refused = join(scratch, "refused.csv");
    const { code, stdout } = await kompetanse(["sync", "--source", file, "--refused", refused], {
      MY_TOKEN: token,
    });

    expect(code).toBe(0);
    expect(stdout).toContain("Kilde: moodle:yaml");
    expect(stdout).toContain("Lest: 1 kurs, 30 kontoer, 30 deltakelser");
    expect(readFileSync(refused, "utf8")).toBe(
      '\ufeff"account";"course";"on";"code";"message";"remedy"\r\n',
    );
  });

  it.each([
    [
      "kind: moodle\nurl: ftp://x\ntoken: secret\nguard: { fall: 3 }\n",
      /3 problems[^]*url:[^]*token[^]*guard\.fall/u,
    ],
    ["kind: [moodle\n", /line \d+: this is not YAML/u],
    [
      "kind: moodle\nurl: https://x.example\ntoken: { environment: NOT_SET_AT_ALL }\n",
      /NOT_SET_AT_ALL is not set/u,
    ],
    [
      "kind: moodle\nurl: https://x.example\ntoken: { file: nowhere }\n",
      /nowhere" cannot be read/u,
    ],
  ])("ends with 2 and every problem of the file: %j", async (text, says) => {
    const file = join(scratch, "bad.yaml");
    writeFileSync(file, text);
    const { code, stderr } = await kompetanse(["sync", "--source", file]);

    expect(stderr).toMatch(says);
    expect(code).toBe(2);
  });
});

describe("Ctrl-C during a sync", { timeout: 120_000 }, () => {
  it("ends with 130, leaves the store as it was, and the next sync goes through", async () => {
    serve();
    const answer = site;
    const before = await revision();
    const args = ["sync", ...named(), "--full"];
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, KOMPETANSE_DATA: data, NO_COLOR: "1" },
    });
    // The site never answers the third question, so the read is under way when Ctrl-C comes.
    let asked = 0;
    site = (request) => {
      asked += 1;
      if (asked < 3) return answer(request);
      child.kill("SIGINT");
      return new Promise<Response>((resolve) => {
        child.once("close", () => {
          resolve(new Response());
        });
      });
    };
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => child.once("close", resolve));

    expect(said).toContain("stopped by Ctrl-C; nothing has changed");
    expect(said).not.toContain("\u001b[");
    expect(code).toBe(130);
    expect(await revision()).toBe(before);

    serve();
    expect(await kompetanse(args)).toMatchObject({ code: 0 });
  });
});

describe("kompetanse moodle", { timeout: 60_000 }, () => {
  it("serves a site to try with, which check then finds in order", async () => {
    const demoToken = join(scratch, "demo.token");
    const child = spawn(process.execPath, [main, "moodle", "demo-site", "--token-file", demoToken]);
    const address = await new Promise<string>((resolve) => {
      child.stdout.once("data", (chunk: Buffer) => {
        resolve(chunk.toString().trim());
      });
    });
    const checked = await kompetanse([
      "moodle",
      "check",
      "--url",
      address,
      "--token-file",
      demoToken,
    ]);
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGINT");

    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toContain("Lesemåte: rapporter (rask)");
    expect(checked.stdout).toContain("Alt er på plass.");
    expect(await ended).toBe(0);
  });

  it("prints the JSON Schema of a source's file", async () => {
    const { stdout } = await kompetanse(["moodle", "schema"]);

    expect(JSON.parse(stdout)).toMatchObject({
      type: "object",
      required: ["kind", "url", "token"],
    });
  });
});

describe("kompetanse match", { timeout: 60_000 }, () => {
  it("lists accounts without names, takes a person's word, and takes it back", async () => {
    const listed = await kompetanse(["match", "list", "--source", "moodle:demo", "--json"]);
    const View = z.object({
      rows: z.array(
        z.object({
          account: z.string(),
          suggestions: z.array(z.object({ employee: z.string(), reasons: z.array(z.string()) })),
        }),
      ),
    });
    const rows = View.parse(JSON.parse(listed.stdout)).rows;
    const open = rows.find(({ suggestions }) => suggestions[0]?.reasons.includes("same-workplace"));
    const account = open?.account ?? "";
    const employee = open?.suggestions[0]?.employee ?? "";
    expect(listed.stdout).not.toMatch(/"name"|@/u);

    const say = (what: string) =>
      kompetanse(["match", what, account, employee, "--source", "moodle:demo"]);
    const before = Number(/(\d+) av/u.exec((await say("confirm")).stdout)?.[1]);
    const after = Number(/(\d+) av/u.exec((await say("undo")).stdout)?.[1]);
    expect(after).toBe(before - 1);
    const again = await say("undo");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("nobody has said anything");
  });

  it("counts employed, registered and placed", async () => {
    const { stdout } = await kompetanse(["match", "coverage"]);

    expect(stdout).toMatch(/Kongsbergregionen +4098 +\d{4} +\d{4}/u);
  });
});

describe("kompetanse --version", () => {
  it("prints the version alone", async () => {
    const { code, stdout } = await kompetanse(["--version"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
