import { z } from "zod";

import { type MunicipalityId } from "../organisation/municipality.ts";
import { RegionId } from "../organisation/region.ts";
import { type Issue } from "../problem/issue.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";
import { ForumSeat } from "./forum-seat.ts";

/** A region's competence forum (Kompetanseforum) in a term: it commissions, and never provides. */
export const CompetenceForum = z
  .object({
    region: RegionId,
    period: Period,
    seats: z.array(ForumSeat),
    /** How many seats the unions have by the agreement; 2 in Kongsbergregionen (A13). */
    unionSeats: z.int().nonnegative(),
  })
  .readonly();
export type CompetenceForum = z.infer<typeof CompetenceForum>;

/** A meeting of a forum, planned or held. */
export const ForumMeeting = z
  .object({
    id: z.string().min(1),
    region: RegionId,
    on: LocalDate,
    hours: z.number().positive().optional(),
    /** How many of the seats were filled; none until it is held. */
    attended: z.int().nonnegative().optional(),
    /** Where the minutes are. */
    minutes: z.string().min(1).optional(),
  })
  .readonly();
export type ForumMeeting = z.infer<typeof ForumMeeting>;

/** What is wrong with the composition of a forum. */
export type ForumProblem =
  /** A member municipality has no seat. */
  | "seat-missing"
  /** A municipality has more than one seat. */
  | "seat-twice"
  /** A seat belongs to a municipality that is no member. */
  | "not-a-member"
  /** The unions have more or fewer seats than agreed. */
  | "union-seats";

/** Checks one seat for each member municipality, and the agreed seats for unions. */
export function checkForum(
  forum: CompetenceForum,
  members: readonly MunicipalityId[],
): Issue<ForumProblem>[] {
  const seated = forum.seats.flatMap((seat) =>
    seat.kind === "municipality" ? [seat.municipality] : [],
  );
  const unions = forum.seats.length - seated.length;
  const found: Issue<ForumProblem>[] = [
    ...members
      .filter((member) => !seated.includes(member))
      .map((at) => issue("seat-missing", at, `${at} has no seat`, "Ask it to appoint somebody.")),
    ...[...new Set(seated.filter((one, index) => seated.indexOf(one) !== index))].map((at) =>
      issue("seat-twice", at, `${at} has more than one seat`, "Keep one of them."),
    ),
    ...[...new Set(seated)]
      .filter((one) => !members.includes(one))
      .map((at) => issue("not-a-member", at, `${at} is no member of the region`, "End the seat.")),
  ];
  if (unions !== forum.unionSeats) {
    const message = `the unions have ${unions} seats, and ${forum.unionSeats} are agreed`;
    found.push(issue("union-seats", "unions", message, "Fill the seats, or change the mandate."));
  }
  return found;
}

function issue(
  code: ForumProblem,
  at: string,
  message: string,
  remedy: string,
): Issue<ForumProblem> {
  return { code, severity: "error", at, message, remedy };
}
