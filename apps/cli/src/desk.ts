import { Instant, type LocalDate, osloDate } from "@kompetanseregion/domain";
import {
  type Actor,
  type Clock,
  type Desk,
  isEmpty,
  loadDemoRegion,
  openDesk,
  regionAdministrator,
  SecretariatError,
  type StorePlace,
} from "@kompetanseregion/secretariat";

import { connectDemoMoodle } from "./demo-moodle.ts";
import { say } from "./print.ts";
import { settled } from "./settled.ts";

/** The machine's clock, the only one there is: everything below takes the time as an argument. */
export const clock: Clock = {
  now: () => Instant.parse(new Date().toISOString()),
  today: () => osloDate(Instant.parse(new Date().toISOString())),
};

/** The date in Norway by the machine's clock. */
export function today(): LocalDate {
  return clock.today();
}

/** Where the store is: in the folder, or on the server that `DATABASE_URL` or the configuration names. */
export function placeOf(folder: string): StorePlace {
  const inEnvironment = process.env["DATABASE_URL"] ?? "";
  const url = inEnvironment === "" ? settled().server : inEnvironment;
  return { folder, ...(url !== undefined && { url }) };
}

/** Works with a store that is there already, and loads nothing into it. */
export async function withKeptDesk<T>(
  folder: string,
  work: (desk: Desk, actor: Actor) => Promise<T>,
): Promise<T> {
  const desk = await openDesk({ ...placeOf(folder), clock, existing: true });
  try {
    return await work(desk, await regionAdministrator(desk));
  } finally {
    await desk.close();
  }
}

/**
 * Opens the store in the folder, and loads the demo region where it holds none.
 *
 * @throws {SecretariatError} `no-region` where it holds none though a configuration describes it.
 */
export async function openFilledDesk(folder: string): Promise<{ desk: Desk; actor: Actor }> {
  const desk = await openDesk({ ...placeOf(folder), clock });
  try {
    if (settled().file === undefined && (await isEmpty(desk))) {
      say(`the store is empty: loading the demo region (made-up employees) …`);
      await loadDemoRegion(desk, { connect: connectDemoMoodle, say });
    }
    return { desk, actor: await regionAdministrator(desk) };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/**
 * Works with a store that holds no region, and makes it where there is none.
 *
 * @throws {SecretariatError} `already-so` where it holds one.
 */
export async function withEmptyDesk(
  folder: string,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const desk = await openDesk({ ...placeOf(folder), clock });
  try {
    if (!(await isEmpty(desk))) {
      throw new SecretariatError("already-so", "the store holds a region already", {
        remedy: "Name another folder with --data.",
      });
    }
    await work(desk);
  } finally {
    await desk.close();
  }
}

/** Works with the store in the folder, and closes it however the work ends. */
export async function withDesk<T>(
  folder: string,
  work: (desk: Desk, actor: Actor) => Promise<T>,
): Promise<T> {
  const { desk, actor } = await openFilledDesk(folder);
  try {
    return await work(desk, actor);
  } finally {
    await desk.close();
  }
}
