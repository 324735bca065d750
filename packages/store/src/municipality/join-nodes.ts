import { readAddress } from "../place/server-address.ts";
import { StoreError } from "../store-error.ts";

/** A server with a store of its own that holds some of the region's municipalities, and no other. */
export interface RegionNode {
  /** The address, with the user that the region reads as; no password, which is given there. */
  readonly url: string;
  /** The municipalities' ids. */
  readonly municipalities: readonly string[];
}

/** The columns of the view `fact`, which every store has. */
const columns = [
  "municipality",
  "employee",
  "course",
  "kind",
  "on_date",
  "precision",
  "source",
  "observed_at",
] as const;

/**
 * The statements that make one table `region.fact` out of the nodes' own, on a PostgreSQL server
 * that may be one of them. What is asked of `fact` on one store can be asked of it unchanged, and a
 * question by municipality is answered by each node for its own.
 *
 * @param nodes - Each with its municipalities.
 * @throws {StoreError} `bad-address`; `conflict` if two nodes are to hold one municipality.
 */
export function joinNodes(nodes: readonly RegionNode[]): readonly string[] {
  const all = nodes.flatMap(({ municipalities }) => municipalities);
  const twice = all.find((one, at) => all.indexOf(one) !== at);
  if (twice !== undefined) throw new StoreError("conflict", `two nodes are to hold ${twice}`);
  return [
    "create extension if not exists postgres_fdw",
    "create schema region",
    `create table region.fact (${columns.map((name) => `${name} text collate "C"`).join(", ")})
  partition by list (municipality)`,
    ...nodes.flatMap((node, at) => joinNode(node, `node_${at + 1}`)),
  ];
}

function joinNode({ url, municipalities }: RegionNode, name: string): string[] {
  const { hostname, port, username, pathname, searchParams } = readAddress(url);
  const schema = /search_path=(\w+)/u.exec(searchParams.get("options") ?? "")?.[1] ?? "public";
  const where = {
    host: hostname.replaceAll(/^\[|\]$/gu, ""),
    port: port === "" ? "5432" : port,
    dbname: decodeURIComponent(pathname.slice(1)),
    // The node knows best what its part costs, and the nodes work at the same time.
    use_remote_estimate: "true",
    async_capable: "true",
    fetch_size: "10000",
  };
  return [
    `create server ${name} foreign data wrapper postgres_fdw options (${optionsOf(where)})`,
    `create user mapping for current_user server ${name}
  options (${optionsOf({ user: decodeURIComponent(username) })})`,
    `create foreign table region.fact_on_${name} partition of region.fact
  for values in (${municipalities.map(quoted).join(", ")})
  server ${name} options (${optionsOf({ schema_name: schema, table_name: "fact" })})`,
  ];
}

function optionsOf(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${quoted(value)}`)
    .join(", ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
