import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { defineConfig } from "tsup";

/** What is read beside the program: the charts' fonts and what draws them. */
const beside = [
  "@fontsource/public-sans/files/public-sans-latin-400-normal.woff2",
  "@fontsource/public-sans/files/public-sans-latin-ext-400-normal.woff2",
  "@fontsource/public-sans/files/public-sans-latin-600-normal.woff2",
  "@fontsource/public-sans/files/public-sans-latin-ext-600-normal.woff2",
  "@resvg/resvg-wasm/index_bg.wasm",
];
const here = fileURLToPath(new URL("./", import.meta.url));
const drawing = createRequire(join(here, "../../packages/secretariat/package.json"));

/** What `serve` shows, built before this by `turbo run build`. */
const pages = join(here, "../dashboard/dist");

// One folder to copy to a server: everything is bundled in.
export default defineConfig((options) => ({
  entry: ["src/main.ts"],
  format: "esm",
  target: "node24",
  noExternal: [/.*/u],
  splitting: false,
  // `node:sqlite` has no other name.
  removeNodeProtocol: false,
  // The older of the packages ask for Node's own modules by `require`.
  banner: {
    js: 'globalThis.require ??= process.getBuiltinModule("node:module").createRequire(import.meta.url);',
  },
  onSuccess: async () => {
    if (existsSync(pages)) {
      await cp(pages, join(options.outDir ?? join(here, "dist"), "dashboard"), { recursive: true });
    } else {
      console.warn("the dashboard is not built, so this program serves none: turbo run build");
    }
    for (const file of beside) {
      const to = join(options.outDir ?? join(here, "dist"), "node_modules", file);
      await mkdir(dirname(to), { recursive: true });
      await cp(drawing.resolve(file), to);
    }
  },
}));
