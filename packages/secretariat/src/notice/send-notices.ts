import { createHash } from "node:crypto";

import { type CertificateId, type EmployeeId, type Language } from "@kompetanseregion/domain";
import { MailError, type OpenMail } from "@kompetanseregion/exchange/mail";
import { expiring } from "@kompetanseregion/reporting";
import { type Notice } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { rulesOfRegion } from "../certification/rules-asked.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { digestText, type ExpiringLine } from "./digest-text.ts";
import { isoWeekOf, stageAt, stages } from "./stage.ts";

/** How reminders are sent; without `mail` nothing is, and the answer says what would be. */
export interface SendNotices {
  readonly mail?: OpenMail | undefined;
  readonly language: Language;
  /** Where a receiver says no thanks; it stands in the text too. */
  readonly unsubscribe: string;
}

/** What was sent, or would be: numbers of persons, and no names. */
export interface NoticesView {
  readonly dryRun: boolean;
  /** Persons who have something to be told today. */
  readonly due: number;
  readonly sent: number;
  /** Who were told of it before, or this week. */
  readonly told: number;
  readonly withoutAddress: number;
  /** The relay did not take these; they are tried again next time. */
  readonly notSent: number;
  /** These may have arrived, and are never sent again. */
  readonly uncertain: number;
  /** How many certificates are told of at each stage. */
  readonly stages: Readonly<Record<string, number>>;
}

interface Due {
  readonly notice: Notice;
  readonly line: ExpiringLine;
}

/**
 * Tells everybody within the actor's reach whose certificate runs out, 60, 30, 7 and 0 days before:
 * at most once for each person, certificate, expiry and stage, and one message a week.
 *
 * The right to send is written down before the message leaves. Whatever happens between the two,
 * nobody gets it twice; somebody may not get it at all, and is counted in the log.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function sendNotices(
  desk: Desk,
  actor: Actor,
  { mail, language, unsubscribe }: SendNotices,
): Promise<NoticesView> {
  const { units } = authorise(actor, "send-notices");
  const { name: region } = await storedRegion(desk);
  const due = await dueToday(desk, units);
  const identities = await desk.store.people.identities(due.keys());
  const addresses = new Map(identities.map(({ employee, email }) => [employee, email]));
  const count = { sent: 0, told: 0, withoutAddress: 0, notSent: 0, uncertain: 0 };
  const atStage: Record<string, number> = Object.fromEntries(stages.map((stage) => [stage, 0]));
  const week = isoWeekOf(desk.clock.today());
  const known = await desk.store.notices.all();
  for (const [employee, all] of due) {
    const to = addresses.get(employee);
    if (to === undefined) {
      count.withoutAddress += 1;
      continue;
    }
    const id = digestId(employee, week);
    const digest = { id, employee, week, notices: all.map(({ notice }) => notice) };
    const free =
      mail === undefined
        ? known.some((notice) => notice.employee === employee && notice.week === week)
          ? []
          : digest.notices.filter(
              (notice) =>
                !known.some((earlier) => earlier.employee === employee && isSame(earlier, notice)),
            )
        : await desk.store.notices.reserve({ ...digest, at: desk.clock.now() });
    if (free.length === 0) {
      count.told += 1;
      continue;
    }
    for (const { stage } of free) atStage[stage] = (atStage[stage] ?? 0) + 1;
    if (mail === undefined) continue;
    const lines = all.filter(({ notice }) => free.some((own) => isSame(own, notice)));
    const said = digestText(
      lines.map(({ line }) => line),
      { language, region, unsubscribe },
    );
    count[await deliver(desk, mail, { id, to, language, ...said })] += 1;
  }
  if (mail !== undefined) {
    const at = desk.clock.now();
    await desk.store.audit.append({
      at,
      actor: actor.id,
      action: "send-notices",
      scope: week,
      count: count.sent,
    });
  }
  return { dryRun: mail === undefined, due: due.size, ...count, stages: atStage };
}

async function deliver(
  desk: Desk,
  mail: OpenMail,
  message: Parameters<OpenMail["send"]>[0],
): Promise<"sent" | "notSent" | "uncertain"> {
  try {
    await mail.send(message);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    if (error.code === "uncertain") return "uncertain";
    await desk.store.notices.release(message.id);
    return "notSent";
  }
  await desk.store.notices.sent(message.id, desk.clock.now());
  return "sent";
}

/** Whom to tell of what today, within the units. */
async function dueToday(
  desk: Desk,
  units: ReturnType<typeof authorise>["units"],
): Promise<Map<EmployeeId, Due[]>> {
  const due = new Map<EmployeeId, Due[]>();
  const asOf = desk.clock.today();
  // Names and addresses go into the messages alone: what is answered counts.
  const scope = { units, persons: true };
  for (const { certificate, title, versions, obligations } of await rulesOfRegion(desk)) {
    const rows = expiring(await desk.workforce(), {
      asOf,
      scope,
      certificate,
      policies: versions.map(({ policy }) => policy),
      obligations,
      withinDays: Math.max(...stages),
    });
    // Who works in two of the actor's units is listed for each.
    const seen = new Set<EmployeeId>();
    for (const { employee, lastValidDay, daysLeft } of rows) {
      const stage = stageAt(daysLeft);
      if (stage === undefined || seen.has(employee)) continue;
      seen.add(employee);
      const notice = { certificate, expiry: lastValidDay, stage };
      const line = { title, lastValidDay, daysLeft };
      due.set(employee, [...(due.get(employee) ?? []), { notice, line }]);
    }
  }
  return due;
}

function isSame(
  a: { readonly certificate: CertificateId; readonly expiry: string; readonly stage: number },
  b: Notice,
): boolean {
  return a.certificate === b.certificate && a.expiry === b.expiry && a.stage === b.stage;
}

/** Tells nobody whose it is, and is the same for the same person and week. */
function digestId(employee: EmployeeId, week: string): string {
  return createHash("sha256").update(`${employee}\n${week}`).digest("hex").slice(0, 32);
}
