import { randomBytes } from "node:crypto";

import { OrgUnitId } from "@kompetanseregion/domain";

import { type Store } from "../store.ts";
import {
  at,
  completion,
  courses,
  hold,
  identities,
  importDraft,
  planned,
  units,
  vouchers,
} from "./samples.ts";

/** The source that observations come from; its course `42` and run `1` must be there. */
export const source = "file:a.csv";
/** Too long for any room that is left, and not to be compressed. */
const long = randomBytes(200_000).toString("hex");

/** Every way to write, made big enough to need new pages. */
export const bigWrites: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ["a setting", (store) => store.settings.put("long", long)],
  [
    "an org unit",
    (store) => store.organisation.save({ units: units.map((unit) => ({ ...unit, name: long })) }),
  ],
  [
    "an employee",
    (store) => store.people.save({ identities: identities.map((one) => ({ ...one, name: long })) }),
  ],
  [
    "a course",
    (store) =>
      store.learning.saveCourses(courses.map((course) => ({ ...course, aliases: [long] }))),
  ],
  [
    "a run",
    async (store) => {
      const run = await store.learning.beginRun({ source, startedAt: at });
      await store.learning.finishRun(run, { finishedAt: at, status: "failed", summary: { long } });
    },
  ],
  [
    "an account",
    (store) =>
      store.learning.saveAccounts(source, "1", [{ key: "7", name: long, suspended: false }]),
  ],
  [
    "observations",
    (store) =>
      store.learning.appendObservations(
        source,
        "1",
        Array.from({ length: 5_000 }, (_, index) => completion(1, `account-${index}`)),
      ),
  ],
  [
    "what a run reads",
    async (store) => {
      const run = await store.sync.begin({ source, startedAt: at, owner: "t:1", kind: "full" });
      await store.sync.stageAccounts(run, [{ key: "7", name: long, suspended: false }]);
    },
  ],
  [
    "an import",
    (store) =>
      store.imports.apply({
        ...importDraft,
        unit: OrgUnitId.parse("region"),
        changes: {
          units: units.map((unit) => ({ ...unit, name: long })),
          placements: [],
          identities: [],
          positions: [],
        },
      }),
  ],
  [
    "an entry of the plan",
    (store) =>
      store.plan.save({
        kind: "need",
        id: "long",
        document: { ...planned.need, title: long },
        by: "t",
        at,
      }),
  ],
  ["a hold", (store) => store.privacy.hold({ ...hold, reason: long })],
  ["vouchers", (store) => store.books.appendVouchers(vouchers(200))],
  [
    "an audit entry",
    (store) => store.audit.append({ at, actor: "cli", action: long, scope: "region", count: 1 }),
  ],
];
