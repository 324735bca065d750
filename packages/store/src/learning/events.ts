import { type EmployeeId, type Instant, type TrainingEvent } from "@kompetanseregion/domain";
import { type Selectable } from "kysely";

import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";

/** Small, so that the rows of a page die young: millions pass by, and none is to be held. */
const pageSize = 1_000;

/** Observations of matched accounts and courses as facts, a page at a time; none withdrawn. */
export async function* eventsIn(session: Session): AsyncGenerator<TrainingEvent> {
  const provenances = new Provenances();
  for (let after = 0; ;) {
    const page = await matchedObservations(session)
      .where("observation.seq", ">", after)
      .limit(pageSize)
      .execute();
    for (const row of page) yield eventFrom(row, provenances);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.seq;
  }
}

/** The same of one employee. */
export async function eventsOf(session: Session, employee: EmployeeId): Promise<TrainingEvent[]> {
  const rows = await matchedObservations(session)
    // The index of observations begins with the municipality.
    .whereRef("observation.municipality", "=", "account.municipality")
    .where("account.employee", "=", employee)
    .execute();
  const provenances = new Provenances();
  return rows.map((row) => eventFrom(row, provenances));
}

/** In the order they were appended. */
function matchedObservations(session: Session) {
  return session.read
    .selectFrom("observation")
    .innerJoin("account", "account.id", "observation.account")
    .innerJoin("observed_course", "observed_course.id", "observation.observed_course")
    .select(["observation.seq", "observation.kind", "observation.on_date"])
    .select(["observation.precision", "observation.observed_at", "observation.run"])
    .select(["account.employee", "account.source", "observed_course.course"])
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
    .$narrowType<Pick<TrainingEvent, "employee" | "course">>()
    .orderBy("observation.seq");
}

interface MatchedRow
  extends
    Pick<TrainingEvent, "employee" | "course">,
    Pick<Selectable<Tables["observation"]>, "kind" | "on_date" | "precision">,
    ObservedRow {}

function eventFrom(row: MatchedRow, provenances: Provenances): TrainingEvent {
  return {
    kind: row.kind,
    employee: row.employee,
    course: row.course,
    on: row.on_date,
    precision: row.precision,
    provenance: provenances.of(row),
  };
}

/** Where a row is from. */
interface ObservedRow {
  readonly source: string;
  readonly run: number;
  readonly observed_at: Instant;
}

const mostKept = 1_000;

/** Most facts of a run were seen in one reading: to hold the same object is to look at it once. */
class Provenances {
  readonly #seen = new Map<string, TrainingEvent["provenance"]>();

  of(row: ObservedRow): TrainingEvent["provenance"] {
    const key = `${row.run} ${row.observed_at} ${row.source}`;
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    if (this.#seen.size >= mostKept) this.#seen.clear();
    const made = { source: row.source, run: String(row.run), observedAt: row.observed_at };
    this.#seen.set(key, made);
    return made;
  }
}
