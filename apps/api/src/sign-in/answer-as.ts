import { type Actor } from "@kompetanseregion/secretariat";
import { createMiddleware } from "hono/factory";

import { type ApiEnv } from "./api-env.ts";

/** Answers every request on behalf of one actor: for tests, and where only the machine's own user asks. */
export function answerAs(actor: Actor) {
  return createMiddleware<ApiEnv>(async (context, next) => {
    context.set("actor", actor);
    await next();
  });
}
