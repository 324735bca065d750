import { type Instant, type TrainingEvent } from "@kompetanseregion/domain";

import { type Session } from "../session.ts";

/** Small, so that the rows of a page die young: millions pass by, and none is to be held. */
const pageSize = 1_000;

/** Observations of matched accounts and courses as facts, a page at a time; none withdrawn. */
export async function* eventsIn(session: Session): AsyncGenerator<TrainingEvent> {
  // Most facts of a run were seen in one reading: to hold the same object is to look at it once.
  const seen = new Map<string, TrainingEvent["provenance"]>();
  for (let after = 0; ;) {
    const page = await session.read
      .selectFrom("observation")
      .innerJoin("account", "account.id", "observation.account")
      .innerJoin("observed_course", "observed_course.id", "observation.observed_course")
      .select(["observation.seq", "observation.kind", "observation.on_date"])
      .select(["observation.precision", "observation.observed_at", "observation.run"])
      .select(["account.employee", "account.source", "observed_course.course"])
      .where("observation.seq", ">", after)
      .where("account.employee", "is not", null)
      .where("observed_course.course", "is not", null)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("absence")
              .select("absence.id")
              .whereRef("absence.observation", "=", "observation.seq")
              .where("absence.reason", "=", "withdrawn")
              .where("absence.until", "is", null),
          ),
        ),
      )
      .$narrowType<{ employee: TrainingEvent["employee"]; course: TrainingEvent["course"] }>()
      .orderBy("observation.seq")
      .limit(pageSize)
      .execute();
    for (const row of page) {
      yield {
        kind: row.kind,
        employee: row.employee,
        course: row.course,
        on: row.on_date,
        precision: row.precision,
        provenance: provenanceOf(row, seen),
      };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.seq;
  }
}

const mostKept = 1_000;

function provenanceOf(
  row: { readonly source: string; readonly run: number; readonly observed_at: Instant },
  seen: Map<string, TrainingEvent["provenance"]>,
): TrainingEvent["provenance"] {
  const key = `${row.run} ${row.observed_at} ${row.source}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  if (seen.size >= mostKept) seen.clear();
  const made = { source: row.source, run: String(row.run), observedAt: row.observed_at };
  seen.set(key, made);
  return made;
}
