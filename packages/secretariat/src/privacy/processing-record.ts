import { type Issue, OrganisationNumber, schemaIssues } from "@kompetanseregion/domain";
import { parseDocument } from "yaml";
import { z } from "zod";

import { type Checked } from "../input/checked.ts";
import { decodeText } from "../input/decode-text.ts";

const Text = z.string().trim().min(1).max(1_000);

/** One purpose for which personal data are used, with all that article 30 asks about it. */
const Processing = z.strictObject({
  purpose: Text,
  /** The article of the GDPR, and the national law where it needs one. */
  legalBasis: Text,
  dataSubjects: z.array(Text).min(1),
  categories: z.array(Text).min(1),
  recipients: z.array(Text),
  /** Transfers out of the EEA; an empty list says that there are none. */
  transfers: z.array(Text),
  retention: Text,
  security: z.array(Text).min(1),
});

/** A municipality's record of processing activities for this system, as it writes it down. */
const ProcessingRecord = z.strictObject({
  controller: z.strictObject({
    name: Text,
    organisationNumber: OrganisationNumber,
    /** A role and its mailbox, not a person. */
    contact: Text,
  }),
  processor: z.strictObject({ name: Text, contact: Text }).optional(),
  /** The data protection officer's role and mailbox, not a person. */
  dataProtectionOfficer: Text,
  processing: z.array(Processing).min(1),
});
/** What a municipality has written down about how it uses personal data. */
export type ProcessingRecord = z.infer<typeof ProcessingRecord>;

/** A language that the record can be had in. */
export type RecordLanguage = "nb" | "nn" | "en";

/**
 * Reads `behandling.yaml` and writes the record of processing activities (GDPR article 30), as
 * Markdown for the municipality's own archive.
 *
 * @returns The record, or every problem of the file with its place; the values are not repeated.
 */
export function processingRecord(file: Uint8Array, language: RecordLanguage): Checked<string> {
  const read = readProcessingRecord(file);
  return read.ok ? { ok: true, answer: tell(read.answer, words[language]) } : read;
}

/** Reads `behandling.yaml`; not `ok` with every problem and its place, where it cannot be read. */
export function readProcessingRecord(file: Uint8Array): Checked<ProcessingRecord> {
  const document = parseDocument(decodeText(file).text);
  const [first] = document.errors;
  if (first !== undefined) return refused([unreadable(first.linePos?.[0]?.line)]);
  const parsed = ProcessingRecord.safeParse(document.toJS({ maxAliasCount: 0 }));
  return parsed.success ? { ok: true, answer: parsed.data } : refused(schemaIssues(parsed.error));
}

function refused(issues: readonly Issue[]): {
  readonly ok: false;
  readonly issues: readonly Issue[];
} {
  return { ok: false, issues };
}

function unreadable(line: number | undefined): Issue {
  return {
    code: "not-yaml",
    severity: "error",
    ...(line !== undefined && { at: `line ${line}` }),
    message: "the file is not YAML",
    remedy: "Mend the line that is named; indent with spaces.",
  };
}

function tell(record: ProcessingRecord, w: Words): string {
  const { controller, processor, dataProtectionOfficer: officer } = record;
  return [
    `# ${w.title}`,
    "",
    `- **${w.controller}:** ${controller.name} (${controller.organisationNumber}), ${controller.contact}`,
    ...(processor === undefined
      ? []
      : [`- **${w.processor}:** ${processor.name}, ${processor.contact}`]),
    `- **${w.officer}:** ${officer}`,
    "",
    ...record.processing.flatMap((each, index) => [
      `## ${index + 1}. ${each.purpose}`,
      "",
      `- **${w.legalBasis}:** ${each.legalBasis}`,
      `- **${w.dataSubjects}:** ${each.dataSubjects.join("; ")}`,
      `- **${w.categories}:** ${each.categories.join("; ")}`,
      `- **${w.recipients}:** ${listed(each.recipients, w)}`,
      `- **${w.transfers}:** ${listed(each.transfers, w)}`,
      `- **${w.retention}:** ${each.retention}`,
      `- **${w.security}:** ${each.security.join("; ")}`,
      "",
    ]),
  ].join("\n");
}

function listed(items: readonly string[], { none }: Words): string {
  return items.length === 0 ? none : items.join("; ");
}

interface Words {
  readonly title: string;
  readonly controller: string;
  readonly processor: string;
  readonly officer: string;
  readonly legalBasis: string;
  readonly dataSubjects: string;
  readonly categories: string;
  readonly recipients: string;
  readonly transfers: string;
  readonly retention: string;
  readonly security: string;
  readonly none: string;
}

const words: Readonly<Record<RecordLanguage, Words>> = {
  nb: {
    title: "Protokoll over behandlingsaktiviteter",
    controller: "Behandlingsansvarlig",
    processor: "Databehandler",
    officer: "Personvernombud",
    legalBasis: "Behandlingsgrunnlag",
    dataSubjects: "Hvem opplysningene gjelder",
    categories: "Kategorier av opplysninger",
    recipients: "Mottakere",
    transfers: "Overføring ut av EØS",
    retention: "Lagringstid",
    security: "Sikkerhetstiltak",
    none: "ingen",
  },
  nn: {
    title: "Protokoll over behandlingsaktivitetar",
    controller: "Behandlingsansvarleg",
    processor: "Databehandlar",
    officer: "Personvernombod",
    legalBasis: "Behandlingsgrunnlag",
    dataSubjects: "Kven opplysningane gjeld",
    categories: "Kategoriar av opplysningar",
    recipients: "Mottakarar",
    transfers: "Overføring ut av EØS",
    retention: "Lagringstid",
    security: "Tryggingstiltak",
    none: "ingen",
  },
  en: {
    title: "Record of processing activities",
    controller: "Controller",
    processor: "Processor",
    officer: "Data protection officer",
    legalBasis: "Legal basis",
    dataSubjects: "Whom the data are about",
    categories: "Categories of data",
    recipients: "Recipients",
    transfers: "Transfers out of the EEA",
    retention: "Time limits",
    security: "Security measures",
    none: "none",
  },
};
