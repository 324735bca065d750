import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";

import { serveStatic } from "@hono/node-server/serve-static";
import { type Hono } from "hono";

import { type ServerEnv } from "./env.ts";
import { refuse } from "./problems.ts";

/**
 * Serves the built dashboard: its files as they are, its page for every other address.
 *
 * Files under `assets/` are named by their content and may be kept for ever; the page is asked for
 * anew each time.
 */
export function serveDashboard(app: Hono<ServerEnv>, folder: string): void {
  const root = relative(process.cwd(), folder) || ".";
  app.use("/assets/*", async (context, next) => {
    await next();
    if (context.res.ok) {
      context.header("Cache-Control", "public, max-age=31536000, immutable");
    }
  });
  app.get("/assets/*", serveStatic({ root }));
  app.get("/:file{[^/]+\\.[a-z0-9]+}", serveStatic({ root }));
  app.get("*", async (context) => {
    const page = join(folder, "index.html");
    if (!existsSync(page)) {
      return context.text(
        "The dashboard is not built. Run `npm start`, which builds it, or `turbo run build`.",
        503,
      );
    }
    context.header("Cache-Control", "no-cache");
    return context.html(await readFile(page, "utf8"));
  });
  app.all("*", (context) =>
    refuse(context, "method-not-allowed", { headers: { allow: "GET, HEAD" } }),
  );
}
