import {
  type AdministrativeRole,
  type CertificateId,
  type CourseId,
  type DeliveryMode,
  type EmployeeId,
  type Instant,
  type LocalDate,
  type MunicipalityId,
  type Ore,
  type OrgUnitId,
  type OrgUnitKind,
  type TrainingEvent,
  type TrainingEventKind,
  type UnitRoleKind,
  type UserId,
} from "@kompetanseregion/domain";
import { type PeriodStatus } from "@kompetanseregion/ledger";
import { type Generated } from "kysely";

import { type PlanKind } from "../plan/plan-kinds.ts";
import { type SignInMethod } from "../sign-in/sign-in-types.ts";

/** 0 or 1: SQLite has no booleans, and both engines take these. */
export type Flag = 0 | 1;

/**
 * The tables as they stand after the latest migration.
 *
 * Only this package writes them, and only from domain types, so the brands hold.
 */
export interface Tables {
  readonly schema_version: { version: number; applied_at: Instant };
  readonly revision: { id: number; value: number; training: number };
  readonly setting: { key: string; value: string };

  readonly org_unit: {
    id: OrgUnitId;
    kind: OrgUnitKind;
    name: string;
    municipality: MunicipalityId | null;
    from_date: LocalDate;
    to_date: LocalDate | null;
  };
  readonly placement: {
    unit: OrgUnitId;
    parent: OrgUnitId;
    from_date: LocalDate;
    to_date: LocalDate | null;
  };

  readonly position: {
    employee: EmployeeId;
    unit: OrgUnitId;
    from_date: LocalDate;
    /** The empty text where the employer names no title: it is part of the key. */
    title: string;
    to_date: LocalDate | null;
    fte_percent: number;
    is_primary: Flag;
    is_manager: Flag;
  };
  readonly identity: {
    employee: EmployeeId;
    employee_number: string | null;
    name: string;
    email: string | null;
  };

  readonly access_user: { id: UserId; employee: EmployeeId | null };
  readonly access_grant: {
    access_user: UserId;
    role: AdministrativeRole;
    unit: OrgUnitId;
    from_date: LocalDate;
    to_date: LocalDate | null;
    given_by: UserId;
  };
  readonly unit_role: {
    employee: EmployeeId;
    role: UnitRoleKind;
    unit: OrgUnitId;
    from_date: LocalDate;
    to_date: LocalDate | null;
  };
  readonly delegation: {
    principal: EmployeeId;
    deputy: EmployeeId;
    /** The empty text where all of the principal's units are meant: it is part of the key. */
    unit: string;
    from_date: LocalDate;
    to_date: LocalDate | null;
  };

  /** By what name the audit log speaks of an employee; gone once they are erased. */
  readonly audit_subject: { subject: string; employee: EmployeeId };
  readonly person_hold: { employee: EmployeeId; reason: string; since: LocalDate };

  readonly local_account: {
    access_user: UserId;
    passphrase: string;
    totp: string | null;
    totp_step: number;
    recovery: string;
    changed_at: Instant;
  };
  readonly one_time_link: { hash: string; access_user: UserId; expires_at: Instant };
  readonly external_identity: {
    issuer: string;
    subject: string;
    reference: string;
    access_user: UserId | null;
    seen_at: Instant;
    linked_by: string | null;
    linked_at: Instant | null;
  };
  readonly sign_in_session: {
    hash: string;
    id: string;
    access_user: UserId;
    method: SignInMethod;
    started_at: Instant;
    seen_at: Instant;
  };
  readonly api_token: {
    id: string;
    hash: string;
    prefix: string;
    label: string;
    owner: UserId;
    units: string;
    persons: Flag;
    created_at: Instant;
    expires_at: Instant;
    used_on: LocalDate | null;
    ended_at: Instant | null;
    ended_by: string | null;
  };

  readonly notice: {
    employee: EmployeeId;
    certificate: CertificateId;
    /** The last day it is valid. */
    expiry: LocalDate;
    stage: number;
    digest: string;
    week: string;
    reserved_at: Instant;
    sent_at: Instant | null;
  };

  readonly import_run: {
    id: number;
    at: Instant;
    actor: string;
    unit: OrgUnitId;
    format: string;
    file_hash: string;
    summary: string;
    before: string | null;
    undone_at: Instant | null;
  };

  readonly course: {
    id: CourseId;
    title: string;
    aliases: string;
    delivery_mode: DeliveryMode | null;
    adapted_from: CourseId | null;
  };
  readonly run: {
    id: number;
    source: string;
    started_at: Instant;
    finished_at: Instant | null;
    status: RunStatus;
    summary: string;
  };
  readonly observed_course: {
    id: Generated<number>;
    source: string;
    key: string;
    title: string;
    code: string | null;
    is_visible: Flag;
    course: CourseId | null;
  };
  readonly account: {
    id: Generated<number>;
    source: string;
    key: string;
    workplace: string | null;
    is_suspended: Flag;
    employee: EmployeeId | null;
    /** Where its facts are kept; the empty text while it is nobody's: it is part of keys. */
    municipality: MunicipalityId | "";
    /** The latest run that saw the account itself; none while only its participations were seen. */
    seen_in: number | null;
  };
  readonly account_identity: {
    account: number;
    name: string;
    email: string | null;
    employee_number: string | null;
  };
  readonly observation: {
    seq: Generated<number>;
    /** Its account's, always; facts are kept by it. */
    municipality: MunicipalityId | "";
    account: number;
    observed_course: number;
    kind: TrainingEventKind;
    on_date: LocalDate;
    at: Instant | null;
    precision: TrainingEvent["precision"];
    observed_at: Instant;
    run: number;
  };

  readonly reading: {
    run: number;
    kind: ReadingKind;
    since: Instant | null;
    /** The process that reads: `<host>:<process id>`. */
    owner: string;
    touched_at: Instant;
    /** The parts that have been read whole, as a JSON list. */
    whole: string;
  };
  readonly staged_course: { run: number; key: string; document: string };
  readonly staged_account: { run: number; key: string; document: string };
  readonly staged_fact: {
    run: number;
    account: string;
    course: string;
    /** The empty text for a participation that says nothing but that it is there. */
    kind: TrainingEventKind | "";
    /** The empty text where there is no kind: it is part of the key. */
    on_date: LocalDate | "";
    at: Instant | null;
    precision: TrainingEvent["precision"];
  };
  /** Of the three references one is set: a fact, an account or a course that is no longer shown. */
  readonly absence: {
    id: Generated<number>;
    observation: number | null;
    account: number | null;
    observed_course: number | null;
    reason: AbsenceReason;
    since: Instant;
    run: number;
    /** When it was shown again, and by which run; none while it is gone. */
    until: Instant | null;
    until_run: number | null;
  };
  readonly match_decision: {
    seq: Generated<number>;
    account: number;
    employee: EmployeeId;
    decision: MatchVerdict;
    decided_by: string;
    decided_at: Instant;
  };

  /** Every version of what is planned; the latest of each stands, unless it withdraws. */
  readonly plan_entry: {
    kind: PlanKind;
    id: string;
    version: number;
    document: string | null;
    by: string;
    at: Instant;
  };

  readonly chart: { kind: ChartKind; id: string; document: string };
  readonly voucher: {
    /** Its place in the journal, from 1 and without gaps. */
    place: number;
    id: string;
    series: string;
    year: number;
    number: number;
    date: LocalDate;
    booked: LocalDate;
    prev: string;
    hash: string;
    document: string;
  };
  /** The vouchers' lines once more, for analysis; the documents are what counts. */
  readonly posting: {
    voucher: number;
    line: number;
    account: string;
    amount: Ore;
    project: string;
    fund: string;
    activity: string | null;
    municipality: MunicipalityId | null;
  };
  /** How periods were closed, locked and opened again; the latest of each says how it stands. */
  readonly period_change: {
    /** Its place in their log, from 1 and without gaps. */
    place: number;
    period: string;
    status: PeriodStatus;
    document: string;
  };

  readonly audit_entry: {
    seq: number;
    at: Instant;
    actor: string;
    action: string;
    scope: string;
    count: number;
    prev: string;
    hash: string;
  };
}

/** What the chart is made of. */
export type ChartKind = "account" | "fund" | "project";

/**
 * How a run stands: `stopped` is one whose result a person must look at before it counts. One that
 * is `running` though its process is gone was cut short.
 */
export type RunStatus = "running" | "finished" | "failed" | "stopped";

/** Everything that a source holds, or what has changed since an instant. */
export type ReadingKind = "full" | "delta";

/**
 * Why something is no longer shown: the source has deleted it for certain; it is there, but not in
 * the list that was read; or nothing more is known. `withdrawn` is what an import brought that was
 * taken back: only that no longer counts.
 */
export type AbsenceReason = "deleted" | "not-listed" | "not-shown" | "withdrawn";

/** What a person said of an account and an employee; `undone` takes the one before back. */
export type MatchVerdict = "confirmed" | "refused" | "undone";
