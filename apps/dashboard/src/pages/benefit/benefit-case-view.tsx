import { type BenefitCase } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Bases } from "./bases.tsx";
import { BenefitPlan } from "./benefit-plan.tsx";
import { wordFor, writtenFormula } from "./benefit-words.ts";
import { Calibrations } from "./calibrations.tsx";
import { Inputs } from "./inputs.tsx";
import { Realised } from "./realised.tsx";
import { Simulator } from "./simulator.tsx";
import { verdictOn } from "./verdict.ts";

/** One case, in the order it is argued: claim, inputs, calculation, bases, what would close the gap. */
export function BenefitCaseView({ benefit }: { readonly benefit: BenefitCase }) {
  const { text, format } = useLanguage();
  const verdict = verdictOn(benefit);
  const hours = format.decimal(benefit.hoursPerYear);

  const inputs = new Map(benefit.inputs.map((input) => [input.id, input]));
  const nameOf = (id: string) => {
    const word = wordFor(id);
    return word === undefined ? (inputs.get(id)?.label ?? id) : text(word).toLocaleLowerCase("nb");
  };
  const valueOf = (id: string) => {
    const value = inputs.get(id)?.value;
    return value === undefined ? id : format.decimal(value);
  };

  return (
    <>
      <Section title={text("benefit.claim")}>
        <figure className="claim">
          <blockquote>
            <p>
              <FromSource>{benefit.claim.quote}</FromSource>
            </p>
          </blockquote>
          <figcaption>
            <FromSource>
              {benefit.title}. {benefit.claim.source}
            </FromSource>
          </figcaption>
        </figure>
        {verdict !== undefined && (
          <p className="verdict">
            {text(`benefit.verdict.${verdict.computedIs}`, {
              hours,
              low: format.decimal(verdict.low),
              high: format.decimal(verdict.high),
              claimed: format.decimal(benefit.claim.fte),
            })}
          </p>
        )}
      </Section>

      <Section title={text("benefit.inputs")}>
        <Inputs inputs={benefit.inputs} />
      </Section>

      <Section title={text("benefit.formula")}>
        <div className="formula">
          <p>{writtenFormula(benefit.formula, nameOf)}</p>
          <p>
            {writtenFormula(benefit.formula, valueOf)} ={" "}
            <strong>{text("benefit.hours", { n: hours })}</strong>
          </p>
        </div>
      </Section>

      <Section title={text("benefit.bases")}>
        <Bases benefit={benefit} />
      </Section>

      <Section title={text("benefit.calibrations")}>
        <Calibrations benefit={benefit} />
      </Section>

      <Simulator id={benefit.id} />
      <Realised id={benefit.id} />
      <BenefitPlan />
    </>
  );
}
