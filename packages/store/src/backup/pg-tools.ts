import { spawn } from "node:child_process";

import { placeFile } from "../archive/place-file.ts";
import { readAddress } from "../place/server-address.ts";
import { StoreError } from "../store-error.ts";

/**
 * Copies a server's database with its own `pg_dump`, as of one moment and while it is in use.
 *
 * @throws {StoreError} `no-tool` if `pg_dump` is not on this machine, or is older than the server;
 *   `unreachable`, `occupied`, `disk-full`, `folder-unwritable`.
 */
export async function dumpServer(address: string, file: string): Promise<void> {
  await placeFile(file, (partial) =>
    runTool("pg_dump", ["--format=custom", "--no-owner", "--no-acl", `--file=${partial}`], address),
  );
}

/**
 * Fills a server's database, which must hold no store, with what `pg_dump` copied: all or nothing.
 *
 * @throws {StoreError} `no-tool`, `unreachable`; `corrupt` if the file is damaged.
 */
export async function restoreDump(address: string, file: string): Promise<void> {
  const { pathname } = readAddress(address);
  const whole = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-acl"];
  const database = decodeURIComponent(pathname.slice(1));
  await runTool("pg_restore", [...whole, `--dbname=${database}`, file], address);
}

async function runTool(tool: string, args: readonly string[], address: string): Promise<void> {
  // What is about persons is to be readable by nobody else from the first byte.
  const before = process.umask(0o077);
  const child = spawn(tool, args, {
    // Arguments can be seen by every user of the machine; the environment cannot.
    env: { ...process.env, ...connectionOf(address), LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.umask(before);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", (cause) => {
      reject(new StoreError("no-tool", `${tool} is not on this machine`, { cause }));
    });
    child.once("close", (status) => {
      resolve(status ?? 1);
    });
  });
  if (code === 0) return;
  throw failureOf(tool, said);
}

function failureOf(tool: string, said: string): StoreError {
  if (said.includes("server version mismatch")) {
    return new StoreError("no-tool", `${tool} on this machine is older than the server`);
  }
  if (said.includes("No space left")) {
    return new StoreError("disk-full", `the disk is full, so ${tool} did not end`);
  }
  if (/connection to server|could not connect|could not translate/u.test(said)) {
    return new StoreError("unreachable", "the database server does not answer or refused us");
  }
  if (said.includes("already exists")) {
    return new StoreError("occupied", "the database that would be restored into is not empty");
  }
  const reason = /error: (.+)/u.exec(said)?.[1] ?? said.slice(0, 200).trim();
  return new StoreError("corrupt", `${tool} failed: ${reason}`);
}

/** The address as the variables that PostgreSQL's own programs read. */
function connectionOf(address: string): Record<string, string> {
  const { username, password, hostname, port, pathname, searchParams } = readAddress(address);
  const given = {
    PGHOST:
      hostname === "" ? (searchParams.get("host") ?? "") : hostname.replaceAll(/^\[|\]$/gu, ""),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGOPTIONS: searchParams.get("options") ?? "",
    PGSSLMODE: searchParams.get("sslmode") ?? "",
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
