import { z } from "zod";

import { ClientError } from "./client-error.ts";
import { BenefitCase } from "./contract/benefit.ts";
import { Problem } from "./contract/problem.ts";
import { Rollout } from "./contract/rollout.ts";
import { routes } from "./contract/routes.ts";
import { Statement } from "./contract/statement.ts";
import { Status, SyncRun } from "./contract/status.ts";
import { TrainingReport } from "./contract/training-report.ts";

/** How to reach a server. */
export interface ClientOptions {
  /** The server's address; the page's own where the client runs in one. */
  readonly baseUrl: string;
  /** Speaks HTTP; the platform's own where none is given. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What a training report is about. Everything left out means everything the viewer may see. */
export interface TrainingReportQuery {
  /** Reports as of this date; today where none is given. */
  readonly asOf?: string;
  /** Starts at this unit instead of the region. */
  readonly unit?: string;
  readonly courses?: readonly string[];
}

/** Calls that are typed by the contract; every answer is checked against it. */
export interface Client {
  status(signal?: AbortSignal): Promise<Status>;
  trainingReport(query?: TrainingReportQuery, signal?: AbortSignal): Promise<TrainingReport>;
  statement(project: string, signal?: AbortSignal): Promise<Statement>;
  benefit(id: string, signal?: AbortSignal): Promise<BenefitCase>;
  rollout(region: string, signal?: AbortSignal): Promise<Rollout>;
  syncRuns(signal?: AbortSignal): Promise<SyncRun[]>;
}

/**
 * A client of one server.
 *
 * @throws {ClientError} From each call: `unreachable`, `refused` with the server's problem, or
 *   `unexpected-answer` where the answer is not in the contract.
 */
export function createClient(options: ClientOptions): Client {
  const get = getter(options);
  return {
    status: (signal) => get(routes.status, Status, signal),
    trainingReport: (query = {}, signal) =>
      get(`${routes.trainingReport}${search(query)}`, TrainingReport, signal),
    statement: (project, signal) => get(routes.statement(project), Statement, signal),
    benefit: (id, signal) => get(routes.benefit(id), BenefitCase, signal),
    rollout: (region, signal) => get(routes.rollout(region), Rollout, signal),
    syncRuns: (signal) => get(routes.syncRuns, z.array(SyncRun), signal),
  };
}

function search(query: TrainingReportQuery): string {
  const parameters = new URLSearchParams();
  if (query.asOf !== undefined) parameters.set("asOf", query.asOf);
  if (query.unit !== undefined) parameters.set("unit", query.unit);
  for (const course of query.courses ?? []) parameters.append("course", course);
  return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}

function getter({ baseUrl, fetch = globalThis.fetch }: ClientOptions) {
  return async <T>(path: string, answer: z.ZodType<T>, signal?: AbortSignal): Promise<T> => {
    let response: Response;
    let body: unknown;
    try {
      const headers = { accept: "application/json" };
      response = await fetch(new URL(path, baseUrl), { headers, signal: signal ?? null });
      body = await response.json();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new ClientError("unreachable", "the server gave no answer that is JSON", {
        remedy: "Check that the server runs, and its address.",
        cause,
      });
    }
    if (!response.ok) throw refusal(response.status, body);

    const parsed = answer.safeParse(body);
    if (!parsed.success) {
      throw new ClientError("unexpected-answer", `${path}: ${z.prettifyError(parsed.error)}`, {
        remedy: "Use the client of the same version as the server.",
        cause: parsed.error,
      });
    }
    return parsed.data;
  };
}

function refusal(status: number, body: unknown): ClientError {
  const problem = Problem.safeParse(body);
  if (!problem.success) {
    return new ClientError("unexpected-answer", `the server answered ${status} without a reason`, {
      remedy: "Something between here and the server may have answered in its place.",
    });
  }
  const { title, detail, remedy } = problem.data;
  return new ClientError("refused", detail ?? title, {
    remedy: remedy ?? "Correct the request and try again.",
    problem: problem.data,
  });
}
