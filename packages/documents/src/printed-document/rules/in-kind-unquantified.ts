import { type DocumentRule } from "./rule.ts";

/** Own effort that is described is also counted. */
export const inKindUnquantified: DocumentRule = ({ inKind }, { list, number, nothing }) =>
  inKind.map(({ place, described, hours }) => ({
    code: "in-kind-unquantified",
    at: place,
    holds: described.length === 0 || hours !== undefined,
    severity: "warning",
    values: { described: list(described), hours: hours === undefined ? nothing : number(hours, 0) },
  }));
