import { type RolloutRegister, rolloutRoutes } from "@kompetanseregion/client";
import { AgreementState, LocalDate, RolloutStage } from "@kompetanseregion/domain";

import { Section } from "../../app/section.tsx";
import { call } from "../../data/client.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";

const State = AgreementState.exclude(["none"]);

/** Registers that a stage was reached, and what an agreement has become. */
export function RegisterRollout({ register }: { readonly register: RolloutRegister }) {
  const { text } = useLanguage();
  const municipality = {
    name: "municipality",
    label: text("rollout.municipality"),
    options: register.members.map((one) => ({ value: one.municipality, label: one.name })),
  } as const;
  const on = {
    name: "on",
    label: text("rollout.on"),
    type: "date",
    initial: register.asOf,
  } as const;
  return (
    <Section title={text("rollout.register")} id="registrer">
      <div className="beside">
        <div>
          <h3 className="ds-heading" data-size="2xs">
            {text("rollout.register.stage")}
          </h3>
          <EntryForm
            name="rollout.stage"
            label={text("rollout.register.stage")}
            required={text("rollout.required")}
            submit={text("rollout.register.send")}
            done={text("rollout.register.done")}
            changes={["rollout"]}
            fields={[
              municipality,
              {
                name: "stage",
                label: text("rollout.stage"),
                options: RolloutStage.options.map((stage) => ({
                  value: stage,
                  label: text(`rollout.stage.${stage}`),
                })),
              },
              {
                name: "sector",
                label: text("rollout.sector"),
                help: text("rollout.sector.help"),
                optional: true,
              },
              on,
            ]}
            onSend={(values, key) =>
              call(
                rolloutRoutes.registerStage,
                {
                  body: {
                    municipality: values.municipality,
                    stage: RolloutStage.parse(values.stage),
                    ...(values.sector === "" ? {} : { sector: values.sector }),
                    on: LocalDate.parse(values.on),
                  },
                },
                { idempotencyKey: key },
              )
            }
          />
        </div>
        <div>
          <h3 className="ds-heading" data-size="2xs">
            {text("rollout.register.agreement")}
          </h3>
          <EntryForm
            name="rollout.agreement"
            label={text("rollout.register.agreement")}
            required={text("rollout.required")}
            submit={text("rollout.register.send")}
            done={text("rollout.register.done")}
            changes={["rollout"]}
            fields={[
              municipality,
              {
                name: "state",
                label: text("rollout.state"),
                options: State.options.map((state) => ({
                  value: state,
                  label: text(`rollout.state.${state}`),
                })),
              },
              {
                name: "evidence",
                label: text("rollout.evidence"),
                help: text("rollout.evidence.help"),
                optional: true,
              },
              on,
            ]}
            onSend={(values, key) =>
              call(
                rolloutRoutes.registerAgreement,
                {
                  body: {
                    municipality: values.municipality,
                    state: State.parse(values.state),
                    ...(values.evidence === "" ? {} : { evidence: values.evidence }),
                    on: LocalDate.parse(values.on),
                  },
                },
                { idempotencyKey: key },
              )
            }
          />
        </div>
      </div>
    </Section>
  );
}
