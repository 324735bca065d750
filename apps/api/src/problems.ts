import {
  type Problem,
  type ProblemCode,
  problemType,
  problemTypes,
} from "@kompetanseregion/client";
import { KompetanseError, UnknownNameError } from "@kompetanseregion/domain";
import { type Context, type ErrorHandler } from "hono";

/** What a refusal says besides its kind. */
export interface RefusalOptions {
  /** What is wrong with this request; never what somebody has written in it. */
  readonly detail?: string;
  /** What to do about it, where the kind's own remedy does not fit. */
  readonly remedy?: string;
  readonly reason?: string;
  readonly errors?: Problem["errors"];
  readonly known?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Refuses a request for a reason of a documented kind. */
export function refuse(
  context: Context,
  code: ProblemCode,
  { detail, remedy, reason, errors, known, headers = {} }: RefusalOptions = {},
): Response {
  const kind = problemTypes[code];
  const refused = problem(context, {
    type: problemType(code),
    title: kind.title,
    status: kind.status,
    detail: detail ?? kind.meaning,
    remedy: remedy ?? kind.remedy,
    ...(reason !== undefined && { reason }),
    ...(errors !== undefined && { errors }),
    ...(known !== undefined && { known: [...known] }),
  });
  for (const [name, value] of Object.entries(headers)) refused.headers.set(name, value);
  return refused;
}

/** Answers a problem (RFC 9457). */
function problem(context: Context, body: Problem): Response {
  const traceId: unknown = context.get("traceId");
  const traced = typeof traceId === "string" ? { traceId, ...body } : body;
  return new Response(JSON.stringify(traced), {
    status: body.status,
    headers: {
      ...Object.fromEntries(context.res.headers),
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** Turns whatever was thrown into a problem; what is not ours to show goes to the log only. */
export function problemFrom(log: (error: Error, context: Context) => void): ErrorHandler {
  return (error, context) => {
    const known: KompetanseError | undefined = error instanceof KompetanseError ? error : undefined;
    const code = known && kindOf(known);
    if (known !== undefined && code !== undefined) {
      return refuse(context, code, {
        detail: known.message,
        remedy: known.remedy,
        ...(code !== known.code && { reason: known.code }),
        ...(error instanceof UnknownNameError && { known: error.known }),
      });
    }
    log(error, context);
    return refuse(context, "internal");
  };
}

/** Answers that nothing has this address. */
export function notFound(context: Context): Response {
  return refuse(context, "not-found");
}

/** Codes that are a kind of problem by another name. */
const sameAs: Readonly<Record<string, ProblemCode>> = {
  "unknown-unit": "unknown-name",
  "unknown-course": "unknown-name",
  "persons-not-allowed": "not-allowed",
  "books-refused": "not-usable",
  "disk-failed": "disk-full",
  "not-a-match": "not-understood",
  occupied: "conflict",
};

/** What a user sends is at fault where these are thrown, whatever their code. */
const ofInput = new Set([
  "BenefitError",
  "ExchangeError",
  "LedgerError",
  "MatchError",
  "MoneyError",
  "PassphraseError",
]);

/** The kind of problem that an error is; none where the fault is our own. */
function kindOf(error: KompetanseError): ProblemCode | undefined {
  const { code } = error;
  if (error.name === "MoodleError") return "learning-source";
  if (ofInput.has(error.name)) return "not-usable";
  if (error.name === "StoreError" && code === "unreachable") return "locked";
  if (isKind(code)) return code;
  return sameAs[code];
}

function isKind(code: string): code is ProblemCode {
  return Object.hasOwn(problemTypes, code);
}
