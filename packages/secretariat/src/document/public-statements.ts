import {
  type AccessibilityStatement,
  type PrivacyStatement,
  Text,
} from "@kompetanseregion/documents";
import { type Language, LocalDate, schemaIssues } from "@kompetanseregion/domain";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { readProcessingRecord } from "../privacy/processing-record.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";

interface StatementQuery {
  readonly file: Uint8Array;
  readonly language: Language;
}

const AccessibilityFile = z.strictObject({
  owner: Text,
  service: Text,
  address: z.url({ protocol: /^https?$/u }),
  standard: Text,
  tested: z.strictObject({ on: LocalDate, how: Text }),
  gaps: z
    .array(
      z.strictObject({
        what: Text,
        criterion: z.string().regex(/^\d\.\d\.\d{1,2}$/u, "a criterion of WCAG, such as 1.4.10"),
        remedy: Text,
        by: LocalDate.optional(),
      }),
    )
    .default([]),
  contact: Text,
  supervisor: Text,
});

/**
 * A service's accessibility statement from a YAML file: what it is held against, what remains, whom
 * to tell.
 *
 * @returns Not `ok` with every problem at once, where the file is no such configuration.
 */
export function accessibilityDraft(
  desk: Desk,
  actor: Actor,
  { file, language }: StatementQuery,
): Checked<DocumentDraft> {
  authorise(actor, "write-document");
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const read = AccessibilityFile.safeParse(parsed.answer);
  if (!read.success) return { ok: false, issues: schemaIssues(read.error) };
  const { owner, gaps, ...rest } = read.data;
  const document: AccessibilityStatement = {
    kind: "accessibility-statement",
    front: frontOf(owner, desk.clock.today()),
    ...rest,
    gaps: gaps.map(({ by, ...gap }) => ({ ...gap, ...(by === undefined ? {} : { by }) })),
  };
  return { ok: true, answer: draftOf(document, language, new URL(rest.address).hostname) };
}

/**
 * A municipality's privacy statement, from the same `behandling.yaml` as its record of processing
 * activities: the two cannot come to say different things.
 *
 * @returns Not `ok` with every problem at once, where the file is no such record.
 */
export function privacyStatementDraft(
  desk: Desk,
  actor: Actor,
  { file, language }: StatementQuery,
): Checked<DocumentDraft> {
  authorise(actor, "write-document");
  const read = readProcessingRecord(file);
  if (!read.ok) return read;
  const { controller, processor, dataProtectionOfficer, processing } = read.answer;
  const document: PrivacyStatement = {
    kind: "privacy-statement",
    front: frontOf(controller.name, desk.clock.today()),
    controller: {
      name: `${controller.name} (${controller.organisationNumber})`,
      contact: controller.contact,
    },
    ...(processor === undefined ? {} : { processor }),
    officer: dataProtectionOfficer,
    purposes: processing.map(({ security: _, ...purpose }) => purpose),
  };
  return { ok: true, answer: draftOf(document, language, controller.organisationNumber) };
}
