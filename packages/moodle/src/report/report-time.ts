import { type Instant, instantFromEpochSeconds } from "@kompetanseregion/domain";

const pattern =
  /^(\p{L}+),? (\d{1,2})\.? (\p{L}+) (\d{4}),? (?:kl\.? )?(\d{1,2})[:.](\d{2})(?: ?([AP])M)?$/iu;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Lower-case names in English, bokmål and nynorsk, with the number that each stands for. */
const monthNumbers = numbered([
  months,
  "januar februar mars april mai juni juli august september oktober november desember".split(" "),
]);
const weekdayNumbers = numbered([
  weekdays,
  "søndag mandag tirsdag onsdag torsdag fredag lørdag".split(" "),
  "sundag måndag tysdag onsdag torsdag fredag laurdag".split(" "),
]);

function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((names) => names.map((name, at) => [name.toLowerCase(), at])));
}

/**
 * A time in a report, `Saturday, 14 March 2026, 2:23 AM`, as an instant exact to the minute.
 *
 * The text has no offset: the report must have been asked for in UTC. It is asked for in English,
 * too, but a site may have changed its English formats, or answer in Norwegian: names are read in
 * English, bokmål and nynorsk, and hours by 12 or 24. The weekday must fit the date, so that another
 * calendar is noticed; a month written as a number is refused, since its order is anybody's guess.
 *
 * @returns `undefined` where the text is anything else.
 */
export function readReportTime(text: string): Instant | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [, weekday = "", day, month = "", year, hour, minute, half] = found;
  const monthNumber = monthNumbers.get(month.toLowerCase());
  const hours = hoursOf(Number(hour), half?.toUpperCase());
  if (monthNumber === undefined || hours === undefined || Number(minute) > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), monthNumber, Number(day), hours, Number(minute)));
  const fits =
    date.getUTCDate() === Number(day) &&
    date.getUTCDay() === weekdayNumbers.get(weekday.toLowerCase());
  return fits ? instantFromEpochSeconds(date.getTime() / 1000) : undefined;
}

function hoursOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "P" ? 12 : 0);
}

/** A time as Moodle's reports write it in English and UTC; the reverse of {@link readReportTime}. */
export function writeReportTime(epochSeconds: number): string {
  const date = new Date(epochSeconds * 1000);
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  const weekday = weekdays[date.getUTCDay()] ?? "";
  const month = months[date.getUTCMonth()] ?? "";
  const day = `${weekday}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  return `${day}, ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}
