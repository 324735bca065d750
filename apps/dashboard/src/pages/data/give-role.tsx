import { accessRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { call } from "../../data/client.ts";
import { unitsQuery } from "../../data/data-queries.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";

const roles = ["municipalityAdmin", "regionAdmin", "funding", "auditor"] as const;

/** A role that is given by hand; leaders are who the organisation says. */
export type AdministrativeRole = (typeof roles)[number];

/** Gives a user a role on a unit, from a day or to one. */
export function GiveRole() {
  const { text } = useLanguage();
  const units = useQuery(unitsQuery);
  return (
    <Section title={text("data.access.give")}>
      <EntryForm
        name="grant"
        label={text("data.access.give")}
        required={text("data.required")}
        submit={text("data.access.give.send")}
        done={({ user }: { readonly user: string }) => <p>{text("data.access.given", { user })}</p>}
        changes={["data"]}
        fields={[
          { name: "user", label: text("data.user"), help: text("data.access.user.help") },
          {
            name: "role",
            label: text("data.role"),
            options: roles.map((role) => ({ value: role, label: text(`data.role.${role}`) })),
            initial: "municipalityAdmin",
          },
          {
            name: "unit",
            label: text("data.unit"),
            options: (units.data ?? []).map(({ unit, name }) => ({ value: unit, label: name })),
          },
          { name: "from", label: text("data.from"), type: "date", optional: true },
          {
            name: "to",
            label: text("data.to"),
            help: text("data.to.help"),
            type: "date",
            optional: true,
          },
        ]}
        onSend={({ user, role, unit, from, to }, idempotencyKey) =>
          call(
            accessRoutes.giveGrant,
            {
              body: {
                user,
                role: roles.find((each) => each === role) ?? "municipalityAdmin",
                unit,
                ...(from === "" ? {} : { from }),
                ...(to === "" ? {} : { to }),
              },
            },
            { idempotencyKey },
          )
        }
      />
    </Section>
  );
}
