import { type DocumentRule } from "./rule.ts";

/** A resolution, an oral confirmation and a signature are counted apart. */
export const mergedAgreementStates: DocumentRule = ({ agreements }, { list, state }) =>
  agreements.map(({ place, quote, states }) => ({
    code: "merged-agreement-states",
    at: place,
    holds: new Set(states).size === 1,
    severity: "warning",
    values: { quote, states: list(states.map(state)) },
  }));
