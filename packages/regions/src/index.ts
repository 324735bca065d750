/**
 * Norwegian municipalities and their regions through the reforms, and the two source documents'
 * figures, as data that the domain's schemas have checked.
 *
 * @packageDocumentation
 */
export { counties, countyOf } from "./county/counties.ts";
export { CountyReform, countyReforms } from "./county/reforms.ts";
export {
  type ExpenseColumn,
  type ExpenseGroup,
  type ExpenseRow,
  type ExpenseTable,
  type FundingTable,
  type PrintedGrant,
} from "./kongsberg/accounts.ts";
export { type ReportedCourse } from "./kongsberg/courses.ts";
export { type NumberedText } from "./kongsberg/effects.ts";
export { type CommunicationMeasure, type ProjectRole } from "./kongsberg/organisation.ts";
export { kongsbergReport } from "./kongsberg/report.ts";
export { type BenefitClaim, type Counted, midtTelemarkReport } from "./midt-telemark/report.ts";
export { type MunicipalityChange, municipalityChanges } from "./municipality/changes.ts";
export { Merger, mergers } from "./municipality/mergers.ts";
export { findMunicipality, municipalities, registerBegins } from "./municipality/register.ts";
export { Split, splits } from "./municipality/splits.ts";
export { printedReport, printedReports } from "./printed-report/printed-report.ts";
export { demoEmployees, demoRegion } from "./region/demo-employees.ts";
export { orgEventsOf } from "./region/org-events.ts";
export { findRegion, regions } from "./region/regions.ts";
export { type ProjectReport, projectReports } from "./report/project-report.ts";
export { findRename, Rename, renames } from "./rename/renames.ts";
export { SourceDocument, sourceDocuments } from "./source/documents.ts";
export { type Sourced } from "./source/sourced.ts";
