import { type Instant } from "../time/instant.ts";

/** A course as a learning platform knows it. Its key means something to that platform only. */
export interface ObservedCourse {
  readonly key: string;
  readonly title: string;
  /** The platform's short name or catalogue code, where it has one. */
  readonly code?: string;
  readonly visible: boolean;
}

/** An account as a learning platform knows it, before it is matched to an employee. */
export interface ObservedAccount {
  readonly key: string;
  readonly name: string;
  readonly email?: string;
  /** The key shared with the HR system, where the platform holds one. */
  readonly employeeNumber?: string;
  /** The workplace as it stands in the account, cleaned of doubled blanks. */
  readonly workplace?: string;
  readonly suspended: boolean;
}

/** How far an account has come in a course: what the platform says at this moment. */
export interface ObservedParticipation {
  readonly account: string;
  readonly course: string;
  readonly enrolledAt?: Instant;
  readonly startedAt?: Instant;
  readonly completedAt?: Instant;
  /** How exact the times are. */
  readonly precision: "second" | "minute" | "day";
  /**
   * Where the platform keeps it: today's record where none is given; an archive of what ran out and
   * had to be taken again; a certificate that was issued.
   */
  readonly origin?: "archive" | "certificate";
}

/** What a source can answer, and what keeps it from answering the rest. */
export interface SourceCapabilities {
  /** The product and version, such as `Moodle 4.5.6`. */
  readonly product: string;
  /** The name the site gives itself. */
  readonly siteName: string;
  /** Whether completions carry their date. */
  readonly completionDates: boolean;
  /**
   * Whether a whole read is shown to be everything, or fails; only then does what it lacks mean
   * that it is gone.
   */
  readonly verifiable: boolean;
  /** What is missing, in plain words for the site's administrator. */
  readonly missing: readonly string[];
}

/** How a read goes, for progress bars. */
export interface SourceProgress {
  readonly part: "courses" | "accounts" | "participations";
  readonly read: number;
  /** The expected number, where the source has told it. */
  readonly total?: number;
}

/** What a reader may say about a read. */
export interface SourceReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SourceProgress) => void;
}

/**
 * Anything that can tell who has learnt what: a Moodle site, a completion list, another platform.
 *
 * Reading twice gives the same records again; a source never says that something vanished. What it
 * yields is validated, and holds nothing that must not be stored.
 */
export interface LearningSource {
  /** Names the source in provenance, such as `moodle:laering.example.no`. */
  readonly id: string;
  capabilities(options?: SourceReadOptions): Promise<SourceCapabilities>;
  /**
   * The courses. A platform may hide some from its list and still tell who takes part in them: those
   * follow only when participations have been read from the same source before.
   */
  courses(options?: SourceReadOptions): AsyncIterable<ObservedCourse>;
  accounts(options?: SourceReadOptions): AsyncIterable<ObservedAccount>;
  /** Participations, only those changed since the instant where one is given. */
  participations(
    options?: SourceReadOptions & { readonly since?: Instant },
  ): AsyncIterable<ObservedParticipation>;
}
