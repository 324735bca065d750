import { createMiddleware } from "hono/factory";

import { refuse } from "./problems.ts";

/**
 * Refuses requests addressed to any other name than the server's own.
 *
 * A hostile page can point a name of its own at 127.0.0.1 and so reach a server that listens only
 * there (DNS rebinding); the Host header then holds that name.
 */
export function onlyThisHost(hosts: readonly string[]) {
  return createMiddleware(async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!hosts.includes(hostname)) {
      return refuse(context, "wrong-host", { remedy: `Use one of these: ${hosts.join(", ")}.` });
    }
    await next();
    return undefined;
  });
}
