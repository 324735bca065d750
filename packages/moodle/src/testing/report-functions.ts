import { type ReportDefinition, type ReportRow, reportsOf } from "./report-definitions.ts";
import { type SiteData } from "./site-data.ts";
import { type Answering } from "./user-functions.ts";
import { noRecord, Refusal } from "./wire.ts";

/**
 * The reports of a site, with the filters that Moodle keeps for each user and report: a filter set
 * by one job is still on for the next.
 */
export class ReportShelf {
  /** By token and report: the filter's values, as they were sent. */
  readonly #filters = new Map<string, Readonly<Record<string, unknown>>>();
  #kept: { data: SiteData; rows: Map<string, readonly ReportRow[]> } | undefined;

  /** `core_reportbuilder_list_reports`. */
  list({ data, call, rights }: Answering): unknown {
    if (rights === "limited") return { reports: [], warnings: [] };
    const page = call.whole("page", 0);
    const perPage = call.whole("perpage", 10);
    const all = reportsOf(data).map((report) => detailsOf(report));
    return { reports: perPage === 0 ? all : slice(all, page, perPage), warnings: [] };
  }

  /** `core_reportbuilder_retrieve_report`. */
  retrieve(answering: Answering): unknown {
    const { data, call } = answering;
    const report = this.#visible(answering);
    const page = call.whole("page", 0);
    const perPage = call.whole("perpage", 10);
    const rows = this.#rows(data, report, `${call.text("wstoken") ?? ""} ${report.id}`);
    const shown = perPage === 0 ? rows : slice(rows, page, perPage);
    return {
      details: detailsOf(report),
      data: {
        headers: report.headers(data),
        rows: shown.map((row) => ({ columns: row.columns() })),
        totalrowcount: rows.length,
      },
      warnings: [],
    };
  }

  /** `core_reportbuilder_set_filters`: bad JSON and unknown names are accepted, and filter nothing. */
  setFilters(answering: Answering): true {
    const { call } = answering;
    const report = this.#visible(answering);
    const key = `${call.text("wstoken") ?? ""} ${report.id}`;
    this.#filters.set(key, parseFilter(call.text("values") ?? ""));
    this.#kept = undefined;
    return true;
  }

  #visible({ data, call, rights }: Answering): ReportDefinition {
    const id = call.whole("reportid");
    const report = reportsOf(data).find((candidate) => candidate.id === id);
    if (report === undefined) throw noRecord("reportbuilder_report");
    if (rights === "limited") {
      const exception = String.raw`core_reportbuilder\exception\report_access_exception`;
      throw new Refusal("errorreportview", "You cannot view this report", exception);
    }
    return report;
  }

  #rows(data: SiteData, report: ReportDefinition, key: string): readonly ReportRow[] {
    if (this.#kept?.data !== data) this.#kept = { data, rows: new Map() };
    const kept = this.#kept.rows.get(key);
    if (kept !== undefined) return kept;
    const filter = this.#filters.get(key) ?? {};
    const rows = report.rows(data).filter((row) => passes(row, filter));
    this.#kept.rows.set(key, rows);
    return rows;
  }
}

const dateRange = 3;

function passes(row: ReportRow, filter: Readonly<Record<string, unknown>>): boolean {
  const courses = filter["course:courseselector_values"];
  if (Array.isArray(courses) && row.course !== undefined && !courses.includes(row.course))
    return false;
  return Object.entries(row.times).every(([name, seconds]) => {
    if (filter[`${name}_operator`] !== dateRange) return true;
    const from = Number(filter[`${name}_from`] ?? 0);
    const to = Number(filter[`${name}_to`] ?? 0);
    return seconds !== undefined && seconds >= from && (to === 0 || seconds <= to);
  });
}

function parseFilter(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function slice<T>(items: readonly T[], page: number, size: number): readonly T[] {
  return items.slice(page * size, (page + 1) * size);
}

function detailsOf(report: ReportDefinition): Record<string, unknown> {
  return {
    name: report.name,
    source: report.source,
    type: 0,
    uniquerows: report.uniqueRows,
    conditiondata: null,
    settingsdata: null,
    contextid: 1,
    component: "",
    area: "",
    itemid: 0,
    usercreated: 2,
    id: report.id,
    timecreated: 1795365052,
    timemodified: 1795365052,
    usermodified: 2,
    sourcename: report.sourceName,
    tags: [],
  };
}
