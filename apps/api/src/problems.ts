import { randomUUID } from "node:crypto";

import { type Problem } from "@kompetanseregion/client";
import { KompetanseError, UnknownNameError } from "@kompetanseregion/domain";
import { type Context, type ErrorHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { ZodError } from "zod";

/** Codes of thrown errors and the HTTP status that says the same; anything else is our fault. */
const statusOf: Readonly<Record<string, number>> = {
  "unknown-name": 404,
  "not-allowed": 403,
  "not-a-date": 400,
  "outside-scope": 403,
  "unit-not-on-date": 404,
  "no-region": 409,
  locked: 503,
  "disk-full": 507,
};

/** Answers a problem (RFC 9457). */
export function problem(context: Context, body: Problem): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...Object.fromEntries(context.res.headers),
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** Turns whatever was thrown into a problem; what is not ours to show goes to the log only. */
export function problemFrom(log: (line: string) => void): ErrorHandler {
  return (error, context) => {
    const traceId = randomUUID();
    if (error instanceof ZodError) {
      return problem(context, {
        type: "/problems/invalid-input",
        title: "The request does not fit the contract",
        status: 400,
        traceId,
        errors: error.issues.map(({ path, message }) => ({
          pointer: `/${path.join("/")}`,
          detail: message,
        })),
      });
    }
    const code = error instanceof KompetanseError ? String(error.code) : "";
    const status = statusOf[code];
    if (error instanceof KompetanseError && status !== undefined) {
      return problem(context, {
        type: `/problems/${code}`,
        title: titleOf(code),
        status,
        detail: error.message,
        remedy: error.remedy,
        traceId,
        ...(error instanceof UnknownNameError ? { known: [...error.known] } : {}),
      });
    }
    log(`${traceId} ${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return problem(context, {
      type: "/problems/internal",
      title: "The server failed",
      status: 500,
      detail: "Something went wrong here; nothing was changed.",
      remedy: `Try again. If it happens again, look for ${traceId} in the server's log.`,
      traceId,
    });
  };
}

/** Refuses every method but GET and HEAD: this version of the contract only reads. */
export const onlyReads = createMiddleware(async (context, next) => {
  if (context.req.method !== "GET" && context.req.method !== "HEAD") {
    const refused = problem(context, {
      type: "/problems/method-not-allowed",
      title: "Only GET is answered here",
      status: 405,
    });
    refused.headers.set("allow", "GET, HEAD");
    return refused;
  }
  await next();
  return undefined;
});

/** Answers that nothing has this address. */
export function notFound(context: Context): Response {
  return problem(context, {
    type: "/problems/not-found",
    title: "There is nothing at this address",
    status: 404,
    detail: `${context.req.path} is not part of the contract`,
    remedy: "Check the address against the contract in @kompetanseregion/client.",
  });
}

function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
