import {
  type BenefitModel,
  type Claim,
  type FreeInput,
  reachOf,
  readModel,
} from "@kompetanseregion/benefits";
import { type Issue } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { cite } from "../source/cite.ts";
import { caseModel, findCase, uncertainCaseModel } from "./case-model.ts";
import { parseYaml } from "./parse-yaml.ts";

/** A benefit that can be calculated, from a source document or from a file. */
export interface BenefitSubject {
  /** The model with the figures as documented. */
  readonly model: BenefitModel;
  /** The model to simulate; the same where the documented one has its ranges. */
  readonly uncertain: BenefitModel;
  /** What was claimed, if anything. */
  readonly claim?: Claim;
  /** Inputs that may be what a claim left unsaid, and how far they may plausibly lie. */
  readonly free: readonly FreeInput[];
  readonly warnings: readonly Issue[];
}

/**
 * The benefit case of the sources with that name.
 *
 * @throws {UnknownNameError} If there is no such case.
 */
export function namedBenefit(_desk: Desk, actor: Actor, id: string): Promise<BenefitSubject> {
  authorise(actor, "read-benefits");
  const found = findCase(id);
  return Promise.resolve({
    model: caseModel(found),
    uncertain: uncertainCaseModel(found),
    claim: { fte: found.claimedFte, source: cite(found.source) },
    free: [
      { input: "travelHours", low: 0, high: 3, step: 0.25 },
      { input: "hoursBefore", low: found.hoursBefore, high: found.hoursBefore + 2, step: 0.5 },
      {
        input: "persons",
        low: found.personsPerYear - 50,
        high: found.personsPerYear + 50,
        step: 25,
      },
      { input: "instructorHours", low: 0, high: 300, step: 50 },
    ],
    warnings: [],
  });
}

/**
 * A benefit model from a YAML (or JSON) file.
 *
 * The file is the asker's own and nothing stored is read, so there is nobody to authorise.
 *
 * @returns Not `ok` with every problem at once: where the text is no YAML, by line; otherwise by
 *   the place in the model.
 */
export function readBenefitFile(bytes: Uint8Array): Checked<BenefitSubject> {
  const parsed = parseYaml(bytes);
  if (!parsed.ok) return parsed;
  const read = readModel(parsed.answer);
  if (!read.ok) return read;
  const { model, issues } = read;
  return { ok: true, answer: { model, uncertain: model, free: freeIn(model), warnings: issues } };
}

/** Every uncertain input, as far as it is documented to reach. */
function freeIn({ inputs }: BenefitModel): FreeInput[] {
  return inputs.flatMap(({ id, value }) => {
    const { low, high } = reachOf(value);
    return low.lt(high) ? [{ input: id, low, high }] : [];
  });
}
