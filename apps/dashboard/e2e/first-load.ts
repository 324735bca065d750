import { gzipSync } from "node:zlib";

import { settled, type Walk, watched } from "./session.ts";

const limits = { script: 150_000, stylesheet: 30_000 };

/** What a first visit fetches stays within 150 kB of scripts and 30 kB of styles, gzipped. */
export async function firstLoad(walk: Walk): Promise<void> {
  const context = await walk.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await watched(walk, context);
  const files: Promise<{ kind: "script" | "stylesheet"; bytes: number }>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    files.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).length })));
  });
  await page.goto(walk.baseUrl);
  await settled(page);
  const fetched = await Promise.all(files);
  for (const kind of ["script", "stylesheet"] as const) {
    const bytes = fetched
      .filter((file) => file.kind === kind)
      .reduce((sum, file) => sum + file.bytes, 0);
    console.log(`first load: ${(bytes / 1000).toFixed(1)} kB ${kind} (gzip)`);
    walk.checks.expect(bytes > 0, `no ${kind} was fetched`);
    walk.checks.expect(
      bytes <= limits[kind],
      `the first load is ${bytes} bytes of ${kind}, limit ${limits[kind]}`,
    );
  }
  await context.close();
}
