import { type RefusalView, type SyncReport } from "@kompetanseregion/secretariat";

import { issueInBokmål } from "./refusals/in-bokmal.ts";

/** What a sync did, in bokmål. */
export function syncSummary(report: SyncReport): string {
  const { source, run, kind, since, read, refused, matching, calls, seconds } = report;
  const how = kind === "full" ? "full" : `endringer siden ${since ?? ""}`;
  const lines = [
    `Kilde: ${source}`,
    `Kjøring: ${report.dryRun ? "prøve, ingenting er skrevet" : run}, ${how}${report.resumed ? ", fortsatte en avbrutt kjøring" : ""}`,
    `Lest: ${counted(read.courses, "kurs", "kurs")}, ${counted(read.accounts, "konto", "kontoer")}, ${counted(read.participations, "deltakelse", "deltakelser")}`,
    ...(report.status === "stopped" ? stopped(report) : changes(report)),
    `Avvist: ${refused.length}${refused.length === 0 ? "" : ` (${reasonsOf(refused)})`}`,
    `Kontrollert: ${verified(report)}`,
    ...(report.status === "stopped"
      ? []
      : [
          `Koblet: ${matching.matched} av ${matching.accounts} kontoer; ${matching.unmatched} uten ansatt`,
        ]),
    `Tid: ${seconds.toFixed(1).replace(".", ",")} s${calls === undefined ? "" : `, ${calls} kall`}`,
  ];
  return `${lines.join("\n")}\n`;
}

function changes({ added, changed, gone, returned, dryRun }: SyncReport): string[] {
  const would = dryRun ? " (ville blitt)" : "";
  return [
    `Nytt${would}: ${counted(added.observations, "hendelse", "hendelser")}, ${counted(added.accounts, "konto", "kontoer")}, ${counted(added.courses, "kurs", "kurs")}`,
    `Endret${would}: ${counted(changed.accounts, "konto", "kontoer")}, ${counted(changed.courses, "kurs", "kurs")}, ${counted(changed.matches, "kobling", "koblinger")}`,
    `Ikke lenger vist${would}: ${goneText(gone)}; historikken er beholdt`,
    ...(returned.facts + returned.accounts + returned.courses > 0
      ? [`Vist igjen${would}: ${goneText(returned)}`]
      : []),
  ];
}

function goneText({ facts, completions, accounts, courses }: SyncReport["gone"]): string {
  return `${counted(facts, "hendelse", "hendelser")} (${completions} fullføringer), ${counted(accounts, "konto", "kontoer")}, ${counted(courses, "kurs", "kurs")}`;
}

function stopped({ reasons, dryRun }: SyncReport): string[] {
  return [
    `Stoppet: ingenting er endret. ${reasons.length === 1 ? "Én grunn" : `${reasons.length} grunner`}:`,
    ...reasons
      .map(issueInBokmål)
      .map(
        ({ at, message, remedy }) =>
          `  – ${at === undefined ? "" : `${at}: `}${message}. ${remedy}`,
      ),
    ...(dryRun ? [] : ["Er det riktig? Kjør samme kommando med --accept-loss innen et døgn."]),
  ];
}

function verified({ verified: isVerified, kind }: SyncReport): string {
  if (isVerified) return "ja, alt er lest og summene stemmer";
  return kind === "delta"
    ? "nei, bare endringer er lest"
    : "nei, nettstedet deler ikke rapportene som kreves; ingenting regnes som fjernet";
}

function reasonsOf(refused: readonly RefusalView[]): string {
  const byCode = Map.groupBy(refused, ({ code }) => code);
  return [...byCode].map(([code, rows]) => `${code}: ${rows.length}`).join(", ");
}

/** The refused rows as CSV that a spreadsheet opens: semicolons, CRLF, byte order mark. */
export function refusedCsv(refused: readonly RefusalView[]): string {
  const rows = refused.map(({ account, course, on = "", code, message, remedy }) => [
    account,
    course,
    on,
    code,
    message,
    remedy,
  ]);
  const head = ["account", "course", "on", "code", "message", "remedy"];
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Quoted, and never a formula: a platform's key is text that somebody else wrote. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
