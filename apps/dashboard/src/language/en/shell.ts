import { type CatalogueOf } from "../catalogue.ts";

/** English: the frame that every page stands in. */
export const texts = {
  "service.name": "Kompetanseregion",
  "service.skip": "Skip to the content",
  "service.language": "Language",
  "service.navigation": "Main menu",
  "service.demo.title": "Demonstration",
  "service.demo.text":
    "The employees are made up. Accounts and benefits are from the final reports.",
  "service.footer": "About the service",
  "service.version": "Version {version}, open source under the MIT licence",
  "service.revision": "Data revision {revision}",

  "page.overview": "Overview",
  "page.training": "Training",
  "page.money": "Finances",
  "page.benefit": "Benefits",
  "page.finalReport": "Final report",
  "page.accessibility": "Accessibility",
  "page.privacy": "Privacy",
  "page.notFound": "Page not found",
  "page.notFound.text":
    "There is nothing at this address. It may be misspelt, or the page has moved.",
  "page.notFound.wayOut": "Go to the overview",

  "state.loading": "Fetching figures …",
  "state.retry": "Try again",
  "state.notLoaded": "The page could not be fetched",
  "state.notLoaded.remedy":
    "The server does not answer, or it has a new version of the pages. Load the page again.",
  "state.reload": "Load the page again",
  "state.unreachable": "The server does not answer",
  "state.unreachable.remedy":
    "Check the network and try again. If the server is on your own machine, it must be running.",
  "state.refused": "The server could not answer this",
  "state.unexpected": "The server's answer could not be read",
  "state.unexpected.remedy":
    "The page and the server may be of different versions. Reload the page; if that does not help, tell the secretariat.",
  "state.unknown": "What you asked for does not exist",

  "problem.not-allowed": "You may not see this",
  "problem.not-allowed.remedy": "Ask the secretariat for access to the unit.",
  "problem.not-a-date": "The date cannot be read",
  "problem.not-a-date.remedy": "Choose a date in the date field.",
  "problem.unit-not-on-date": "The unit did not exist on this date",
  "problem.unit-not-on-date.remedy": "Choose another date, or open another unit.",
  "problem.no-region": "No region has been entered yet",
  "problem.no-region.remedy": "Load a region before opening the pages.",
  "problem.locked": "The store is busy",
  "problem.locked.remedy":
    "Another program holds it. Wait a little and try again, or close the other program.",
  "problem.disk-full": "The disk is full",
  "problem.disk-full.remedy": "Make room on the machine that the server runs on, and try again.",
  "problem.internal": "Something went wrong on the server",
  "problem.internal.remedy":
    "Nothing was changed. Try again; if it happens again, give the trace number to the secretariat.",

  "state.known": "These exist:",
  "state.trace": "Trace number for the secretariat: {trace}",

  "figure.ofCount": "{numerator} of {denominator}",
  "figure.hidden": "hidden",
  "figure.kroner": "NOK {amount}",

  "kind.region": "region",
  "kind.county": "county",
  "kind.municipality": "municipality",
  "kind.sector": "sector",
  "kind.department": "department",
  "kind.workplace": "workplace",

  "measure.employees": "Employees",
  "measure.completed": "Completed",
  "measure.inProgress": "In progress",
  "measure.notStarted": "Not started",
  "measure.share": "Share completed",
} satisfies CatalogueOf<"shell">;
