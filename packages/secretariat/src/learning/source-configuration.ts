import { type Issue, schemaIssues } from "@kompetanseregion/domain";
import { parseDocument } from "yaml";
import { z } from "zod";

import { type Checked } from "../input/checked.ts";
import { decodeText } from "../input/decode-text.ts";

const hours = z
  .number()
  .positive()
  .max(24 * 365);

const names = z.record(z.string().min(1), z.string().min(1));

/** A learning source as a region sets it up, in a YAML file. It holds no secret. */
export const SourceConfiguration = z
  .strictObject({
    $schema: z.string().optional().describe("Where the schema of this file is; not read."),
    kind: z.literal("moodle").describe("What the source is."),
    url: z.url({ protocol: /^https?$/u }).describe("The site's own address, with its folder."),
    id: z
      .string()
      .regex(/^[a-z0-9]+:[a-z0-9.:-]+$/u, 'write it as "moodle:name"')
      .optional()
      .describe("The source's name in provenance; moodle:<host> where left out. Never change it."),
    token: z
      .union([
        z.strictObject({ file: z.string().min(1).describe("A file that holds nothing else.") }),
        z.strictObject({ environment: z.string().regex(/^[A-Z_][A-Z0-9_]*$/u) }),
      ])
      .describe("Where the web service token is; never the token itself."),
    reading: z
      .strictObject({
        strategy: z
          .enum(["auto", "functions"])
          .optional()
          .describe("auto reads custom reports where they are shared; functions never."),
        reports: z
          .strictObject({
            completions: z.int().positive().optional(),
            users: z.int().positive().optional(),
          })
          .optional()
          .describe("The numbers of the reports, where several fit."),
        headerNames: names
          .optional()
          .describe("What renamed columns are called, by Moodle's own English header."),
        certificateCourses: names
          .optional()
          .describe("The short name of the course that a certificate or its template stands for."),
        pageSize: z.int().positive().max(100_000).optional().describe("Rows a page of a report."),
        concurrency: z.int().min(1).max(4).optional().describe("Calls at a time; 2."),
        timeoutSeconds: z.number().positive().max(3_600).optional().describe("For one try; 30."),
        language: z.string().min(2).optional().describe("Of course names; nb."),
        overlapHours: hours.optional().describe("How far back a delta reaches; 48."),
        fullEveryHours: hours.optional().describe("How old the last full run may be; 24."),
      })
      .optional(),
    mapping: z
      .strictObject({
        workplace: z.string().min(1).optional().describe("The profile field; arbeidssted."),
        employeeNumber: z
          .string()
          .min(1)
          .optional()
          .describe("The profile field; Moodle's ID number where left out."),
      })
      .optional()
      .describe("Which fields of an account say who it is and where they work."),
    guard: z
      .strictObject({
        fall: z
          .number()
          .min(0)
          .max(1)
          .optional()
          .describe("The share of rows that may be gone before a person is asked; 0.05."),
      })
      .optional(),
  })
  .describe("A learning source of a region.");
export type SourceConfiguration = z.infer<typeof SourceConfiguration>;

/** The configuration as JSON Schema (draft 2020-12), for editors. */
export function sourceConfigurationSchema(): object {
  return z.toJSONSchema(SourceConfiguration);
}

/**
 * A source's configuration from a YAML file.
 *
 * @returns Not `ok` with every problem at once, by line or by place.
 */
export function readSourceConfiguration(bytes: Uint8Array): Checked<SourceConfiguration> {
  const document = parseDocument(decodeText(bytes).text, { prettyErrors: true });
  if (document.errors.length > 0) {
    return {
      ok: false,
      issues: document.errors.map(({ linePos, message }): Issue => ({
        code: "shape",
        severity: "error",
        at: `line ${linePos?.[0].line ?? 1}`,
        message: `this is not YAML: ${message.split("\n")[0]?.replace(/ at line.*$/u, "") ?? ""}`,
        remedy: "Correct the line, or see the example in the README.",
      })),
    };
  }
  const read = SourceConfiguration.safeParse(document.toJS());
  return read.success
    ? { ok: true, answer: read.data }
    : { ok: false, issues: schemaIssues(read.error) };
}
