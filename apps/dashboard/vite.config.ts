import { readFileSync } from "node:fs";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  version: string;
}; // our own package.json: npm refuses one without a version

export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: {
    // The workbook writer would zip in a worker made of a text, which the policy refuses.
    alias: [
      { find: /^fflate$/u, replacement: "/src/files/zip-here.ts" },
      {
        find: /^\.\.\/core\/(?:to-json-schema|json-schema-processors)\.js$/u,
        replacement: "/src/no-json-schema.ts",
      },
    ],
  },
  // In development the API answers from a server of its own: the fake one, or the real one.
  server: { proxy: { "/api": "http://127.0.0.1:4680", "/documents": "http://127.0.0.1:4680" } },
  build: {
    // The content security policy allows no `data:` but images; small files stay files.
    assetsInlineLimit: 0,
    // A browser that knows what else the pages use knows `modulepreload` too.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // zod and its setting in one chunk: no schema may be made before it is set.
          groups: [
            { name: "zod", test: /[\\/]node_modules[\\/]zod[\\/]|no-eval\.ts$/u },
            // What every page stands in, in one file: many small ones compress worse. What the
            // first page does without is left to those that want it.
            {
              name: "frame",
              test: /dashboard[\\/]src[\\/](?:app|formatting|table)[\\/](?!how\.|mark\.|pager\.)|data[\\/](?:client|me|queries|problem-\w+|answer|query-client)\.tsx?$|client[\\/]src[\\/](?:client\w*|client-error|contract[\\/](?:route|parts|problem|status|attention|me|address))\.ts$/u,
            },
          ],
        },
      },
      treeshake: {
        // Neither package says that it is free of side effects; both are. decimal.js is reached
        // through the domain's calculations, which a page that only shows figures does not call.
        moduleSideEffects: (id) => !/designsystemet-react|decimal\.js/u.test(id),
      },
    },
  },
});
