import { type FindingWords } from "./findings.ts";

/** English. */
export const en: FindingWords = {
  words: {
    nothing: "not given",
    signs: { positive: "positive", negative: "negative" },
    results: { surplus: "surplus", deficit: "deficit" },
    states: {
      none: "no agreement",
      oralConfirmation: "oral confirmation",
      resolutionAdopted: "resolution",
      signed: "signed",
      terminated: "terminated",
    },
  },
  findings: {
    "row-sum": {
      finding: "The total for “{label}” is not the sum of the years.",
      printed: "{printed} kroner",
      computed: "{computed} kroner",
      remedy: "Correct the total to {computed} kroner.",
    },
    "column-sum": {
      finding: "The column {label} does not add up.",
      printed: "{printed} kroner",
      computed: "{computed} kroner",
      remedy: "Hold the column against the books, and correct the row that differs.",
    },
    "total-column-sum": {
      finding: "The rows of the column “{label}” do not give the total at its foot.",
      printed: "{printed} kroner",
      computed: "{computed} kroner with the rows as printed",
      remedy: "Correct the row totals; the column then adds up.",
    },
    "roll-forward": {
      finding: "The opening balance of {label} is not the closing balance of the year before.",
      printed: "{printed} kroner",
      computed: "{computed} kroner",
      remedy: "Carry the closing balance forward, or show the difference as a voucher.",
    },
    "funding-sum": {
      finding: "The grants do not give the total under the table.",
      printed: "{printed} kroner",
      computed: "{computed} kroner",
      remedy: "Correct the total to {computed} kroner.",
    },
    "funding-income": {
      finding: "The grants for {label} are not the income in the accounts that year.",
      printed: "{printed} kroner in grants",
      computed: "{computed} kroner in income",
      remedy: "Find the income that is no grant, or the grant that is not booked.",
    },
    "balance-called-result": {
      finding: "The closing balance is called the result of the year: “{quote}”.",
      printed: "{printed} kroner for {year}",
      computed:
        "The result of {year} is {computed} kroner; the closing balance is {closing} kroner.",
      remedy: "Write the result and the closing balance apart.",
    },
    "surplus-claim": {
      finding: "The claimed {says} is not the project’s own: “{quote}”.",
      printed: "{says}",
      computed:
        "The result for {years} is {computed} kroner. The closing balance of {closing} kroner comes from {carriedIn} kroner carried in.",
      remedy:
        "Write the result without the funds carried in, and show the decision on the unspent funds.",
    },
    "sign-convention": {
      finding: "The same thing ({concept}) has different signs in different places.",
      printed: "{uses}",
      computed: "One sign throughout.",
      remedy: "Choose one convention, and say at each table what the sign means.",
    },
    "wage-plausibility": {
      finding: "Wages a month differ much from year to year without an explanation.",
      printed: "{printed} months",
      computed: "{computed} kroner a month",
      remedy: "Explain who else was paid, or accrue the wages.",
    },
    proportion: {
      finding: "The share is not as claimed: “{quote}”.",
      printed: "{quote}",
      computed: "{part} of {whole} kroner ({computed})",
      remedy: "Correct the claim by the figures.",
    },
    "in-kind-unquantified": {
      finding: "The municipalities’ own effort is described but not counted ({described}).",
      printed: "{hours}",
      computed: "Hours by municipality and kind of effort must be registered.",
      remedy: "Register the hours before the project is closed, and show them against the mandate.",
    },
    "share-rounding": {
      finding: "The percentage is not the share that the numbers give: “{quote}”.",
      printed: "“{quote}”",
      computed: "{numerator} of {denominator} ({computed}); {left} remain",
      remedy: "Write the share with both numbers: {numerator} of {denominator} ({computed}).",
    },
    "count-sum": {
      finding: "The parts do not give the total: “{quote}”.",
      printed: "{printed}",
      computed: "{computed} ({parts})",
      remedy: "Correct the total, or find the part that is missing.",
    },
    duration: {
      finding: "The duration does not agree with the dates: “{quote}”.",
      printed: "“{quote}”",
      computed: "{computed} months",
      remedy: "Compute the duration from the start and the end.",
    },
    "benefit-claim": {
      finding: "The benefit cannot be computed from the numbers given: “{quote}”.",
      printed: "{claimed} full-time years",
      computed:
        "{hours} hours: {years} full-time years at {bases} hours a year; with the uncertainty {low}–{high}",
      remedy: "Write the computed benefit with its basis, or say what else was saved.",
    },
    "rounded-scale": {
      finding: "A rounded share is used to scale up: “{quote}”.",
      printed: "{claimedPercent}, which gives the factor {claimedFactor}",
      computed: "{part} of {whole} is {computed}, which gives the factor {factor}",
      remedy: "Scale by the exact share.",
    },
    extrapolation: {
      finding: "The figure scaled up does not follow from the computed benefit: “{quote}”.",
      printed: "{claimed} full-time years",
      computed:
        "{computed} full-time years at {bases} hours a year; even the claim gives {ofClaim}",
      remedy: "Compute again from the computed benefit, and label the figure a thought experiment.",
    },
    "claim-provenance": {
      finding: "The claim speaks for all, but not all were asked: “{quote}”.",
      printed: "all {all} {outOf}",
      computed: "{asked} of {all} {counts}",
      remedy: "Write how many were asked, and what they answered.",
    },
    "merged-agreement-states": {
      finding: "Different states of agreement are merged into one count: “{quote}”.",
      printed: "{states} as one",
      computed: "One count for each state.",
      remedy: "Count resolutions, oral confirmations and signed agreements apart.",
    },
    "stale-future": {
      finding: "Something that was over on the document’s date is in the future tense: “{quote}”.",
      printed: "future, about something no later than {when}",
      computed: "The document is dated {dated}.",
      remedy: "Write what happened, or bring the statement up to date.",
    },
    "open-under-complete": {
      finding: "Everything is said to be done, but something is open: “{quote}”.",
      printed: "everything done by {by}",
      computed: "Open: {open}",
      remedy: "Report the open item as partly done, or report its conclusion.",
    },
    "goal-count": {
      finding: "There are not as many goals as is said.",
      printed: "{printed} result goals",
      computed: "{computed} numbered goals, and besides {others}",
      remedy: "Give the goal without a number the number it has in the plan.",
    },
    "duplicate-ordinal": {
      finding: "The sub-goals of {label} are not numbered in sequence.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Number the sub-goals {computed}.",
    },
    "goal-label-phase": {
      finding: "The same goal numbers are used in several phases ({labels}).",
      printed: "{labels}",
      computed: "{scoped}",
      remedy: "Make the phase a part of the number.",
    },
    "goal-wording": {
      finding: "The same goal is worded differently ({labels}).",
      printed: "{texts}",
      computed: "One wording for each goal.",
      remedy: "Take the wording from one place.",
    },
    "goal-date-change": {
      finding: "The due date of “{goal}” has moved, and no decision is shown.",
      printed: "{printed}",
      computed: "A decision for every change.",
      remedy: "Enter the change of the due date in the change log, with body and date.",
    },
    "cross-reference": {
      finding: "The reference does not agree with the heading.",
      printed: "{printed}",
      computed: "{computed}",
      remedy: "Refer to “{computed}”.",
    },
    "unnumbered-table": {
      finding: "Tables lack a number or a caption.",
      printed: "{numbered} of {all} tables are numbered",
      computed: "{bare} tables are to be numbered",
      remedy: "Give every table a number and a caption.",
    },
    "course-names": {
      finding: "The same course has {count} names.",
      printed: "{names}",
      computed: "One name",
      remedy:
        "Use one name and register the others as former names, so that earmarked funds can be followed.",
    },
    "unexplained-term": {
      finding: "Abbreviations or changed names are not explained.",
      printed: "{names}",
      computed: "A list of terms",
      remedy: "Explain them in a list of terms with former names.",
    },
    "missing-evaluation": {
      finding:
        "Courses are called evaluated without participants and results being shown ({courses}).",
      printed: "Participants: {reported}",
      computed: "Participants and an evaluation for every course",
      remedy: "Register participants and evaluation of every run before closing.",
    },
    "missing-artefact": {
      finding: "Missing: {name}.",
      printed: "{neededFor}",
      computed: "There must be this first: {name}.",
      remedy: "Make it ({name}), or do not claim what rests on it.",
    },
    "obligation-unreported": {
      finding:
        "The obligatory course “{course}” is past its due date, and the share completed is not reported.",
      printed: "due {due}",
      computed: "completed: {completed}",
      remedy: "Report how many had completed it when it was due, by workplace.",
    },
  },
};
