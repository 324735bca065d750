import { type Contract, contract } from "../contract/contract.ts";
import { type Route } from "../contract/route.ts";

/** A route of the contract that an address leads to. */
export interface RouteAsked {
  readonly name: keyof Contract;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const routes = Object.entries<Route>(contract).map(([name, route]) => ({
  // The entries of the contract are its keys, which the types of entries do not say.
  name: name as keyof Contract,
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/gu, "(?<$1>[^/]+)")}$`, "u"),
}));

/** The routes at a path, one for each method; none where the contract has no such path. */
export function routesAt(path: string): RouteAsked[] {
  const found = routes.flatMap(({ name, route, pattern }) => {
    const match = pattern.exec(path);
    if (match === null) return [];
    const params = Object.entries(match.groups ?? {}).map(([key, text]) => [key, decoded(text)]);
    return [{ name, route, params: Object.fromEntries(params) as Record<string, string> }];
  });
  // `/access/grants` is itself and no `{name}`: the path with the fewest parameters is meant.
  const fewest = Math.min(...found.map(({ params }) => Object.keys(params).length));
  return found.filter(({ params }) => Object.keys(params).length === fewest);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
