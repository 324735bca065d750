import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kompetanse-sign-in-"));
const env = { ...process.env, KOMPETANSE_DATA: join(folder, "data"), DATABASE_URL: "" };

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own. */
function kompetanse(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

interface Served {
  readonly address: string;
  readonly said: string;
  readonly stop: () => Promise<void>;
}

/** Serves until it is stopped; what it said comes with its address. */
async function serve(...args: readonly string[]): Promise<Served> {
  const server = spawn(process.execPath, [main, "serve", "--port", "0", ...args], { env });
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    server.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      const ready = /^ready: (\S+)/mu.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    server.once("exit", () => {
      reject(new Error(said));
    });
  });
  const ended = new Promise<void>((resolve) => {
    server.once("exit", () => {
      resolve();
    });
  });
  return {
    address,
    said,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}

function configuration(name: string, yaml: string): string {
  const file = join(folder, name);
  writeFileSync(file, yaml);
  return file;
}

beforeAll(async () => {
  // The first command loads the demo region; the others find it there.
  const { code, stderr } = await kompetanse("token", "list");
  if (code !== 0) throw new Error(stderr);
}, 240_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("kompetanse serve", { timeout: 240_000 }, () => {
  it("opens the demo to the operator at the machine, and says where to look as others", async () => {
    const { address, said, stop } = await serve();
    const me = await fetch(new URL("/api/v1/me", address));
    const body: unknown = await me.json();
    await stop();

    expect(body).toMatchObject({ id: "local-operator", by: "machine", demo: true });
    expect(said).toContain(`${address}/auth/view`);
    expect(said).not.toContain("/auth/link");
  });

  it("asks everybody to sign in where a file says how, and prints the first link", async () => {
    const made = await kompetanse("token", "create", "Power BI", "--unit", "kongsberg");
    const token = made.stdout.trim();
    const { address, said, stop } = await serve("--sign-in", configuration("open.yaml", ""));
    const ask = async (headers: Record<string, string>) => {
      const answer = await fetch(new URL("/api/v1/me", address), { headers });
      return { status: answer.status, body: await answer.text() };
    };
    const nobody = await ask({});
    const program = await ask({ authorization: `Bearer ${token}` });
    const link = /^http\S+\/auth\/link\?secret=\S+$/mu.exec(said)?.[0] ?? "";
    const page = await fetch(link);
    await stop();

    expect(nobody.status).toBe(401);
    expect(JSON.parse(program.body)).toMatchObject({ by: "token", homeUnit: "kongsberg" });
    expect(page.status).toBe(200);
    const listed = JSON.parse((await kompetanse("token", "list", "--json")).stdout) as unknown[];
    expect(listed).toMatchObject([{ label: "Power BI", status: "valid" }]);
    expect(JSON.stringify(listed)).not.toContain(token);
  });

  it.each([
    ["no TLS", "host: 0.0.0.0\n", "without TLS"],
    [
      "no address of its own",
      "host: 0.0.0.0\ntrustedProxies: [10.0.0.5]\n",
      "needs the server's own https address",
    ],
    ["nobody who could sign in", "localAccounts: false\n", "nobody could sign in"],
    ["a secret in the file", "issuers: [{ id: entra, clientSecret: hunter2 }]\n", "clientSecret"],
  ])("refuses a file with %s, as the asker's mistake", async (_, yaml, why) => {
    const file = configuration("wrong.yaml", yaml);
    const { code, stderr } = await kompetanse("serve", "--port", "0", "--sign-in", file);

    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain("hunter2");
  });
});

describe("kompetanse account", { timeout: 240_000 }, () => {
  it("makes a user of an employee and gives them a link, once", async () => {
    const user = "leder-17";
    const made = await kompetanse("account", "create", user, "kongsberg-100063");
    expect(made).toMatchObject({ code: 0, stdout: "" });
    const server = "https://kompetanse.example.no";
    const { stdout } = await kompetanse("account", "invite", user, "--server", server);
    expect(stdout).toMatch(/^https:\/\/kompetanse\.example\.no\/auth\/link\?secret=[\w-]{43}\n$/u);

    const again = await kompetanse("account", "create", user, "kongsberg-100063");
    expect(again.code).toBe(2);
    const list = await kompetanse("account", "list", "--json");
    expect(JSON.parse(list.stdout)).toContainEqual({ user, secondFactor: false, identities: [] });
    expect((await kompetanse("account", "link", user, "AAAA-AAAA")).code).toBe(2);
    expect((await kompetanse("account", "close", user)).stderr).toContain("kommer ikke inn");
  });
});
