import { wordIn } from "../../app/search-text.ts";

/** What the page's address says. */
export interface PlanSearch {
  /** The needs as a board; a list where nothing is said. */
  readonly vis?: "tavle";
  /** The need whose place is explained. */
  readonly behov?: string;
}

/** Reads the address. */
export function readPlanSearch(search: Readonly<Record<string, unknown>>): PlanSearch {
  const behov = wordIn(search, "behov");
  return {
    ...(wordIn(search, "vis") === "tavle" ? { vis: "tavle" } : {}),
    ...(behov === undefined ? {} : { behov }),
  };
}
