import { type Issue } from "../problem/issue.ts";
import { type LocalDate } from "../time/local-date.ts";
import { type Period } from "../time/period.ts";
import { type OrgEvent, type OrgEventProblem } from "./org-event.ts";
import { type OrgUnit, type OrgUnitId, type Placement } from "./org-unit.ts";

interface Entry {
  readonly unit: OrgUnit;
  readonly names: { readonly name: string; readonly from: LocalDate }[];
  readonly parents: { readonly parent: OrgUnitId; readonly from: LocalDate }[];
  to?: LocalDate;
}

type EventOf<Kind extends OrgEvent["kind"]> = Extract<OrgEvent, { kind: Kind }>;
type Problem = Issue<OrgEventProblem>;

/** The organisation up to the last event applied. Events are applied in the order of their days. */
export class OrgLedger {
  readonly #entries = new Map<OrgUnitId, Entry>();
  readonly #successions: { on: LocalDate; from: OrgUnitId; into: readonly OrgUnitId[] }[] = [];

  /** Applies the event, or changes nothing and says why it cannot have happened. */
  apply(event: OrgEvent): Problem | undefined {
    switch (event.kind) {
      case "founded":
        return this.#found(event);
      case "moved":
        return this.#move(event);
      case "renamed":
        return this.#rename(event);
      case "merged":
        return this.#merge(event);
      case "split":
        return this.#split(event);
      case "closed":
        return this.#close(event);
    }
  }

  /** What has been told so far: units by id, each with its placements from the first to the last. */
  result() {
    const entries = [...this.#entries.values()].toSorted((a, b) =>
      a.unit.id < b.unit.id ? -1 : 1,
    );
    return {
      units: entries.map(asUnit),
      placements: entries.flatMap(placementsOf),
      successions: this.#successions,
    };
  }

  #found(event: EventOf<"founded">): Problem | undefined {
    if (this.#entries.has(event.unit)) {
      return problem(event, "founded-twice", `"${event.unit}" exists already`, "Give it a new id.");
    }
    const missing = event.parent === undefined ? undefined : this.#missing(event, [event.parent]);
    if (missing) return missing;
    const { unit, unitKind, name, municipality, parent, on } = event;
    this.#entries.set(unit, {
      unit: { id: unit, kind: unitKind, name, municipality, period: { from: on } },
      names: [{ name, from: on }],
      parents: parent === undefined ? [] : [{ parent, from: on }],
    });
    return undefined;
  }

  #move(event: EventOf<"moved">): Problem | undefined {
    const missing = this.#missing(event, [event.unit, event.parent]);
    if (missing) return missing;
    if (this.#isBelow(event.parent, event.unit)) {
      return problem(
        event,
        "cycle",
        `"${event.parent}" is below "${event.unit}"`,
        "Move the other unit out first, or the same day.",
      );
    }
    const { unit, parent } = event;
    const parents = this.#entries.get(unit)?.parents;
    if (parents?.at(-1)?.from === event.on) {
      return problem(
        event,
        "contradiction",
        `"${unit}" is placed under two parents on ${event.on}`,
        "Keep one of them.",
      );
    }
    parents?.push({ parent, from: event.on });
    return undefined;
  }

  #rename(event: EventOf<"renamed">): Problem | undefined {
    const missing = this.#missing(event, [event.unit]);
    if (missing) return missing;
    const names = this.#entries.get(event.unit)?.names;
    if (names?.at(-1)?.from === event.on) {
      const message = `"${event.unit}" is given two names on ${event.on}`;
      return problem(event, "contradiction", message, "Keep one of the names.");
    }
    names?.push({ name: event.name, from: event.on });
    return undefined;
  }

  #merge(event: EventOf<"merged">): Problem | undefined {
    const ending = event.from.filter((unit) => unit !== event.into);
    const refused =
      this.#missing(event, [...event.from, event.into]) ?? this.#newToday(event, ending);
    if (refused) return refused;
    if (ending.some((unit) => this.#isBelow(event.into, unit))) {
      const message = `"${event.into}" is below a unit that ends in it`;
      return problem(event, "cycle", message, "Move it out first, or the same day.");
    }
    for (const unit of ending) this.#end(unit, event.on, [event.into]);
    for (const unit of ending) {
      for (const child of this.#childrenOf(unit)) {
        const { parents } = child;
        if (parents.at(-1)?.from === event.on) parents.pop();
        parents.push({ parent: event.into, from: event.on });
      }
    }
    return undefined;
  }

  #split(event: EventOf<"split">): Problem | undefined {
    const missing = this.#missing(event, [event.from, ...event.into]);
    if (missing) return missing;
    if (event.into.includes(event.from)) {
      const into = event.into;
      this.#successions.push({ on: event.on, from: event.from, into });
      return undefined;
    }
    const refused = this.#newToday(event, [event.from]) ?? this.#withChildren(event, event.from);
    if (refused) return refused;
    this.#end(event.from, event.on, event.into);
    return undefined;
  }

  #close(event: EventOf<"closed">): Problem | undefined {
    const refused =
      this.#missing(event, [event.unit]) ??
      this.#newToday(event, [event.unit]) ??
      this.#withChildren(event, event.unit);
    if (refused) return refused;
    this.#end(event.unit, event.on, []);
    return undefined;
  }

  #end(unit: OrgUnitId, on: LocalDate, into: readonly OrgUnitId[]): void {
    const entry = this.#entries.get(unit);
    if (entry === undefined) return;
    entry.to = on;
    // A placement or a name from the day it ends never held.
    if (entry.parents.at(-1)?.from === on) entry.parents.pop();
    if (entry.names.at(-1)?.from === on) entry.names.pop();
    if (into.length > 0) this.#successions.push({ on, from: unit, into });
  }

  #childrenOf(unit: OrgUnitId): Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => entry.to === undefined && entry.parents.at(-1)?.parent === unit,
    );
  }

  #isBelow(unit: OrgUnitId, ancestor: OrgUnitId): boolean {
    let at: OrgUnitId | undefined = unit;
    while (at !== undefined) {
      if (at === ancestor) return true;
      at = this.#entries.get(at)?.parents.at(-1)?.parent;
    }
    return false;
  }

  #missing(event: OrgEvent, units: readonly OrgUnitId[]): Problem | undefined {
    const missing = units.find((unit) => {
      const entry = this.#entries.get(unit);
      return entry === undefined || entry.to !== undefined;
    });
    if (missing === undefined) return undefined;
    const message = `"${missing}" does not exist on ${event.on}`;
    return problem(event, "no-such-unit", message, "Found it first, or correct the id or date.");
  }

  #newToday(event: OrgEvent, units: readonly OrgUnitId[]): Problem | undefined {
    const unit = units.find((id) => this.#entries.get(id)?.unit.period.from === event.on);
    if (unit === undefined) return undefined;
    const message = `"${unit}" would end on the day it began`;
    return problem(event, "never-existed", message, "Correct one of the dates.");
  }

  #withChildren(event: OrgEvent, unit: OrgUnitId): Problem | undefined {
    const children = this.#childrenOf(unit).map((entry) => entry.unit.id);
    if (children.length === 0) return undefined;
    const message = `"${unit}" ends while these hang under it: ${children.join(", ")}`;
    return problem(event, "children-left", message, "Move or close each of them the same day.");
  }
}

function problem(event: OrgEvent, code: OrgEventProblem, message: string, remedy: string): Problem {
  return { code, severity: "error", at: `${event.on} ${event.kind}`, message, remedy };
}

function asUnit({ unit, names, to }: Entry): OrgUnit {
  const former = names.slice(0, -1).map(({ name, from }, index) => ({
    name,
    period: { from, to: names[index + 1]?.from },
  }));
  return {
    ...unit,
    name: names.at(-1)?.name ?? unit.name,
    period: to === undefined ? unit.period : { ...unit.period, to },
    ...(former.length > 0 ? { formerNames: former } : {}),
  };
}

function placementsOf({ unit, parents, to }: Entry): Placement[] {
  return parents.map(({ parent, from }, index) => {
    const end = parents[index + 1]?.from ?? to;
    const period: Period = end === undefined ? { from } : { from, to: end };
    return { unit: unit.id, parent, period };
  });
}
