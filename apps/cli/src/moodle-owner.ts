import { type MoodleErrorCode } from "@kompetanseregion/moodle";

const yours = "yours: the address, the token or the setting";
const administrators = "the Moodle administrator's";
const nobodys = "nobody's: it passes by itself; if it does not, the Moodle administrator's";
const ours = "the makers' of this program";

/** Whose job it is to mend what a Moodle failed with. */
export const moodleOwner: Readonly<Record<MoodleErrorCode, string>> = {
  "invalid-options": yours,
  unreachable: yours,
  timeout: nobodys,
  "server-error": nobodys,
  overloaded: nobodys,
  maintenance: nobodys,
  "web-services-off": administrators,
  "wrong-address": yours,
  "wrong-host": yours,
  "not-json": yours,
  "too-large": yours,
  "invalid-token": yours,
  "access-denied": administrators,
  "token-user-blocked": administrators,
  "not-permitted": administrators,
  "unknown-function": administrators,
  "invalid-parameter": ours,
  "not-found": nobodys,
  "person-unreadable": nobodys,
  moodle: administrators,
  "unexpected-answer": ours,
  "incomplete-answer": administrators,
  "report-missing": administrators,
  "report-changed": administrators,
  "not-verified": administrators,
  "circuit-open": nobodys,
};
