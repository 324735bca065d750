import { Document } from "yaml";

import { type Configuration } from "./configuration.ts";

/** The schema's file name beside the configuration, so that editors find it without a network. */
export const schemaFile = "kompetanse.config.schema.json";

/** A configuration as the YAML file that `readConfiguration` reads, with its schema for editors. */
export function writeConfiguration(configuration: Configuration): string {
  const document = new Document(configuration);
  document.commentBefore = [
    ` yaml-language-server: $schema=./${schemaFile}`,
    " Every value is explained by: kompetanse config check",
    " Secrets are never written here: name a file or an environment variable that has them.",
  ].join("\n");
  return document.toString();
}
