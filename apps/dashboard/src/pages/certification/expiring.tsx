import { type Answer as AnswerOf, type Contract } from "@kompetanseregion/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, useId, useState } from "react";

import { Section } from "../../app/section.tsx";
import { expiringQuery } from "../../data/certification-queries.ts";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { dateCell, numberCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { MoreButton } from "../../list/more-button.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Reasoning } from "./reasoning.tsx";

const route = getRouteApi("/krav");
const choices = ["7", "30", "60"] as const;

type Report = AnswerOf<Contract["certificationReport"]>;

/** Whose certificate runs out within 7, 30 or 60 days; a list to act on, fetched when asked for. */
export function Expiring({ report }: { readonly report: Report }) {
  const { text } = useLanguage();
  const { dager } = route.useSearch();
  return (
    <Section title={text("certification.expiring")} id="utloper">
      <p>{text("certification.logged")}</p>
      <nav className="choices no-print" aria-label={text("certification.expiring.days")}>
        <ul>
          {choices.map((days) => (
            <li key={days}>
              <Link
                className="ds-link"
                from="/krav"
                search={(before) => ({ ...before, dager: days })}
                preload={false}
                resetScroll={false}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {text("certification.expiring.within", { n: days })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {dager !== undefined && <List report={report} days={Number(dager)} />}
    </Section>
  );
}

function List({ report, days }: { readonly report: Report; readonly days: number }) {
  const { text, format } = useLanguage();
  const certificate = report.certificate.id;
  const query = useInfiniteQuery(expiringQuery(certificate, report.asOf, days, report.unit));
  const [open, setOpen] = useState<string>();
  const panel = useId();
  const unitNames = new Map(report.rows.map(({ unit, name }) => [unit, name]));

  if (query.isPending) {
    return (
      <p className="waiting" role="status">
        {text("state.loading")}
      </p>
    );
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const people = query.data.pages.flatMap(({ items }) => items);
  if (people.length === 0) {
    return <p>{text("certification.expiring.none", { n: String(days) })}</p>;
  }
  const nameOf = ({ employee, name }: (typeof people)[number]) =>
    name ?? text("certification.employee", { key: employee });
  const unitsOf = ({ units }: (typeof people)[number]) =>
    units.map((unit) => unitNames.get(unit) ?? unit).join(", ");

  return (
    <>
      <StackTable
        caption={text("certification.expiring.caption", { n: String(days) })}
        columns={[
          { key: "person", label: text("certification.person") },
          { key: "unit", label: text("certification.unit") },
          { key: "last", label: text("certification.lastDay") },
          { key: "left", label: text("certification.daysLeft"), numeric: true },
          { key: "why", label: text("certification.why") },
        ]}
      >
        <Rows>
          {people.map((person) => (
            <Fragment key={person.employee}>
              <Row>
                <RowHeading>{nameOf(person)}</RowHeading>
                <Cell label={text("certification.unit")} wide>
                  <FromSource>{unitsOf(person)}</FromSource>
                </Cell>
                <Cell label={text("certification.lastDay")}>
                  {format.shortDate(person.lastValidDay)}
                </Cell>
                <Cell label={text("certification.daysLeft")} numeric>
                  {format.count(person.daysLeft)}
                </Cell>
                <Cell label={text("certification.why")}>
                  <button
                    type="button"
                    className="amount"
                    aria-expanded={open === person.employee}
                    aria-controls={open === person.employee ? panel : undefined}
                    onClick={() => {
                      setOpen(open === person.employee ? undefined : person.employee);
                    }}
                  >
                    {text("certification.why.show")}
                    <span className="ds-sr-only">{`, ${nameOf(person)}`}</span>
                  </button>
                </Cell>
              </Row>
              {open === person.employee && (
                <Row kind="panel">
                  <td role="cell" colSpan={5} id={panel}>
                    <Reasoning
                      certificate={certificate}
                      employee={person.employee}
                      name={nameOf(person)}
                      asOf={report.asOf}
                    />
                  </td>
                </Row>
              )}
            </Fragment>
          ))}
        </Rows>
      </StackTable>
      <MoreButton query={query} />
      <ReportTools
        sheet={() => ({
          name: `${text("certification.file.expiring")}-${certificate}-${report.asOf}`,
          columns: [
            text("certification.person"),
            text("certification.unit"),
            text("certification.lastDay"),
            text("certification.daysLeft"),
          ],
          rows: people.map((person) => [
            textCell(nameOf(person)),
            textCell(unitsOf(person)),
            dateCell(person.lastValidDay),
            numberCell(person.daysLeft),
          ]),
        })}
      />
    </>
  );
}
