import { type EmployeeId, type Instant } from "@kompetanseregion/domain";
import { type Dossier } from "@kompetanseregion/store";

import { type Actor } from "../actor/actor.ts";
import { notePerson } from "../audit/note-person.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { personInReach } from "./person-in-reach.ts";
import { tellDossier } from "./tell-dossier.ts";

/** Everything that is stored about a person, for the person. */
export interface AccessPackage {
  readonly employee: EmployeeId;
  readonly madeAt: Instant;
  /** Table by table, as it is stored. */
  readonly dossier: Dossier;
  /** The same to be read, in bokmål, as Markdown. */
  readonly readable: string;
}

/**
 * Makes a person's access package (innsyn, GDPR article 15), with who has looked at them.
 *
 * That it was made is written to the audit log first, so that it is in the package.
 *
 * @throws {SecretariatError} `not-allowed` also to those who see no names: it is the employer that
 *   answers for the data, not the region.
 */
export async function accessPackage(desk: Desk, actor: Actor, key: string): Promise<AccessPackage> {
  const { employee, scope } = await personInReach(desk, actor, key);
  if (!scope.persons) {
    throw new SecretariatError("not-allowed", `${actor.id} sees nobody's personal data`, {
      remedy: "Let the municipality's administrator make it: the employer answers for the data.",
    });
  }
  await notePerson(desk, actor, "privacy.export", employee);
  const dossier = await desk.store.privacy.dossierOf(employee);
  const madeAt = desk.clock.now();
  return { employee, madeAt, dossier, readable: tellDossier(employee, madeAt, dossier) };
}
