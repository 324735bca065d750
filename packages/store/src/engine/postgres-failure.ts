import { StoreError, type StoreErrorCode } from "../store-error.ts";

/** PostgreSQL's SQLSTATE codes, or the two characters that name their class. */
const meanings: Readonly<Record<string, readonly [StoreErrorCode, string]>> = {
  "08": ["unreachable", "the connection to the database server broke"],
  "23503": ["unknown-reference", "something refers to what is not in the store"],
  "23505": ["conflict", "something with this key is in the store already"],
  "28": ["unreachable", "the database server refused the user"],
  "3D": ["unreachable", "the database server has no such database"],
  "42501": ["unreachable", "the database server gives the user too few rights"],
  "53100": ["disk-full", "the database server's disk is full, so nothing was saved"],
  "53300": ["unreachable", "the database server takes no more connections"],
  "55P03": ["locked", "another program is writing to the store"],
  "57P": ["unreachable", "the database server is stopping or starting"],
  "58030": ["disk-failed", "the database server's disk could not be read or written"],
  KR001: ["append-only", "a fact that is only appended would be changed or removed"],
  XX001: ["corrupt", "the database is damaged"],
  XX002: ["corrupt", "the database is damaged"],
};

/** What Node says where no server answers. */
const silence = /^(?:ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ETIMEDOUT|EPIPE)/u;

/** What the driver says of a connection that has broken; it gives no code. */
const broken =
  /^(?:Connection terminated|Client (?:has encountered a connection error|was closed) and is not queryable)/u;

/** What PostgreSQL's failure means to whoever called; other errors come back as they are. */
export function fromPostgres(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const meaning = meanings[code] ?? meanings[code.slice(0, 3)] ?? meanings[code.slice(0, 2)];
  if (meaning) return new StoreError(meaning[0], meaning[1], { cause: error });
  if (silence.test(code) || broken.test(error.message)) {
    return new StoreError("unreachable", "the database server does not answer", { cause: error });
  }
  return error;
}
