import {
  type EmployeeId,
  type Instant,
  osloDate,
  type TrainingEventKind,
} from "@kompetanseregion/domain";
import { type Dossier } from "@kompetanseregion/store";

const kinds: Readonly<Record<TrainingEventKind, string>> = {
  enrolled: "påmeldt",
  started: "startet",
  completed: "fullført",
  revoked: "trukket tilbake",
};

/** Tells in bokmål what is stored about a person, as Markdown. */
export function tellDossier(employee: EmployeeId, madeAt: Instant, dossier: Dossier): string {
  const [identity] = dossier.identity;
  return [
    `# Innsyn i opplysninger om ${identity?.name ?? employee}`,
    "",
    `Laget ${osloDate(madeAt)}. Alt som er lagret om deg her, står på denne siden og i filen ved siden av. Fødselsnummer og lønn lagres aldri. Er noe feil, rettes det i systemet som opplysningen kommer fra: HR-systemet for stilling og navn, læringsplattformen for opplæring.`,
    "",
    ...section("Hvem du er", [
      `Nøkkel: ${employee}`,
      ...dossier.identity.flatMap(({ name, email, employee_number: number }) => [
        `Navn: ${name}`,
        ...optional("E-post", email),
        ...optional("Ansattnummer", number),
      ]),
    ]),
    ...section(
      "Stillinger",
      dossier.position.map(
        ({ title, unit, fte_percent: percent, from_date: from, to_date: to }) =>
          `${title === "" ? "Stilling" : title}, ${unit}, ${percent} %, fra ${from}${until(to)}`,
      ),
    ),
    ...section("Kontoer på læringsplattformer", [
      ...dossier.account.map(
        ({ source, key, workplace }) =>
          `${source}, konto ${key}${workplace === null ? "" : `, arbeidssted «${workplace}»`}`,
      ),
      ...dossier.account_identity.map(({ name, email }) => `Navnet der: ${name}${and(email)}`),
      ...dossier.match_decision.map(
        ({ decision, decided_by: by, decided_at: at }) =>
          `Koblingen mellom konto og ansatt: ${decision} av ${by} ${osloDate(at)}`,
      ),
    ]),
    ...section(
      "Opplæring",
      dossier.observation.map(
        ({ kind, course, on_date: on, source, run }) =>
          `${on}: ${kinds[kind]} «${course}» (${source}, lesing ${run})`,
      ),
    ),
    ...section("Tilganger du har eller har hatt", [
      ...dossier.unit_role.map(
        ({ role, unit, from_date: from, to_date: to }) =>
          `${role} for ${unit}, fra ${from}${until(to)}`,
      ),
      ...dossier.access_grant.map(
        ({ role, unit, from_date: from, to_date: to }) =>
          `${role} for ${unit}, fra ${from}${until(to)}`,
      ),
      ...dossier.delegation.map(
        ({ principal, deputy, from_date: from, to_date: to }) =>
          `${deputy} er stedfortreder for ${principal}, fra ${from}${until(to)}`,
      ),
      ...dossier.access_user.map(({ id }) => `Bruker: ${id}`),
    ]),
    ...section("Hvordan du logger inn", [
      ...dossier.local_account.map(
        ({ changed_at: at }) => `Passfrase, lagret som en hash, fra ${osloDate(at)}`,
      ),
      ...dossier.external_identity.map(
        ({ issuer, reference }) => `Konto hos ${issuer}, her kalt ${reference}`,
      ),
      ...dossier.sign_in_session.map(
        ({ started_at: at, seen_at: seen }) => `Innlogget siden ${at}, sist brukt ${seen}`,
      ),
      ...dossier.api_token.map(
        ({ label, created_at: at, expires_at: end }) =>
          `API-nøkkel «${label}», fra ${osloDate(at)} til ${osloDate(end)}`,
      ),
    ]),
    ...section(
      "Påminninger du har fått",
      dossier.notice.map(
        ({ certificate, expiry, stage, sent_at: sent }) =>
          `${certificate}, gyldig til ${expiry}: ${stage} dager før, ${sent ?? "usikkert om den kom fram"}`,
      ),
    ),
    ...section(
      "Sletting er satt på vent",
      dossier.person_hold.map(({ reason, since }) => `${reason}, siden ${since}`),
    ),
    ...section(
      "Hvem som har sett på eller endret noe om deg",
      dossier.audit_entry.map(({ at, actor, action }) => `${at}: ${actor}, ${action}`),
    ),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  const listed = lines.length === 0 ? ["Ingenting."] : lines.map((line) => `- ${line}`);
  return [`## ${title}`, "", ...listed, ""];
}

function until(to: string | null): string {
  return to === null ? "" : `, til og ikke med ${to}`;
}

function optional(label: string, value: string | null): string[] {
  return value === null ? [] : [`${label}: ${value}`];
}

function and(email: string | null): string {
  return email === null ? "" : `, ${email}`;
}
