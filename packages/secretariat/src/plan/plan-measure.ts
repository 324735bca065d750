import { TrainingMeasure } from "@kompetanseregion/domain";
import { type z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { idFrom } from "./id-from.ts";
import { membersOn } from "./members-on.ts";
import { missingCourse, missingEntries } from "./refer.ts";
import { writeEntry } from "./write-entry.ts";

type MeasureFields = z.input<typeof TrainingMeasure>;

/** A measure as it is planned. */
export interface MeasureAsked extends Partial<Pick<MeasureFields, "id" | "course" | "licence">> {
  readonly title: string;
  /** The needs it answers. */
  readonly needs: readonly string[];
  readonly deliveryMode: MeasureFields["deliveryMode"];
  /** Every municipality of the region where left out. */
  readonly openTo?: readonly string[] | undefined;
  /** The version that is changed; left out for a new measure. */
  readonly seen?: number | undefined;
}

/**
 * Plans a measure that answers needs. What has been ordered and delivered of it stands.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood` with every problem, also needs and
 *   courses that are not there.
 * @throws {SecretariatError} `already-so` if there is such a measure already.
 * @throws {StoreError} `conflict` if it has been changed since the version that was seen.
 */
export async function planMeasure(
  desk: Desk,
  actor: Actor,
  { seen = 0, ...asked }: MeasureAsked,
): Promise<TrainingMeasure> {
  authorise(actor, "write-plan");
  const id = asked.id ?? idFrom(asked.title);
  const standing = await find(desk, id);
  const everybody = (await membersOn(desk.store, desk.clock.today())).map((m) => m.municipality);
  const measure = parseAsked(TrainingMeasure, {
    ...standing,
    ...asked,
    id,
    openTo: asked.openTo ?? standing?.openTo ?? everybody,
  });
  await save(desk, actor, measure, seen);
  return measure;
}

/**
 * Orders a measure (A37): who orders, when, and by when it is to be there.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a measure that is not there.
 */
export async function orderMeasure(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly measure: string;
    readonly by: string;
    readonly on?: string | undefined;
    readonly dueOn?: string | undefined;
  },
): Promise<TrainingMeasure> {
  authorise(actor, "write-plan");
  const standing = await required(desk, asked.measure);
  const { by, on = desk.clock.today(), dueOn } = asked;
  const order = { on, by, ...(dueOn === undefined ? {} : { dueOn }) };
  const measure = parseAsked(TrainingMeasure, { ...standing, order });
  await save(desk, actor, measure);
  return measure;
}

/**
 * Notes that what was ordered has been delivered, and who approved it; never the same side (A37).
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also where nothing was ordered, or the
 *   side that delivers ordered or approves it.
 */
export async function deliverMeasure(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly measure: string;
    readonly by: string;
    readonly approvedBy: string;
    readonly on?: string | undefined;
  },
): Promise<TrainingMeasure> {
  authorise(actor, "write-plan");
  const standing = await required(desk, asked.measure);
  const { by, approvedBy, on = desk.clock.today() } = asked;
  const measure = parseAsked(TrainingMeasure, { ...standing, delivery: { on, by, approvedBy } });
  const reasons = [
    ...(measure.order === undefined ? [`${measure.id} has not been ordered`] : []),
    ...(measure.order !== undefined && measure.order.on > on
      ? [`${measure.id} was ordered on ${measure.order.on}, after ${on}`]
      : []),
    ...(by === measure.order?.by || by === approvedBy
      ? ["who delivers neither orders nor approves the delivery (A37)"]
      : []),
  ];
  if (reasons.length > 0) throw refused(reasons);
  await save(desk, actor, measure);
  return measure;
}

async function save(
  desk: Desk,
  actor: Actor,
  measure: TrainingMeasure,
  seen?: number,
): Promise<void> {
  const entry = { kind: "measure", id: measure.id, document: measure, seen } as const;
  await writeEntry(desk, actor, entry, async (records) => [
    ...(await missingEntries(records, "need", measure.needs)),
    ...(await missingCourse(records, measure.course)),
  ]);
}

async function find(desk: Desk, id: string): Promise<TrainingMeasure | undefined> {
  const measures = await desk.store.plan.entries("measure");
  return measures.find((entry) => entry.id === id)?.document;
}

async function required(desk: Desk, id: string): Promise<TrainingMeasure> {
  const measure = await find(desk, id);
  if (measure === undefined) throw refused([`there is no measure ${id}`]);
  return measure;
}

function refused(reasons: readonly string[]): SecretariatError {
  return new SecretariatError("not-understood", reasons.join("; "), {
    remedy: "See the measures with `kompetanse plan show`.",
  });
}
