import { type DocumentRule } from "./rule.ts";

/** What is claimed rests on a document that exists. */
export const missingArtefact: DocumentRule = ({ artefacts }) =>
  artefacts.map(({ place, name, neededFor, exists }) => ({
    code: "missing-artefact",
    at: place,
    holds: exists,
    severity: "error",
    values: { name, neededFor },
  }));
