import { accessRoutes } from "@kompetanseregion/client";

import { call } from "../../data/client.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** Lets somebody stand in for a leader until a day. */
export function AppointDeputy() {
  const { text } = useLanguage();
  const help = text("data.employee.help");
  return (
    <EntryForm
      name="deputy"
      label={text("data.access.appoint")}
      required={text("data.required")}
      submit={text("data.access.appoint")}
      done={text("data.access.appointed")}
      changes={["data"]}
      fields={[
        { name: "principal", label: text("data.access.principal"), help },
        { name: "deputy", label: text("data.access.deputy.label"), help },
        {
          name: "to",
          label: text("data.to"),
          help: text("data.access.deputy.help"),
          type: "date",
        },
      ]}
      onSend={(body, idempotencyKey) =>
        call(accessRoutes.appointDeputy, { body }, { idempotencyKey })
      }
    />
  );
}
