import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-keeping-"));
const data = join(scratch, "data");
const password = "Topphemmelig";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    env: { ...process.env, KOMPETANSE_DATA: data, DATABASE_URL: "", ...env },
  });
}

/** Runs the command line as a process of its own, as a person or a schedule would. */
function kompetanse(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    const child = start(args, env);
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

beforeAll(async () => {
  // The first command loads the demo region; the others find it there.
  const { code, stderr } = await kompetanse(["rollout", "btv"]);
  if (code !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("kompetanse backup and restore", { timeout: 120_000 }, () => {
  it("bring a store to an empty machine, with its log whole", async () => {
    const file = join(scratch, "friday.kompetanse");
    expect(await kompetanse(["backup", file, "--as", "archive"])).toMatchObject({ code: 0 });
    const other = ["--data", join(scratch, "other")];
    expect(await kompetanse([...other, "restore", file])).toMatchObject({ code: 0 });

    const [here, there] = await Promise.all([
      kompetanse(["audit", "verify", "--json"]),
      kompetanse([...other, "audit", "verify", "--json"]),
    ]);
    expect(here.code).toBe(0);
    expect(there.stdout).toBe(here.stdout);
  });

  it("refuse what would write over a store or is no backup, and say what to do", async () => {
    const file = join(scratch, "monday");
    await kompetanse(["backup", file]);
    const empty = join(scratch, "empty");
    const cut = join(scratch, "cut");
    writeFileSync(cut, "");
    truncateSync(cut, 100);
    const [again, over, none, damaged, nobody] = await Promise.all([
      kompetanse(["backup", file]),
      kompetanse(["restore", file]),
      kompetanse(["--data", empty, "restore", join(scratch, "nothing")]),
      kompetanse(["--data", empty, "restore", cut]),
      kompetanse(["--data", empty, "backup"]),
    ]);

    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(over).toMatchObject({ code: 2, stdout: "" });
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(damaged).toMatchObject({ code: 3, stdout: "" });
    expect(nobody).toMatchObject({ code: 2, stdout: "" });
    expect(damaged.stderr).toContain("restore the latest backup that is whole");
    expect(readdirSync(scratch)).not.toContain("empty");
  });
});

describe("a database server that is not there", { timeout: 120_000 }, () => {
  it.each([
    [3, ["audit", "verify"], `postgres://kari:${password}@127.0.0.1:1/region`],
    [2, ["audit", "verify"], `postgres://kari:${password}@127.0.0.1:99999/region`],
    [2, ["backup"], `mysql://kari:${password}@127.0.0.1/region`],
  ])("ends with %d, and its password is told to nobody", async (code, args, url) => {
    const ended = await kompetanse(args, { DATABASE_URL: url, NODE_DEBUG: "kompetanse" });

    expect(ended).toMatchObject({ code, stdout: "" });
    expect(ended.stderr).not.toContain(password);
  });
});

describe("the server and the command line on one store", { timeout: 120_000 }, () => {
  const Status = z.object({ revision: z.number() });

  it("both go on, and each sees what the other has written", async () => {
    const server = start(["serve", "--port", "0"]);
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.stderr?.on("data", (chunk: Buffer) => {
          const [found] = /http:\/\/\S+/u.exec(chunk.toString()) ?? [];
          if (found !== undefined) resolve(found);
        });
        server.once("close", () => {
          reject(new Error("the server ended"));
        });
      });
      const revision = async () => {
        const answer = await fetch(new URL("/api/v1/status", address));
        return Status.parse(await answer.json()).revision;
      };
      const before = await revision();
      const grants = ["auditor-1", "auditor-2", "auditor-3"].map((user) =>
        kompetanse(["access", "grant", user, "auditor", "kongsbergregionen"]),
      );
      // The server answers all the while.
      const during: number[] = [];
      const ended = Promise.all(grants);
      const over = new AbortController();
      void ended.then(() => {
        over.abort();
      });
      while (!over.signal.aborted) during.push(await revision());

      expect((await ended).map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(during).toEqual(during.toSorted((a, b) => a - b));
      expect(await revision()).toBeGreaterThanOrEqual(before + 3);
      expect(await kompetanse(["audit", "verify"])).toMatchObject({ code: 0 });
    } finally {
      server.kill("SIGTERM");
    }
  });
});
