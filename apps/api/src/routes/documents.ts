import { documents } from "@kompetanseregion/client";
import { Language } from "@kompetanseregion/domain";
import { type Desk, finalReport } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";

/** Serves the documents as pages that can be printed and saved. */
export function serveDocuments(app: Hono<ServerEnv>, desk: Desk): void {
  app.get(documents.finalReport, async (context) => {
    const language = Language.safeParse(context.req.query("language") ?? "nb");
    if (!language.success) {
      const detail = "the languages are nb, nn and en";
      return refuse(context, "invalid-input", { errors: [{ pointer: "/query/language", detail }] });
    }
    const document = await finalReport(desk, context.get("actor"), { language: language.data });
    context.header("Cache-Control", "private, no-cache");
    return context.html(document.html);
  });
}
