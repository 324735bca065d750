import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from "kysely";
import { type Pool, type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** What `copy … from stdin` is given as its only parameter: lines of PostgreSQL's text format. */
export class CopyLines {
  readonly lines: Iterable<string> | AsyncIterable<string>;

  constructor(lines: CopyLines["lines"]) {
    this.lines = lines;
  }
}

/**
 * A pool whose connections also take rows by `copy`, so that a copy is a statement among others of
 * a transaction.
 */
export function copyingPool(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const copying = known.get(client) ?? copyingClient(client);
      known.set(client, copying);
      return copying;
    },
    end: () => pool.end(),
  };
}

function copyingClient(client: PoolClient): PostgresPoolClient {
  const query = <R>(text: string, parameters: readonly unknown[]) => {
    const [first] = parameters;
    return first instanceof CopyLines
      ? copy<R>(client, text, first.lines)
      : // Kysely and the driver describe the same answer in types of their own.
        (client.query(text, [...parameters]) as unknown as Promise<PostgresQueryResult<R>>);
  };
  return {
    ...("processID" in client && { processID: Number(client.processID) }),
    // Kysely's other way to ask is by a cursor, and no cursor is configured.
    query: query as PostgresPoolClient["query"],
    release: (destroy) => {
      client.release(destroy);
    },
  };
}

async function copy<R>(
  client: PoolClient,
  text: string,
  lines: CopyLines["lines"],
): Promise<PostgresQueryResult<R>> {
  const stream = client.query(copyFrom(text));
  await pipeline(Readable.from(inBlocks(lines)), stream);
  return { command: "INSERT", rowCount: stream.rowCount, rows: [] };
}

/** Lines joined into blocks: a message for each would cost more than the line. */
async function* inBlocks(lines: CopyLines["lines"]): AsyncGenerator<string> {
  let block = "";
  for await (const line of lines) {
    block += `${line}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
