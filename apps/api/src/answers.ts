import {
  type BenefitCase,
  type Rollout,
  type Statement,
  type Status,
  type SyncRun,
  type TrainingReport,
} from "@kompetanseregion/client";
import { Language } from "@kompetanseregion/domain";
import {
  benefitCase,
  dataRevision,
  type Desk,
  finalReport,
  latestRunMark,
  projectStatementView,
  rollout,
  status,
  syncRuns,
  trainingReport,
} from "@kompetanseregion/secretariat";
import { type Context as AnyContext } from "hono";
import { type z } from "zod";

import { type ApiEnv } from "./sign-in/api-env.ts";

type Context = AnyContext<ApiEnv>;

/** The answers, one for each route: the use case called, its result held against the contract. */
export function answers(desk: Desk) {
  /**
   * Answers JSON under the data's revision, or 304 where the caller has that revision already.
   *
   * The tag comes from the revision and the viewer, not from the body: an unchanged page costs no
   * calculation. The date is part of it because some answers default to today's; what runs go
   * through raises no revision, so answers about them have a mark of their own.
   */
  const json = async <T>(
    context: Context,
    body: () => Promise<T>,
    mark = "",
  ): Promise<Response> => {
    const tag = `"${await dataRevision(desk)}-${desk.clock.today()}-${context.get("actor").id}${mark}"`;
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (context.req.header("if-none-match") === tag) return context.body(null, 304);
    return context.json(await body());
  };

  return {
    status: async (context: Context) =>
      json<z.input<typeof Status>>(
        context,
        () => status(desk, context.get("actor")),
        `-${await latestRunMark(desk)}`,
      ),

    trainingReport: (context: Context) =>
      json<z.input<typeof TrainingReport>>(context, () =>
        trainingReport(desk, context.get("actor"), {
          asOf: context.req.query("asOf"),
          unit: context.req.query("unit"),
          courses: context.req.queries("course"),
        }),
      ),

    statement: (context: Context) =>
      json<z.input<typeof Statement>>(context, () =>
        projectStatementView(desk, context.get("actor"), context.req.param("project") ?? ""),
      ),

    benefit: (context: Context) =>
      json<z.input<typeof BenefitCase>>(context, () =>
        benefitCase(desk, context.get("actor"), context.req.param("id") ?? ""),
      ),

    rollout: (context: Context) =>
      json<z.input<typeof Rollout>>(context, () =>
        rollout(desk, context.get("actor"), context.req.param("region") ?? ""),
      ),

    syncRuns: async (context: Context) =>
      json<z.input<typeof SyncRun>[]>(
        context,
        () => syncRuns(desk, context.get("actor")),
        `-${await latestRunMark(desk)}`,
      ),

    finalReport: async (context: Context) => {
      const language = Language.parse(context.req.query("language") ?? "nb");
      const document = await finalReport(desk, context.get("actor"), { language });
      context.header("Cache-Control", "private, no-cache");
      return context.html(document.html);
    },
  };
}
