import { type CatalogueOf } from "../catalogue.ts";

/** English: the training report. */
export const texts = {
  "training.lead": "Who has completed, from the whole region down to each workplace.",
  "training.choose": "Choose course and date",
  "training.course": "Course",
  "training.course.choose": "Choose a course",
  "training.date": "Status as of",
  "training.show": "Show",
  "training.future":
    "The date is in the future. The figures show what is known today, {today}, and may change.",
  "training.headline": "{completed} of {employees} employees have completed",
  "training.headline.hidden": "The figure for the whole selection is hidden",
  "training.asOf": ", status as of {date}",
  "training.unit": "Unit",
  "training.expandAll": "Open all",
  "training.collapseAll": "Close all",
  "training.shown.one": "{n} unit shown",
  "training.shown.other": "{n} units shown",
  "training.csv": "Download CSV",
  "training.print": "Print",
  "training.csv.path": "Place",
  "training.csv.kind": "Level",
  "training.csv.percent": "Share completed (percent)",
  "training.csv.fileName": "training",
  "training.hidden.why":
    "“hidden” means that the figure could reveal something about single persons. Groups below {smallest} are not shown, and some figures beside them are hidden too, so that they cannot be worked out. {hidden} of {all} figures are hidden.",
  "training.empty": "No units to show",
  "training.empty.why":
    "No units had employees on this date. Choose another date, or read the organisation again.",
  "training.noCourses": "No courses yet",
  "training.how": "How is this calculated?",
  "training.how.people":
    "Each person counts once in each unit, however many positions the person holds there. A unit counts everyone below it. The units below can therefore add up to more than the figure above.",
  "training.how.employees": "persons with a position in the unit, or below it, on the date",
  "training.how.completed":
    "those of them who completed the course on or before the date, and have not had it withdrawn",
  "training.how.inProgress":
    "those of them who are enrolled or have started, and have not completed",
  "training.how.notStarted": "the rest: employees who are neither enrolled nor started",
  "training.how.share": "completed divided by employees, rounded to one decimal",
  "training.how.sources": "Where the figures come from",
  "training.how.source": "Source",
  "training.how.run": "Reading",
  "training.how.finished": "Finished",
  "training.how.noSources": "No readings have given data to this report.",
  "training.how.leftOut": "What is left out",
  "training.how.nothingLeftOut": "Nothing is left out.",
} satisfies CatalogueOf<"training">;
