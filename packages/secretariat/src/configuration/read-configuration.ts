import { schemaIssues } from "@kompetanseregion/domain";

import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Checked } from "../input/checked.ts";
import { Configuration } from "./configuration.ts";

/**
 * An installation's configuration from a YAML file; an empty file configures nothing.
 *
 * @returns Not `ok` with every problem at once, by line or by place.
 */
export function readConfiguration(bytes: Uint8Array): Checked<Configuration> {
  const yaml = parseYaml(bytes);
  if (!yaml.ok) return yaml;
  const read = Configuration.safeParse(yaml.answer ?? {});
  return read.success
    ? { ok: true, answer: read.data }
    : { ok: false, issues: schemaIssues(read.error) };
}
