import { accessRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { ownDeputiesQuery } from "../../data/data-queries.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { usePeriod } from "./period.ts";

/** Who stands in for the reader, and the way to let somebody. */
export function OwnDeputies() {
  const { text } = useLanguage();
  const query = useQuery(ownDeputiesQuery);
  const lasts = usePeriod();
  return (
    <>
      <Section title={text("data.own.now")}>
        <Answer query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyNotice title={text("data.own.none")} next={text("data.own.none.next")} />
            ) : (
              <ul>
                {items.map(({ deputy, period }) => (
                  <li key={`${deputy} ${period.from}`}>
                    {deputy} ({lasts(period)})
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Section>
      <Section title={text("data.access.appoint")}>
        <EntryForm
          name="own-deputy"
          label={text("data.access.appoint")}
          required={text("data.required")}
          submit={text("data.access.appoint")}
          done={text("data.access.appointed")}
          changes={["data"]}
          fields={[
            {
              name: "deputy",
              label: text("data.access.deputy.label"),
              help: text("data.employee.help"),
            },
            { name: "from", label: text("data.from"), type: "date", optional: true },
            {
              name: "to",
              label: text("data.to"),
              help: text("data.access.deputy.help"),
              type: "date",
            },
          ]}
          onSend={({ deputy, from, to }, idempotencyKey) =>
            call(
              accessRoutes.appointOwnDeputy,
              { body: { deputy, to, ...(from === "" ? {} : { from }) } },
              { idempotencyKey },
            )
          }
        />
      </Section>
    </>
  );
}
