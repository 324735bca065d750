import { type FinalReport } from "../final-report/final-report.ts";

/** A document as data, before it is any page: what is composed, checked and then rendered. */
export type RegionDocument = FinalReport;
