import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

/** A role in the project and who holds it, by office and never by name. */
export type ProjectRole = Sourced<{ readonly role: string; readonly holder: string }>;

/** Who steered, owned and led the project (A9–A11). */
export const projectRoles: readonly ProjectRole[] = [
  role("Oppdragsgiver og styringsgruppe", "Rådmannsutvalget (RU)", "A9"),
  role("Prosjektansvarlig (PA)", "Daglig leder i Kongsbergregionen", "A10"),
  role("Prosjektleder (PL)", "Engasjert av prosjektansvarlig", "A11"),
];

/** How somebody was told about the project. */
export type CommunicationMeasure = Sourced<{
  readonly channel: "web" | "email" | "socialMedia" | "meeting";
  readonly audience: string;
  readonly measure: string;
}>;

/** What chapter 4 tells of information and participation (A80–A85). */
export const communicationMeasures: readonly CommunicationMeasure[] = [
  measure(
    "web",
    "Alle",
    "Strategier, planer, mandater, deltakere, møteplan og referater på regionens nettsted",
    "A80",
  ),
  measure("email", "Alle", "En-sider i e-postutsendelser", "A82"),
  measure("socialMedia", "Alle", "Informasjon på regionens Facebookside", "A83"),
  measure("meeting", "Rådmannsutvalget", "Status, flere ganger", "A84"),
  measure("meeting", "Fagforbundet", "Informasjon i møter", "A85"),
];

function role(name: string, holder: string, item: string): ProjectRole {
  return {
    role: name,
    holder,
    source: inKongsbergReport("2. Eierskap og organisering, Ansvarsforhold", item),
  };
}

function measure(
  channel: CommunicationMeasure["channel"],
  audience: string,
  text: string,
  item: string,
): CommunicationMeasure {
  const source = inKongsbergReport("4. Informasjon og medvirkning", item);
  return { channel, audience, measure: text, source };
}
