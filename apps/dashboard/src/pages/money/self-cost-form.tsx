import { moneyRoutes } from "@kompetanseregion/client";

import { How } from "../../app/how.tsx";
import { call } from "../../data/client.ts";
import { Issues } from "../../data/issues.tsx";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";

const amounts = ["direct", "indirect", "funded", "broughtForward", "payers", "step"] as const;

const initial = {
  direct: "",
  indirect: "",
  funded: "0",
  broughtForward: "0",
  payers: "",
  step: "10",
};

/** A fee that covers the costs and no more, and what it carries to the next run. */
export function SelfCostForm() {
  const { text, format } = useLanguage();
  return (
    <>
      <p>{text("money.selfCost.why")}</p>
      <div className="beside even">
        <EntryForm
          name="selfCost"
          label={text("money.selfCost")}
          required={text("money.required")}
          submit={text("money.calculate")}
          keeps
          fields={amounts.map((name) => ({
            name,
            label: text(`money.selfCost.${name}`),
            initial: initial[name],
            ...(name === "broughtForward"
              ? { help: text("money.selfCost.broughtForward.help") }
              : {}),
          }))}
          onSend={(values) => call(moneyRoutes.selfCost, { body: values })}
          done={(checked) =>
            checked.ok ? (
              <dl className="figures result">
                {(
                  [
                    ["fee", "fee"],
                    ["toRecover", "toRecover"],
                    ["collected", "collected"],
                    ["carried", "carried"],
                  ] as const
                ).map(([key, name]) => (
                  <div key={key}>
                    <dt>{text(`money.selfCost.${name}`)}</dt>
                    <dd>{text("figure.kroner", { amount: format.kroner(checked.answer[key]) })}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <Issues title={text("money.notCalculated")} issues={checked.issues} />
            )
          }
        />
      </div>
      <How>
        <p>{text("money.selfCost.how")}</p>
      </How>
    </>
  );
}
