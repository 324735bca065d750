import { type Actor, actorOfUser, type Desk } from "@kompetanseregion/secretariat";
import { type Command, Option } from "commander";

import { withDesk } from "./desk.ts";
import { dataFolder } from "./print.ts";

/** `--user`: asks as one of the region's users, with the rights that user has today. */
export function userOption(): Option {
  return new Option(
    "--user <id>",
    "ask as this user, with their rights; without it no names are seen",
  );
}

/**
 * Who asks: the user named, or else the operator of the machine, who runs the region and sees no
 * names.
 *
 * @throws {UnknownNameError} If there is no such user.
 */
export function asAsked(desk: Desk, operator: Actor, user: string | undefined): Promise<Actor> {
  return user === undefined ? Promise.resolve(operator) : actorOfUser(desk, user);
}

/** Works with the store as the user that the command was given, or as the operator. */
export function withUserDesk<T>(
  command: Command,
  work: (desk: Desk, actor: Actor) => Promise<T>,
): Promise<T> {
  const { user } = command.optsWithGlobals<{ user?: string }>();
  return withDesk(dataFolder(command), async (desk, operator) =>
    work(desk, await asAsked(desk, operator, user)),
  );
}
