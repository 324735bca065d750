import { grouped } from "../grouped.ts";
import { type DocumentRule, placesOf } from "./rule.ts";

/** A concept is written with one sign throughout. */
export const signConvention: DocumentRule = ({ signs }, { list, sign }) =>
  [...grouped(signs, ({ concept }) => concept)].map(([concept, uses]) => ({
    code: "sign-convention",
    at: placesOf(uses),
    holds: new Set(uses.map((use) => use.sign)).size === 1,
    severity: "warning",
    values: { concept, uses: list(uses.map((use) => `${use.place}: ${sign(use.sign)}`)) },
  }));
