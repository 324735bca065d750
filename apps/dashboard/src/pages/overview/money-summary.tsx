import { type Statement, type Status } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { statementQuery } from "../../data/money-queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** Each project in three figures. */
export function MoneySummary({ projects }: { readonly projects: Status["projects"] }) {
  const { text } = useLanguage();
  return (
    <Section title={text("overview.money")}>
      {projects.length === 0 ? (
        <EmptyNotice title={text("overview.money.none")} />
      ) : (
        projects.map(({ id }) => <Project key={id} id={id} />)
      )}
    </Section>
  );
}

function Project({ id }: { readonly id: string }) {
  const query = useQuery(statementQuery(id));
  return <Answer query={query}>{(statement) => <Figures statement={statement} />}</Answer>;
}

function Figures({ statement }: { readonly statement: Statement }) {
  const { text, format } = useLanguage();
  const { project, totals, columns, rows } = statement;
  const closing = rows.find(({ role }) => role === "closing");
  const years = columns.flatMap(({ key, label }, index) => {
    const amount = closing?.cells[index]?.amount;
    return amount === undefined || !/^\d+$/u.test(key) ? [] : [{ key, label, amount }];
  });

  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        <FromSource>{project.name}</FromSource>
      </h3>
      <dl className="figures">
        <div>
          <dt>{text("overview.money.external")}</dt>
          <dd>{text("figure.kroner", { amount: format.kroner(totals.externalFunds) })}</dd>
        </div>
        <div>
          <dt>{text("overview.money.expenses")}</dt>
          <dd>{text("figure.kroner", { amount: format.kroner(totals.expenses) })}</dd>
        </div>
        {years.map(({ key, label, amount }) => (
          <div key={key}>
            <dt>{text("overview.money.closing", { year: label })}</dt>
            <dd>
              {text("figure.kroner", { amount: format.kroner(amount) })}{" "}
              <span className="muted">{`(${text(meaningOf(amount))})`}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link className="ds-link" to="/okonomi" search={{ prosjekt: project.id }}>
          {text("overview.money.go")}
        </Link>
      </p>
    </>
  );
}

/** In the source's signs a negative balance is money left over. */
function meaningOf(amount: string) {
  return amount.startsWith("-") ? "overview.unspent" : "overview.overspent";
}
