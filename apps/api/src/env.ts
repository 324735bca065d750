import { type ApiEnv } from "./sign-in/api-env.ts";

/** What the middleware leaves in the context of a request. */
export interface ServerEnv {
  readonly Variables: ApiEnv["Variables"] & {
    /** Finds the request in the log; the caller's own where it sent a `traceparent`. */
    readonly traceId: string;
  };
}
