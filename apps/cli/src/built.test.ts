import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Command } from "commander";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { program } from "./program.ts";

const built = inject("built");
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-commands-"));
const example = (name: string): string =>
  fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
const record = fileURLToPath(
  new URL("../../../packages/secretariat/examples/behandling.yaml", import.meta.url),
);

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the built program in a folder of its own, until it ends or is stopped as by Ctrl-C. */
function run(args: readonly string[], stopAt?: RegExp): Promise<Ended> {
  const { PATH, LD_LIBRARY_PATH, HOME } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [built, ...args], {
      cwd: scratch,
      env: { PATH, LD_LIBRARY_PATH, HOME, XDG_CONFIG_HOME: scratch, LANG: "C" },
    });
    let said = "";
    let stopped = false;
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (stopped || stopAt?.test(said) !== true) return;
      stopped = true;
      child.kill("SIGINT");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => {
      resolve({ code, said });
    });
  });
}

/** A use of a command: how it ends (null: by the signal itself), and a word of what it says. */
type Use = readonly [args: string, code: number | null, says: RegExp, stopAt?: RegExp];

const out = "--out ut --format md";
const employee = "kongsberg-100014";
/** Every command once, on the demo's store, in an order that lets one build on another. */
const uses: Readonly<Record<string, Use>> = {
  init: ["egen --from btv --json", 0, /"region": "btv"/u],
  "config check": ["", 0, /region/u],
  "config schema": ["", 0, /json-schema/u],
  doctor: ["", 0, /Node/u],
  demo: ["--files filer", 0, /filer/u],
  serve: ["--port 0", 0, /ready: http/u, /ready: http/u],
  sync: ["--dry-run", 0, /moodle:demo/u],
  "match list": ["", 0, /Konto/u],
  "match confirm": ["ingen ingen", 2, /ingen konto/u],
  "match refuse": ["ingen ingen", 2, /ingen konto/u],
  "match undo": ["ingen ingen", 2, /ingen konto/u],
  "match coverage": ["", 0, /Ansatte/u],
  "report figures": ["--as-of 2015-12-31", 0, /Kongsberg/u],
  "report explain": ["kongsberg,brannvern,completed --as-of 2015-12-31", 0, /brannvern/iu],
  "report people": ["--course brannvern --status completed --unit kongsberg", 2, /har ikke lov/u],
  "report log": [`${employee} --user kommuneadmin`, 0, /./u],
  "report follow-up": ["--course brannvern --due 2015-12-31", 2, /har ikke lov/u],
  "report expiring": ["--certificate legemiddelhandtering --user kommuneadmin", 0, /./u],
  "report usage": ["--year 2015", 0, /2015/u],
  "report certification": ["--certificate legemiddelhandtering", 0, /Kongsberg/u],
  "report untrained": ["--user kommuneadmin", 0, /./u],
  statement: ["--project kompetanseregionen", 0, /Sum utgifter/u],
  balances: ["", 0, /810/u],
  fund: ["G3", 0, /132/u],
  budget: ["budsjett.csv", 0, /vedtatt|Vedtatt/u],
  share: ["1000 --key equal --region midt-telemark --on 2026-01-01", 0, /500,00/u],
  selfcost: ["--direct 1000 --payers 2", 0, /500/u],
  "ledger verify": ["", 0, /14/u],
  "ledger export": ["--to hledger", 0, /P-2014-1/u],
  "ledger import": ["budsjett.csv --as saf-t", 2, /XML|SAF-T|saf-t/u],
  "ledger chart": ["", 0, /810/u],
  "ledger post": ["bilag.json --dry-run", 0, /P-2015-/u],
  "ledger reverse": ["P-2014-1 --reason prøve --dry-run", 0, /P-/u],
  "ledger periods": ["", 0, /Alle perioder er åpne/u],
  "ledger close": ["2014-12 --reason prøve --dry-run", 0, /2014-12\s+lukket/u],
  "ledger lock": ["2014-12 --reason prøve --dry-run", 2, /2014-12/u],
  "ledger reopen": ["2014-12 --reason prøve --dry-run", 2, /2014-12/u],
  "ledger transfer": [
    "--fund G3 --amount 100 --from kompetanseregionen --to ingen --dry-run",
    2,
    /there is no project|prosjekt/u,
  ],
  "ledger effort": [
    "--project kompetanseregionen --fund G4 --activity x --municipality tinn --heads 2 --meetings 1 --hours 2 --rate 500 --evidence budsjett.csv --on 2015-12-31 --dry-run",
    0,
    /2\s?000/u,
  ],
  reconcile: [example("prosjektets-utgifter.csv"), 0, /1\s146\s000/u],
  "benefit explain": ["skien", 0, /1\s750/u],
  "benefit calibrate": ["skien", 0, /1,75/u],
  "benefit economy": [example("skien-okonomi.yaml"), 0, /kr|kroner/u],
  "benefit extrapolate": ["skien --by employees --to 450000", 2, /./u],
  "benefit unit-cost": [
    "--total 364400 --completions 80 --covers part --included OU-midler --source regnskapet",
    0,
    /4\s555/u,
  ],
  "benefit realised": ["--from-store --year 2015", 0, /2015|legemiddel/u],
  "benefit plan new": ["effect-goals --basis net1695", 0, /benefit-plan\/1/u],
  "export table": ["units", 0, /unit;/u],
  "export tables": ["", 0, /vouchers/u],
  "export calendar": ["", 0, /BEGIN:VCALENDAR/u],
  send: ["", 0, /Ingenting er sendt/u],
  rollout: ["btv", 0, /42 av 53/u],
  org: ["--region midt-telemark --as-of 2019-12-31", 0, /Sauherad/u],
  "certification explain": [`${employee} legemiddelhandtering`, 0, /legemiddel/iu],
  "certification rules": ["", 0, /48 måneder/u],
  "certification decide": [`${example("sertifikater.yaml")} --dry-run`, 2, /region:midt-telemark/u],
  "need list": ["", 0, /klarsprak/u],
  "need explain": ["klarsprak", 0, /Klarspråk/u],
  "need add": ["Prøve --for leder --municipality tinn", 0, /prove/u],
  "need assess": ["prove --fit 2 --benefit 2 --cost 1", 0, /./u],
  "need weigh": ["--generality 1 --fit 1 --law 1 --benefit 1 --cost 1", 0, /./u],
  "need decide": ["prove postponed --because senere", 0, /./u],
  "need withdraw": ["prove", 0, /./u],
  "measure list": ["", 0, /en-god-start/u],
  "measure add": ["Tiltak --need klarsprak --delivery elearning", 0, /tiltak/u],
  "measure order": ["tiltak --due 2027-06-01", 0, /./u],
  "measure deliver": ["tiltak", 0, /./u],
  "measure withdraw": ["ingen", 2, /ingen/u],
  "plan show": ["", 0, /Velferdsteknologi/u],
  "plan check": ["", 0, /./u],
  "plan adopt": ["2027 --measure tiltak", 0, /2027/u],
  "plan run": ["brannvern --from 2027-03-01 --delivery classroom", 0, /brannvern-2027-03-01/u],
  "plan evaluate": ["ingen --asked 2 --answers 0,1,1", 2, /ingen/u],
  "plan undo": ["run brannvern-2027-03-01", 0, /./u],
  catalogue: ["legemidler", 0, /dobbeltkontroll/u],
  "import file": ["hr.csv --as hr-csv --employer tinn --dry-run", 2, /sluttet på én gang/u],
  "import list": ["", 0, /./u],
  "import undo": ["", 2, /ingen import/u],
  "access list": ["", 0, /kommuneadmin/u],
  "access grant": ["revisor auditor tinn", 0, /./u],
  "access end": ["revisor auditor tinn", 0, /./u],
  "access role": [`${employee} leader ingen`, 2, /ingen/u],
  "access suggest-leaders": ["", 0, /./u],
  "access deputy": [`${employee} ingen --to 2027-01-01`, 2, /./u],
  "account list": ["", 0, /kommuneadmin/u],
  "account create": [`ny ${employee}`, 0, /ny/u],
  "account invite": ["kommuneadmin", 0, /http/u],
  "account waiting": ["", 0, /./u],
  "account link": ["kommuneadmin ingen", 2, /ingen identitet/u],
  "account close": ["ny", 0, /./u],
  "account sessions": ["", 0, /./u],
  "account sign-out": ["kommuneadmin", 2, /./u],
  "token create": ["prøve --unit kongsbergregionen", 0, /./u],
  "token list": ["", 0, /prøve/u],
  "token end": ["ingen", 2, /ingen gyldig nøkkel|nøkkel/u],
  "privacy export": [employee, 2, /ser ingens personopplysninger/u],
  "privacy hold": [`${employee} klagesak`, 0, /./u],
  "privacy erase": [`${employee} --yes`, 2, /./u],
  "privacy release": [employee, 0, /./u],
  "privacy retention": ["", 0, /./u],
  "privacy record": [record, 0, /ehandling/u],
  "project show": ["", 0, /Prosjekt Kompetanseregionen/u],
  "project form": ["", 0, /felles-kompetanse/u],
  "project keep": ["budsjett.csv --dry-run", 2, /problem/u],
  "project schema": ["", 0, /json-schema/u],
  "document final-report": [out, 0, /skrev/u],
  "document training-plan": [`--year 2026 ${out}`, 0, /skrev/u],
  "document one-pager": ["--out ut --format docx", 0, /skrev/u],
  "document status-report": [out, 0, /skrev/u],
  "document funder-report": [`G3 ${out}`, 0, /skrev/u],
  "document refund-claim": [`${example("ou-krav.yaml")} ${out}`, 0, /skrev/u],
  "document benefit-plan": [`${example("skien.yaml")} ${out}`, 2, /benefit-plan\/1/u],
  "document accessibility-statement": [`${example("tilgjengelighet.yaml")} ${out}`, 0, /skrev/u],
  "document privacy-statement": [`${record} ${out}`, 0, /skrev/u],
  "document check": ["final-report", 0, /28/u],
  "moodle check": ["--url https://127.0.0.1:1 --token-file budsjett.csv", 2, /token/u],
  "moodle schema": ["", 0, /json-schema/u],
  "moodle demo-site": ["--port 0 --token-file token", null, /http/u, /http:\/\/127/u],
  backup: ["kopi.sqlite", 0, /kopi\.sqlite/u],
  restore: ["kopi.sqlite", 2, /allerede/u],
  "store move": ["--to flyttet", 0, /flyttet/u],
  "store nodes": ["--node tinn=postgres://leser@vest:5432/kompetanse", 0, /postgres_fdw/u],
  "audit verify": ["", 0, /./u],
  completion: ["bash", 0, /complete/u],
};

/** The commands that do something: those that have none below them. */
function endsOf(command: Command, path: readonly string[] = []): string[] {
  const below = command.commands.filter((sub) => sub.name() !== "help");
  if (below.length === 0) return [path.join(" ")];
  return below.flatMap((sub) => endsOf(sub, [...path, sub.name()]));
}

beforeAll(async () => {
  const write = (name: string, text: string): void => {
    writeFileSync(join(scratch, name), text);
  };
  mkdirSync(join(scratch, "filer"));
  write(
    "budsjett.csv",
    "type;prosjekt;konto;periode;beløp\nvedtatt;kompetanseregionen;wages;2015-06;700 000\n",
  );
  write("hr.csv", "Ansattnr;Navn;Sektor;Fra dato\n1;Oppdiktet Navn;Helse;01.02.2015\n");
  const line = { account: "10", project: "kompetanseregionen", fund: "G3" };
  write(
    "bilag.json",
    JSON.stringify([
      {
        series: "P",
        date: "2015-12-30",
        text: "Prøve",
        idempotencyKey: "prøve",
        actor: "prøve",
        postings: [
          { ...line, account: "wages", amount: 100 },
          { ...line, amount: -100 },
        ],
      },
    ]),
  );
  // The first command loads the demo region; the others find it there.
  const { code, said } = await run(["rollout", "btv"]);
  if (code !== 0) throw new Error(said);
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("the built program", () => {
  it("has a use of every command here", () => {
    expect(Object.keys(uses).toSorted()).toEqual(endsOf(program("en")).toSorted());
  });

  it.each(Object.entries(uses))("runs %s", async (command, [args, code, says, stopAt]) => {
    const ended = await run([...command.split(" "), ...args.split(" ").filter(Boolean)], stopAt);

    expect(ended.said).toMatch(says);
    expect(ended.said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
    expect(ended.code).toBe(code);
  });
});

const pages = join(dirname(built), "dashboard/index.html");
if (!existsSync(pages)) {
  console.log("skipped: the dashboard is not built (turbo run build), so none is served");
}

describe.skipIf(!existsSync(pages))("the built program's pages", () => {
  it("are those of the dashboard, at every address, with all that they ask for", async () => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [built, "serve", "--port", "0"], {
      cwd: scratch,
      env: { PATH, HOME, XDG_CONFIG_HOME: scratch },
    });
    const ended = once(child, "close");
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const ready = /ready: (http:\S+)/u.exec(said)?.[1];
        if (ready !== undefined) resolve(ready);
      });
      child.on("close", () => {
        reject(new Error(said));
      });
    });
    const page = readFileSync(pages, "utf8");
    const asked = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/gu)].map(([, path]) => path);

    expect(await (await fetch(`${address}/opplaering`)).text()).toBe(page);
    expect(asked.length).toBeGreaterThan(1);
    for (const path of asked) expect((await fetch(`${address}${path}`)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await ended)[0]).toBe(0);
  });
});
