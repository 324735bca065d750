import { type Tables } from "../schema/tables.ts";

/** A table's columns, those of its key first. */
interface TableShape<Row> {
  /** How many of the columns, from the first, are the key. */
  readonly key: number;
  readonly columns: readonly (keyof Row & string)[];
}

/** The tables that make a store; how far it has been migrated belongs to the database. */
export type ArchivedTable = Exclude<keyof Tables, "schema_version">;

/** Every table in an order in which each refers only to those before it. */
export const tableList: { readonly [Name in ArchivedTable]: TableShape<Tables[Name]> } = {
  revision: { key: 1, columns: ["id", "value", "training"] },
  setting: { key: 1, columns: ["key", "value"] },
  org_unit: { key: 1, columns: ["id", "kind", "name", "municipality", "from_date", "to_date"] },
  placement: { key: 2, columns: ["unit", "from_date", "to_date", "parent"] },
  position: {
    key: 4,
    columns: [
      "employee",
      "unit",
      "from_date",
      "title",
      "to_date",
      "fte_percent",
      "is_primary",
      "is_manager",
    ],
  },
  identity: { key: 1, columns: ["employee", "employee_number", "name", "email"] },
  access_user: { key: 1, columns: ["id", "employee"] },
  access_grant: {
    key: 4,
    columns: ["access_user", "role", "unit", "from_date", "to_date", "given_by"],
  },
  unit_role: { key: 4, columns: ["employee", "role", "unit", "from_date", "to_date"] },
  delegation: { key: 4, columns: ["deputy", "principal", "unit", "from_date", "to_date"] },
  audit_subject: { key: 1, columns: ["subject", "employee"] },
  person_hold: { key: 1, columns: ["employee", "reason", "since"] },
  local_account: {
    key: 1,
    columns: ["access_user", "passphrase", "totp", "totp_step", "recovery", "changed_at"],
  },
  one_time_link: { key: 1, columns: ["hash", "access_user", "expires_at"] },
  external_identity: {
    key: 2,
    columns: ["issuer", "subject", "reference", "access_user", "seen_at", "linked_by", "linked_at"],
  },
  sign_in_session: {
    key: 1,
    columns: ["hash", "id", "access_user", "method", "started_at", "seen_at"],
  },
  api_token: {
    key: 1,
    columns: [
      "id",
      "hash",
      "prefix",
      "label",
      "owner",
      "units",
      "persons",
      "created_at",
      "expires_at",
      "used_on",
      "ended_at",
      "ended_by",
    ],
  },
  notice: {
    key: 4,
    columns: [
      "employee",
      "certificate",
      "expiry",
      "stage",
      "digest",
      "week",
      "reserved_at",
      "sent_at",
    ],
  },
  import_run: {
    key: 1,
    columns: ["id", "at", "actor", "unit", "format", "file_hash", "summary", "before", "undone_at"],
  },
  course: { key: 1, columns: ["id", "title", "aliases", "delivery_mode", "adapted_from"] },
  run: { key: 1, columns: ["id", "source", "started_at", "finished_at", "status", "summary"] },
  observed_course: {
    key: 1,
    columns: ["id", "source", "key", "title", "code", "is_visible", "course"],
  },
  account: {
    key: 1,
    columns: [
      "id",
      "source",
      "key",
      "workplace",
      "is_suspended",
      "employee",
      "municipality",
      "seen_in",
    ],
  },
  account_identity: { key: 1, columns: ["account", "name", "email", "employee_number"] },
  observation: {
    key: 1,
    columns: [
      "seq",
      "municipality",
      "account",
      "observed_course",
      "kind",
      "on_date",
      "at",
      "precision",
      "observed_at",
      "run",
    ],
  },
  reading: { key: 1, columns: ["run", "kind", "since", "owner", "touched_at", "whole"] },
  staged_course: { key: 2, columns: ["run", "key", "document"] },
  staged_account: { key: 2, columns: ["run", "key", "document"] },
  staged_fact: {
    key: 5,
    columns: ["run", "account", "course", "kind", "on_date", "at", "precision"],
  },
  absence: {
    key: 1,
    columns: [
      "id",
      "observation",
      "account",
      "observed_course",
      "reason",
      "since",
      "run",
      "until",
      "until_run",
    ],
  },
  match_decision: {
    key: 1,
    columns: ["seq", "account", "employee", "decision", "decided_by", "decided_at"],
  },
  plan_entry: { key: 3, columns: ["kind", "id", "version", "document", "by", "at"] },
  chart: { key: 2, columns: ["kind", "id", "document"] },
  voucher: {
    key: 1,
    columns: [
      "place",
      "id",
      "series",
      "year",
      "number",
      "date",
      "booked",
      "prev",
      "hash",
      "document",
    ],
  },
  posting: {
    key: 2,
    columns: [
      "voucher",
      "line",
      "account",
      "amount",
      "project",
      "fund",
      "activity",
      "municipality",
    ],
  },
  period_change: { key: 1, columns: ["place", "period", "status", "document"] },
  audit_entry: {
    key: 1,
    columns: ["seq", "at", "actor", "action", "scope", "count", "prev", "hash"],
  },
};

/** The tables whose key the engine counts, and the column it counts. */
export const countedTables = {
  observed_course: "id",
  account: "id",
  observation: "seq",
  absence: "id",
  match_decision: "seq",
} as const satisfies Partial<Record<ArchivedTable, string>>;

/** The tables' names, in that order. */
export const tableNames = Object.keys(tableList).filter(isTable);

/** Whether the text names a table of an archive. */
export function isTable(name: string): name is ArchivedTable {
  return Object.hasOwn(tableList, name);
}
