import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-logs-"));

// Made up, and found nowhere else: wherever one of them turns up, something personal was logged.
const name = "Kanari Fugleberg";
const email = "kanari.fugleberg@kanari.example";
const token = "kanarihemmelig0123456789abcdefghijklmnop";
const passphrase = "kanari sitter i buret og synger";
const canaries = ["kanari", "fugleberg"];

/** Everything that any process said to whoever looks after the machine. */
const logged: string[] = [];

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, KOMPETANSE_DATA: join(scratch, "data"), DATABASE_URL: "" },
  });
  child.stderr.on("data", (chunk: Buffer) => logged.push(chunk.toString()));
  return child;
}

/** Runs a command to its end; what it answers goes to whoever asked, and is no log. */
function kompetanse(...args: readonly string[]): Promise<{ code: number | null; answer: string }> {
  const child = start(...args);
  let answer = "";
  child.stdout.on("data", (chunk: Buffer) => (answer += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, answer });
    });
  });
}

/** The server's address, once it says that it is ready. */
function ready(server: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on("close", () => {
      reject(new Error(logged.join("")));
    });
    server.stderr.on("data", () => {
      const address = /ready: (\S+)/u.exec(logged.join(""))?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

const header = "Ansattnr;Navn;E-post;Stilling;Stillingsprosent;Sektor;Avdeling";

function extract(file: string, ...rows: readonly string[]): string {
  const path = join(scratch, file);
  writeFileSync(path, [header, ...rows].join("\r\n"));
  return path;
}

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("what is logged", { timeout: 180_000 }, () => {
  it("has no name, e-mail address, token or passphrase of anybody, whatever goes wrong", async () => {
    await kompetanse("demo", "--employees", "500");
    const good = extract("good.csv", `990001;${name};${email};Lærer;100;Oppvekst;Kanariskolen`);
    const bad = extract("bad.csv", `;${name};${email};Lærer;mye;Oppvekst;`, `1;${name}`);
    const staff = ["--as", "hr-csv", "--employer", "kongsberg", "--user", "kommuneadmin"];
    const taken = await kompetanse("import", good, ...staff, "--accept-loss");
    await kompetanse("import", bad, ...staff);
    await kompetanse("certification", "explain", name, "legemiddelhandtering");
    await kompetanse("privacy", "export", email);

    const server = start("serve", "--port", "0");
    const stopped = new Promise((resolve) => server.on("close", resolve));
    const address = await ready(server);
    const ask = (path: string, init?: RequestInit) => fetch(`${address}${path}`, init);
    const json = { "content-type": "application/json", origin: address };
    const answers = [
      await ask("/api/v1/status"),
      await ask(`/api/v1/reports/training?unit=${encodeURIComponent(name)}`),
      await ask(`/api/v1/employees/${encodeURIComponent(email)}?q=${encodeURIComponent(name)}`),
      await ask("/api/v1/status", { headers: { authorization: `Bearer ${token}` } }),
      await ask("/api/v1/plan/needs", { method: "POST", headers: json, body: `{"${name}": ` }),
      await ask("/auth/sign-in", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", origin: address },
        body: new URLSearchParams({ user: email, passphrase }).toString(),
        redirect: "manual",
      }),
      await ask("/%zz", { headers: { cookie: `session=${token}` } }),
    ];
    server.kill("SIGTERM");
    await stopped;

    // Otherwise nothing personal went in, and there was nothing to find.
    expect(taken).toMatchObject({ code: 0 });
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 401, 400, 401, 200]);
    const text = logged.join("").toLowerCase();
    expect(text).toContain("ready");
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
  });
});
