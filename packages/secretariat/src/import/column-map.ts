import { CourseId, type Issue, type OrgUnitId, schemaIssues } from "@kompetanseregion/domain";
import {
  CompletionListMap,
  completionListMap,
  HrTableMap,
  hrTableMap,
} from "@kompetanseregion/exchange";
import { parseDocument } from "yaml";
import { z } from "zod";

import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { decodeText } from "../input/decode-text.ts";

/** What an employer's completion lists look like. */
export const CompletionsMap = z.strictObject({
  ...CompletionListMap.unwrap().shape,
  /** What the lists call a course, and the course that it is. */
  courses: z.record(z.string().min(1), CourseId).optional(),
});
export type CompletionsMap = z.infer<typeof CompletionsMap>;

/** What may be kept for an employer: how its HR tables and its completion lists are to be read. */
const maps = {
  "hr-csv": { schema: HrTableMap, usual: hrTableMap },
  completions: { schema: CompletionsMap, usual: CompletionsMap.parse(completionListMap) },
} as const;
/** The files that have columns. */
export type MappedFormat = keyof typeof maps;

type MapOf<Format extends MappedFormat> = z.infer<(typeof maps)[Format]["schema"]>;

/** Where the map that a file is read with comes from. */
export type MapOrigin = "given" | "remembered" | "usual";

/**
 * The map to read a file with: the one given, or what was used last for the employer, or the names
 * that columns usually have.
 */
export async function columnMapFor<Format extends MappedFormat>(
  desk: Desk,
  employer: OrgUnitId,
  format: Format,
  given: MapOf<Format> | undefined,
): Promise<{ readonly map: MapOf<Format>; readonly origin: MapOrigin }> {
  if (given !== undefined) return { map: given, origin: "given" };
  const { schema, usual } = maps[format] as unknown as {
    readonly schema: z.ZodType<MapOf<Format>>;
    readonly usual: MapOf<Format>;
  };
  const kept = await desk.store.settings.get(keyOf(employer, format), schema);
  return kept === undefined ? { map: usual, origin: "usual" } : { map: kept, origin: "remembered" };
}

/** Keeps a map for the next file of the employer. */
export async function keepColumnMap<Format extends MappedFormat>(
  settings: Desk["store"]["settings"],
  employer: OrgUnitId,
  format: Format,
  map: MapOf<Format>,
): Promise<void> {
  await settings.put(keyOf(employer, format), map);
}

/**
 * A column map from a YAML or JSON file.
 *
 * @returns Not `ok` with every problem at once, by line or by place.
 */
export function readColumnMap<Format extends MappedFormat>(
  format: Format,
  bytes: Uint8Array,
): Checked<MapOf<Format>> {
  const document = parseDocument(decodeText(bytes).text, { prettyErrors: true });
  if (document.errors.length > 0) {
    const issues = document.errors.map(({ linePos }): Issue => ({
      code: "not-yaml",
      severity: "error",
      at: `line ${linePos?.[0].line ?? 1}`,
      message: "this is not YAML",
      remedy: "Correct the line.",
    }));
    return { ok: false, issues };
  }
  const { schema } = maps[format] as unknown as { readonly schema: z.ZodType<MapOf<Format>> };
  const read = schema.safeParse(document.toJS());
  return read.success
    ? { ok: true, answer: read.data }
    : { ok: false, issues: schemaIssues(read.error) };
}

function keyOf(employer: OrgUnitId, format: MappedFormat): string {
  return `column-map:${format}:${employer}`;
}
