/** Starts the server on an empty store and walks the dashboard in a real browser. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
if (browser === undefined) {
  process.stderr.write(
    "browser test skipped: no Chromium is installed (on Debian: apt-get install chromium)\n",
  );
  process.exit(0);
}

const data = mkdtempSync(join(tmpdir(), "kompetanse-smoke-"));
const server = spawn(process.execPath, ["apps/cli/src/main.ts", "serve", "--port", "0"], {
  env: { ...process.env, KOMPETANSE_DATA: data },
  stdio: ["ignore", "inherit", "pipe"],
});
try {
  const address = await addressOf(server.stderr);
  const walk = spawnSync(
    process.execPath,
    ["apps/dashboard/e2e/smoke.e2e.ts", "--base-url", address, "--chromium", browser, ...shots()],
    { stdio: "inherit" },
  );
  process.exitCode = walk.status ?? 1;
} finally {
  server.kill("SIGTERM");
  await new Promise((done) => server.once("exit", done));
  rmSync(data, { recursive: true });
}

function shots(): string[] {
  const folder = process.env["SCREENSHOTS"];
  return folder === undefined ? [] : ["--screenshots", folder];
}

/** Waits until the server says where it answers; passes on everything it says. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    output.on("data", (chunk: Buffer) => {
      process.stderr.write(chunk);
      said += chunk.toString();
      const address = /ready: (\S+)/u.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.on("end", () => {
      reject(new Error("the server ended before it was ready"));
    });
  });
}
