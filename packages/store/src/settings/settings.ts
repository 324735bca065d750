import { type z } from "zod";

import { besideTraining, type Session } from "../session.ts";
import { StoreError } from "../store-error.ts";

/** Small JSON documents by key: which region the store is for, when it was seeded. */
export interface Settings {
  /** The document, as it was put; `undefined` where there is none. */
  get(key: string): Promise<unknown>;
  /**
   * The document, checked.
   *
   * @throws {StoreError} `conflict` if it does not have the schema's shape.
   */
  get<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined>;
  /** Sets or replaces the document; `undefined` removes it. */
  put(key: string, value: unknown): Promise<void>;
}

/** Settings as the session sees them. */
export function settingsIn(session: Session): Settings {
  return {
    get: async <T>(key: string, schema?: z.ZodType<T>) => {
      const row = await session.read
        .selectFrom("setting")
        .select("value")
        .where("key", "=", key)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const value: unknown = JSON.parse(row.value);
      if (schema === undefined) return value;
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      throw new StoreError("conflict", `the setting "${key}" does not have the expected shape`, {
        cause: parsed.error,
      });
    },
    put: (key: string, value: unknown) =>
      session.write(async (db) => {
        if (value === undefined) {
          await db.deleteFrom("setting").where("key", "=", key).execute();
          return;
        }
        await db
          .insertInto("setting")
          .values({ key, value: JSON.stringify(value) })
          .onConflict((oc) => oc.column("key").doUpdateSet({ value: JSON.stringify(value) }))
          .execute();
      }, besideTraining),
  };
}
