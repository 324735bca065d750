import { listen } from "@kompetanseregion/api";
import {
  type FaultChooser,
  type FaultKind,
  faultKinds,
  moodleSite,
  randomFaults,
  type SiteDescription,
} from "@kompetanseregion/moodle/testing";
import { type Connect, connectMoodle, demoSource } from "@kompetanseregion/secretariat";

const id = "moodle:demo";

/** A Moodle that answers on this machine. */
export interface ServedMoodle {
  readonly address: string;
  readonly token: string;
  stop(): Promise<void>;
}

/**
 * Serves the demo's learning platform on a free loopback port and connects to it as to any Moodle.
 *
 * It stops when the connection is closed.
 */
export const connectDemoMoodle: Connect = async (describe) => {
  const served = await serve(describe, { port: 0 });
  // The port differs from run to run, and the source must be the same one each time.
  const source = connectMoodle(
    { kind: "moodle", url: served.address, id, token: { environment: "NONE" } },
    { token: served.token },
  );
  return { source, close: () => served.stop() };
};

/** What can be wrong with the site that is served, to see what a sync says about it. */
export const troubles = [
  "expired-token",
  "lossy",
  "maintenance",
  "missing-column",
  "not-json",
  "not-unique",
  "other-host",
  "xml",
] as const;

/** One thing that is wrong. */
export type Trouble = (typeof troubles)[number];

/** How the demo's learning platform is served for trying the commands. */
export interface ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly trouble?: Trouble;
  /** The share of the enrolments that is left out, from 0 to 1, and always the same ones. */
  readonly lose?: number;
  /** Milliseconds that every call takes at least. */
  readonly delay?: number;
}

/** Serves the demo's learning platform until it is stopped. */
export async function serveDemoMoodle(options: ServeOptions): Promise<ServedMoodle> {
  const late: { served?: ServedMoodle } = {};
  await demoSource(async (describe) => {
    late.served = await serve(describe, options);
    return connectDemoAt(late.served);
  });
  if (late.served === undefined) throw new Error("the demo's Moodle was not described");
  return late.served;
}

function connectDemoAt({ address, token }: ServedMoodle): ReturnType<Connect> {
  const source = connectMoodle(
    { kind: "moodle", url: address, token: { environment: "NONE" } },
    { token },
  );
  return Promise.resolve({ source, close: () => Promise.resolve() });
}

async function serve(
  describe: (url: string) => SiteDescription,
  { port, trouble, lose = 0, delay = 0 }: ServeOptions,
): Promise<ServedMoodle> {
  // A Moodle knows its own address, so the port comes first and the site after.
  const late: { handle?: (request: Request) => Promise<Response> } = {};
  const server = await listen(async (request) => {
    if (late.handle === undefined) return new Response(null, { status: 503 });
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    return late.handle(request);
  }, port);
  const own = trouble === "other-host" ? "http://localhost:1" : server.address;
  const described = describe(own);
  const { enrolments, token } = described;
  const every = lose > 0 ? Math.max(Math.round(1 / lose), 1) : Infinity;
  const faults = faultsOf(trouble);
  const site = moodleSite(
    {
      ...described,
      enrolments: enrolments.filter((_, at) => (at + 1) % every !== 0),
      ...(trouble === "expired-token" && {
        token: `${token}-of-yesterday`,
        tokens: [{ token, rights: "expired" }],
      }),
    },
    faults === undefined ? {} : { faults },
  );
  late.handle = (request) => site.handle(request);
  return { address: server.address, token, stop: () => server.stop() };
}

function faultsOf(trouble: Trouble | undefined): FaultChooser | undefined {
  const always =
    (kind: FaultKind): FaultChooser =>
    () =>
      kind;
  const inReports =
    (kind: FaultKind): FaultChooser =>
    ({ wsFunction }) =>
      wsFunction === "core_reportbuilder_retrieve_report" ? kind : undefined;
  switch (trouble) {
    case "maintenance":
      return always("maintenance");
    case "not-json":
      return always("html-page");
    case "xml":
      return always("xml");
    case "missing-column":
      return inReports("columns-moved");
    case "not-unique":
      return inReports("rows-doubled");
    case "lossy":
      return randomFaults(1, 0.3, faultKinds);
    case "expired-token":
    case "other-host":
    case undefined:
      return undefined;
  }
}
