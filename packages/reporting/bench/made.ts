import { LocalDate, type Scope } from "@kompetanseregion/domain";

import { madeUpCountry, type Country } from "../fixtures/made-up-country.ts";
import { buildWorkforce, rollUp, type RollUp, type Workforce } from "../src/index.ts";
import { grouped, say, shown, timed } from "./measure.ts";

/** The date of every report. */
export const asOf = LocalDate.parse("2020-06-30");

/** A made-up country and its workforce. */
export interface Made {
  /** `450 000 employees × 30 courses`, for the rows. */
  readonly size: string;
  readonly employees: number;
  readonly country: Country;
  readonly workforce: Workforce;
  /** Facts and positions. */
  readonly records: number;
  /** All of it, without names. */
  readonly scope: Scope;
  /** The number of the first municipality. */
  readonly municipality: number;
}

/** Makes a country of that many employees, of 30 courses. */
export async function made(employees: number): Promise<Made> {
  const country = madeUpCountry(1, employees, 30);
  let records = 0;
  function* counted<Item>(items: Iterable<Item>): Generator<Item> {
    for (const item of items) {
      records++;
      yield item;
    }
  }
  const { ms, result: workforce } = await timed(() =>
    buildWorkforce({
      ...country,
      positions: counted(country.positions()),
      events: counted(country.events()),
    }),
  );
  const size = `${grouped(employees)} employees × 30 courses`;
  say(`${size}: ${grouped(records)} records made and built in ${shown(ms)}`);
  return {
    size,
    employees,
    country,
    workforce,
    records,
    scope: { units: country.units.slice(0, 1).map(({ id }) => id), persons: false },
    municipality: country.units.findIndex(({ kind }) => kind === "municipality"),
  };
}

/** The roll-up of all, or of the unit of that number. */
export function ask({ country, workforce, scope }: Made, root?: number): RollUp {
  const id = root === undefined ? undefined : country.units[root]?.id;
  return rollUp(workforce, { asOf, scope, ...(id !== undefined && { root: id }) });
}
