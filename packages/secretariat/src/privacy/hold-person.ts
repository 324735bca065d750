import { type PersonHold } from "@kompetanseregion/store";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { notePerson } from "../audit/note-person.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { personInReach, reachesPerson } from "./person-in-reach.ts";

const Reason = z
  .string()
  .trim()
  .min(3)
  .max(200)
  .refine((text) => !/\d{11}/u.test(text), "eleven digits look like a national identity number");

/**
 * Holds a person back from erasure, such as while a case about them is open (arkivloven).
 *
 * The reason is a plain sentence that names nobody.
 *
 * @throws {SecretariatError} `not-allowed`, `not-understood`.
 */
export async function holdPerson(
  desk: Desk,
  actor: Actor,
  key: string,
  reason: string,
): Promise<PersonHold> {
  const { employee } = await personInReach(desk, actor, key);
  const hold = { employee, reason: parseAsked(Reason, reason), since: desk.clock.today() };
  await desk.store.privacy.hold(hold);
  await notePerson(desk, actor, "privacy.hold", employee);
  return hold;
}

/**
 * Ends a hold.
 *
 * @throws {SecretariatError} `not-allowed`; `already-so` where there is none.
 */
export async function releasePerson(desk: Desk, actor: Actor, key: string): Promise<void> {
  const { employee } = await personInReach(desk, actor, key);
  if (!(await desk.store.privacy.release(employee))) {
    throw new SecretariatError("already-so", "the person is not held back", {
      remedy: "Nothing is to be done.",
    });
  }
  await notePerson(desk, actor, "privacy.release", employee);
}

/**
 * The people of the actor's own units who are held back from erasure, by key.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function heldPeople(desk: Desk, actor: Actor): Promise<PersonHold[]> {
  const reaches = await reachesPerson(desk, authorise(actor, "keep-privacy"));
  const held: PersonHold[] = [];
  for (const hold of await desk.store.privacy.holds()) {
    if (await reaches(hold.employee)) held.push(hold);
  }
  return held;
}
