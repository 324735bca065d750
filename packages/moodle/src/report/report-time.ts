import { type Instant, instantFromEpochSeconds } from "@kompetanseregion/domain";

const pattern =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4}), (\d{1,2}):(\d{2}) (AM|PM)$/u;

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
const weekdays = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"];

/**
 * A time in a report, `Saturday, 14 March 2026, 2:23 AM`, as an instant exact to the minute.
 *
 * The text has no offset: the report must have been asked for in UTC and in English. The weekday
 * must fit the date, so that another calendar or order of day and month is noticed.
 *
 * @returns `undefined` where the text is anything else.
 */
export function readReportTime(text: string): Instant | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [, weekday, day, month, year, hour, minute, half] = found;
  const hours = Number(hour);
  if (hours < 1 || hours > 12 || Number(minute) > 59) return undefined;
  const date = new Date(
    Date.UTC(
      Number(year),
      months.indexOf(month ?? ""),
      Number(day),
      (hours % 12) + (half === "PM" ? 12 : 0),
      Number(minute),
    ),
  );
  if (date.getUTCDate() !== Number(day) || weekdays[date.getUTCDay()] !== weekday) return undefined;
  return instantFromEpochSeconds(date.getTime() / 1000);
}

/** A time as Moodle's reports write it in English and UTC; the reverse of {@link readReportTime}. */
export function writeReportTime(epochSeconds: number): string {
  const date = new Date(epochSeconds * 1000);
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  const weekday = `${weekdays[date.getUTCDay()] ?? ""}day`;
  const month = months[date.getUTCMonth()] ?? "";
  const day = `${weekday}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  return `${day}, ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}
