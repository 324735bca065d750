import { type EmployeeId } from "@kompetanseregion/domain";

import { type Database } from "../session.ts";

/** Takes away every way in of the users that the employee is; nobody signs in as them any more. */
export async function eraseSignIn(db: Database, employee: EmployeeId): Promise<void> {
  const users = await db
    .selectFrom("access_user")
    .select("id")
    .where("employee", "=", employee)
    .execute();
  for (const { id } of users) {
    await db.deleteFrom("external_identity").where("access_user", "=", id).execute();
    await db.deleteFrom("local_account").where("access_user", "=", id).execute();
    await db.deleteFrom("one_time_link").where("access_user", "=", id).execute();
    await db.deleteFrom("sign_in_session").where("access_user", "=", id).execute();
    await db.deleteFrom("api_token").where("owner", "=", id).execute();
  }
}
