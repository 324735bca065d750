import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { contract, type Right, type Route } from "@kompetanseregion/client";
import { OrgUnitId } from "@kompetanseregion/domain";
import {
  type Actor,
  createToken,
  type Desk,
  regionAdministrator,
  type Role,
} from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "../app.ts";
import { type ServerEnv } from "../env.ts";
import { demoDesk } from "../testing/demo-desk.ts";
import { type About, asksAbout } from "./asks.ts";
import { send } from "./send.ts";

/** Who may do what, as the region has agreed it; written here by hand, apart from the code. */
const everyone = "regionAdmin municipalityAdmin leader reportAccess superUser funding auditor";
const readers = "regionAdmin municipalityAdmin leader reportAccess auditor";
const agreed: Readonly<Record<Right, string>> = {
  "read-status": everyone,
  "read-organisation": "regionAdmin municipalityAdmin leader reportAccess superUser auditor",
  "read-training": readers,
  "read-people": "municipalityAdmin leader",
  "read-books": "regionAdmin funding auditor",
  "read-benefits": "regionAdmin funding auditor",
  "read-rollout": "regionAdmin auditor",
  "read-plan": `${readers} funding`,
  "register-need": "regionAdmin municipalityAdmin",
  "write-plan": "regionAdmin",
  "read-audit": "regionAdmin municipalityAdmin auditor",
  "explain-certification": "regionAdmin municipalityAdmin leader",
  sync: "regionAdmin",
  "match-accounts": "regionAdmin municipalityAdmin superUser",
  import: "regionAdmin municipalityAdmin",
  "give-access": "regionAdmin municipalityAdmin",
  "keep-privacy": "regionAdmin municipalityAdmin",
  "keep-store": "regionAdmin",
};
// The text above names every role once.
const roles = everyone.split(" ") as Role[];
// The keys of a constant object are its names.
const names = Object.keys(contract) as (keyof typeof contract)[];
/** What only a municipality does, because the region sees no names. */
const namesNeeded = new Set(["accessPackage", "trainingLog", "certificationStanding"]);

/** Who asks, and whom they ask about. */
interface Asker {
  readonly column: string;
  readonly about: About;
  readonly role?: Role;
  readonly scope?: "region" | "own" | "outside";
  readonly app: Hono<ServerEnv>;
  readonly headers?: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), "matrix-"));
const logged: string[] = [];
const cells = new Map<string, Map<string, number>>();
let desk: Desk;
let askers: Asker[];

beforeAll(async () => {
  desk = await demoDesk();
  const tinn = await aboutUnit("tinn");
  const rollag = await aboutUnit("rollag");
  const scopes = [
    ["region", "kongsbergregionen", tinn],
    ["own", "tinn", tinn],
    ["outside", "tinn", rollag],
  ] as const;
  const operator = await regionAdministrator(desk);
  const asked = { label: "Power BI", units: ["kongsbergregionen"] };
  const { token } = await createToken(desk, operator, asked);
  const headers = { authorization: `Bearer ${token}` };
  askers = [
    { column: "nobody", about: tinn, app: appFor(undefined) },
    { column: "token", about: tinn, app: appFor(undefined), headers },
    ...roles.flatMap((role) =>
      scopes.map(([scope, unit, about]) => ({
        column: `${role} ${scope}`,
        role,
        scope,
        about,
        app: appFor({ id: "somebody", grants: [{ role, unit: OrgUnitId.parse(unit) }] }),
      })),
    ),
  ];
  for (const name of names) {
    const row = new Map<string, number>();
    cells.set(name, row);
    for (const asker of askers) {
      const answer = await send(asker.app, name, asksAbout(asker.about)[name], asker.headers);
      await answer.arrayBuffer();
      row.set(asker.column, answer.status);
    }
  }
}, 300_000);

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

function appFor(actor: Actor | undefined): Hono<ServerEnv> {
  const log = (line: string): unknown => logged.push(line);
  return createApp({ desk, actor, dashboard: folder, folder, hosts: ["127.0.0.1"], log });
}

async function aboutUnit(unit: string): Promise<About> {
  const positions = await desk.store.people.positions();
  const found = positions.find(
    (position) => position.unit.startsWith(`${unit}/`) && position.period.to === undefined,
  );
  return { unit, employee: found?.employee ?? "" };
}

function statusOf(name: string, column: string): number | undefined {
  return cells.get(name)?.get(column);
}

describe("the matrix of roles, routes and scopes", () => {
  it.each(names)("is as agreed for %s", (name) => {
    const { right }: Route = contract[name];
    const wrong: string[] = [];
    const hold = (column: string, isRight: (status: number | undefined) => boolean): void => {
      const status = statusOf(name, column);
      if (!isRight(status)) wrong.push(`${column}: ${status ?? "?"}`);
    };
    hold("nobody", (status) => status === 401);
    for (const { column, role, scope } of askers) {
      if (role === undefined || scope === undefined) continue;
      const may = agreed[right].split(" ").includes(role);
      if (!may) hold(column, (status) => status === 403);
      else if (scope !== "outside" && !(namesNeeded.has(name) && role === "regionAdmin")) {
        hold(column, (status) => status !== undefined && status !== 401 && status < 500);
      }
      const isAboutSomebody = "employee" in asksAbout({ unit: "", employee: "" })[name];
      const isAboutUnit = "unit" in asksAbout({ unit: "", employee: "" })[name];
      if (scope === "outside" && (isAboutSomebody || isAboutUnit)) {
        hold(column, (status) => status !== undefined && status >= 400 && status < 500);
      }
    }

    expect(wrong).toEqual([]);
  });

  it("lets a token read figures and nothing else", () => {
    const personal = names.filter((name) => {
      const route: Route = contract[name];
      return route.method !== "GET" || agreed[route.right].split(" ").length < 3;
    });

    for (const name of personal) {
      const { right }: Route = contract[name];
      const isFigure = ["read-books", "read-benefits", "read-rollout"].includes(right);
      const isRead = contract[name].method === "GET";
      expect([name, statusOf(name, "token")]).toEqual([name, isFigure && isRead ? 200 : 403]);
    }
  });

  it("never fails inside", () => {
    expect(logged).toEqual([]);
  });

  it("is written down in docs/api/matrix.md", async () => {
    const columns = askers.map(({ column }) => column);
    const groups = [["nobody"], ["token"], ...roles.map((role) => [role])].flat();
    const rows = names.map((name) => {
      const { method, path }: Route = contract[name];
      const told = groups.map((group) =>
        columns
          .filter((column) => column.split(" ")[0] === group)
          .map((column) => String(statusOf(name, column)))
          .join(" "),
      );
      return [`${method} \`${path}\``, ...told];
    });
    await expect(page(groups, rows)).toMatchFileSnapshot(
      join(import.meta.dirname, "../../../../docs/api/matrix.md"),
    );
  });
});

function page(groups: readonly string[], rows: readonly string[][]): string {
  const table = [["route", ...groups], ...rows];
  const widths = (table[0] ?? []).map((_, at) =>
    Math.max(...table.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = table;
  return `# Who is answered what

Every route of the contract, asked by nobody, by a token that reads the region's figures, and by each
role in three scopes: a role on the **region**, on the unit that is asked about (**own**), and on
another (**outside**). Each cell is the status that a test got from the server, in that order; the
test also holds every cell against what is agreed, and writes this page.

What would change something is asked for so that it cannot be done, with a name that is nowhere or an
empty file: whoever may do it is told what is wrong with it, and who may not gets \`403\`. Where
that is \`403\` in every column, nobody may do it to somebody who is nowhere.

${line(head)}
${line(widths.map((width) => "-".repeat(width)))}
${body.map(line).join("\n")}
`;
}
