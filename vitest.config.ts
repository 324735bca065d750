import { defineConfig } from "vitest/config";

/**
 * Where clocks may stand: nothing that reads, counts or writes dates may lean on the machine's own
 * zone. Kiritimati is 14 hours ahead of UTC, where a date that slips slips furthest.
 */
const zones = ["UTC", "Pacific/Kiritimati"];

/** The tests of what handles dates and times; they run once more in each zone. */
const dated = [
  "packages/domain/src/{certification,time,training}/**/*.test.ts",
  "packages/exchange/src/{accounts,calendar,hr,parquet,table}/**/*.test.ts",
  "packages/ledger/src/{budget,fund}/**/*.test.ts",
  "packages/moodle/src/report/*.test.ts",
  "packages/benefits/src/{plan,realised}/**/*.test.ts",
  "packages/reporting/src/{roll-up,workforce}/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      "packages/*",
      "apps/*",
      ...zones.map((TZ) => ({
        test: { name: TZ, include: dated, env: { TZ }, isolate: false, testTimeout: 60_000 },
      })),
    ],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/index.ts"],
    },
  },
});
