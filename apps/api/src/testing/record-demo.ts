import {
  type Ask,
  type Client,
  type Contract,
  type TrainingReport,
} from "@kompetanseregion/client";

/** The dates of the training reports that the fake server cuts: the seed's last, and the demo's today. */
export const reportDates = ["2015-12-31", "2026-11-01"] as const;

type Asks = { readonly [Name in keyof Contract]?: readonly Ask<Contract[Name]>[] };

/** What the fake server has the demo's answers to, besides training reports: nothing about a person. */
export const recordedAsks = {
  status: [{}],
  syncRuns: [{}],
  attention: [{}],
  trainingTrend: [{}],
  platformUsage: [{}],
  certificates: [{}],
  certificationReport: [{ certificate: "legemiddelhandtering" }],
  statement: [{ project: "kompetanseregionen" }],
  courseCosts: [{ project: "kompetanseregionen" }],
  funds: [{}],
  fund: [{ fund: "G1" }, { fund: "G2" }],
  balances: [{ by: ["fund"] }, { by: ["account"] }],
  voucher: [{ voucher: "P-2014-1" }],
  benefit: [{ id: "skien" }],
  benefitCalibration: [{ id: "skien" }],
  projectReport: [{ project: "kompetanseregionen" }],
  rollout: [{ region: "btv" }],
  rolloutRegister: [{}],
  plan: [{}],
  catalogue: [{}],
  me: [{}],
} as const satisfies Asks;

/** Asks a server everything that is recorded, by a name for each question. */
export async function askRecorded(client: Client): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const [name, asks] of Object.entries(recordedAsks)) {
    // Each name is asked what `satisfies` has held against its own route.
    const call = client[name as keyof Contract] as (ask: object) => Promise<unknown>;
    for (const ask of asks) answers.set(`${name} ${JSON.stringify(ask)}`, await call(ask));
  }
  return answers;
}

const measures = ["employees", "enrolled", "inProgress", "completed", "notStarted"] as const;

/** A report of all units and courses as the fake server keeps it: each name once. */
export function keptReport({ rows, ...frame }: TrainingReport): object {
  const width = frame.courses.length;
  const units = rows.filter((_, at) => at % width === 0);
  const cellsOf = (row: TrainingReport["rows"][number]): string =>
    measures.map((measure) => (row[measure] === "suppressed" ? "-" : row[measure])).join(" ");
  return {
    frame,
    units: units.map(({ unit, parent, depth, kind, name }) => ({
      unit,
      parent,
      depth,
      kind,
      name,
    })),
    figures: units.map((_, at) =>
      rows
        .slice(at * width, (at + 1) * width)
        .map(cellsOf)
        .join(";"),
    ),
  };
}
