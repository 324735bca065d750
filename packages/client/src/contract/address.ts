import { type Route } from "./route.ts";

/**
 * The address of a route, relative to the server's.
 *
 * @param route - The route.
 * @param ask - The parameters of its path and of its query; lists are repeated.
 */
export function addressOf(
  route: Pick<Route, "path" | "query">,
  ask: Readonly<Record<string, unknown>> = {},
): string {
  const path = route.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(String(ask[name])),
  );
  const search = new URLSearchParams();
  for (const name of Object.keys(route.query?.shape ?? {})) {
    const value = ask[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** The pages that are documents and no JSON; each takes `?language=nb`, `nn` or `en`. */
export const documents = { finalReport: "/documents/final-report" } as const;
