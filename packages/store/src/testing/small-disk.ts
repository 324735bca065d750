import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own, so small that it can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room at all. */
  readonly fill: () => void;
  /** Gives the room back. */
  readonly clear: () => void;
  readonly unmount: () => void;
}

/** Mounts a file system in memory; says why on standard error where this user or system may not. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
      stdio: "pipe",
    });
  } catch (error) {
    rmdirSync(folder);
    process.stderr.write(
      `a full disk is not tried: nothing can be mounted here (${said(error)})\n`,
    );
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: () => {
      const handle = openSync(ballast, "a");
      try {
        // Down to the last page: what is left of a large block is filled by small ones.
        for (const size of [1_048_576, 4_096]) writeUntilFull(handle, Buffer.alloc(size));
      } finally {
        closeSync(handle);
      }
    },
    clear: () => {
      rmSync(ballast, { force: true });
    },
    unmount: () => {
      execFileSync("umount", [folder]);
      rmdirSync(folder);
    },
  };
}

function writeUntilFull(handle: number, block: Buffer): void {
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") return;
    throw error;
  }
}

function said(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n").at(-2) ?? error.message) : "";
}
