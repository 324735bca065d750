import { type Desk } from "../desk.ts";

/**
 * Writes to the audit log that somebody signed in or out, tried to, or changed how they do.
 *
 * It speaks of users by their ids and of strangers by a reference: no name, no address, and never
 * what somebody wrote into a form, which may be a passphrase in the wrong field.
 */
export async function noteSignIn(
  desk: Desk,
  entry: {
    readonly actor: string;
    readonly action: string;
    readonly scope: string;
    readonly count?: number;
  },
): Promise<void> {
  await desk.store.audit.append({ at: desk.clock.now(), count: 1, ...entry });
}

/** Who tries to sign in and is nobody yet. */
export const stranger = "stranger";
