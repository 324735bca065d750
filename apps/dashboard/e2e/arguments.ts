import { parseArgs } from "node:util";

/** What the smoke test was asked to do. */
export interface SmokeArguments {
  readonly baseUrl: string;
  /** Where to put the screenshots; none are made where it is left out. */
  readonly screenshots: string | undefined;
  /** The browser. */
  readonly chromium: string;
  /** The one part to run, such as `keyboard`; all where it is left out. */
  readonly only: string | undefined;
}

/** Reads `--base-url`, `--screenshots`, `--chromium` and `--only`. */
export function smokeArguments(): SmokeArguments {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string", default: "http://127.0.0.1:4680" },
      screenshots: { type: "string" },
      only: { type: "string" },
      chromium: { type: "string", default: "/usr/bin/chromium" },
    },
  });
  return {
    baseUrl: values["base-url"],
    screenshots: values.screenshots,
    chromium: values.chromium,
    only: values.only,
  };
}
