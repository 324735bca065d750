import { type Answer as AnswerOf, type Contract } from "@kompetanseregion/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type SubmitEvent } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { catalogueQuery } from "../../data/plan-queries.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { textCell } from "../../files/sheet.ts";
import { Field } from "../../form/field.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Pager, usePaged } from "../../table/pager.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { valueWord } from "./value-word.ts";

const route = getRouteApi("/katalog");

type CatalogueView = AnswerOf<Contract["catalogue"]>;

// What the address calls a facet, and what the contract does.
const facets = [
  ["emne", "subject"],
  ["type", "kind"],
  ["tilbyder", "provider"],
  ["deling", "licence"],
  ["sprak", "language"],
] as const;

/** What there is to learn from, found by words and narrowed down by facets. */
export function CataloguePage() {
  const { text } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ask = Object.fromEntries(
    [["sok", "text"] as const, ...facets].flatMap(([name, asked]) => {
      const value = search[name];
      return value === undefined ? [] : [[asked, value]];
    }),
  );
  const query = useQuery({ ...catalogueQuery(ask), placeholderData: keepPreviousData });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sok = new FormData(event.currentTarget).get("sok");
    void navigate({
      search: ({ sok: _before, ...others }) => ({
        ...others,
        ...(typeof sok === "string" && sok.trim() !== "" ? { sok: sok.trim() } : {}),
      }),
    });
  };

  return (
    <>
      <PageHeading title={text("page.catalogue")}>{text("catalogue.lead")}</PageHeading>
      <form className="choice no-print" role="search" onSubmit={submit}>
        <Field label={text("catalogue.search.label")}>
          {(control) => (
            <input
              key={search.sok ?? ""}
              {...control}
              className="ds-input"
              name="sok"
              type="search"
              maxLength={200}
              defaultValue={search.sok ?? ""}
            />
          )}
        </Field>
        <button type="submit" className="ds-button">
          {text("catalogue.search")}
        </button>
      </form>
      <Answer query={query}>{(catalogue) => <Found catalogue={catalogue} />}</Answer>
    </>
  );
}

function Found({ catalogue }: { readonly catalogue: CatalogueView }) {
  const { text, format } = useLanguage();
  const { shown, pager } = usePaged(catalogue.items);
  const written = (value: string) => {
    const word = valueWord(value);
    return word === undefined ? value : text(word);
  };
  return (
    <>
      <p role="status">
        {text("catalogue.found", {
          n: format.count(catalogue.items.length),
          all: format.count(catalogue.outOf),
        })}
      </p>
      <Facets catalogue={catalogue} written={written} />
      {catalogue.outOf === 0 ? (
        <EmptyNotice title={text("catalogue.empty")} next={text("catalogue.empty.next")} />
      ) : catalogue.items.length === 0 ? (
        <EmptyNotice title={text("catalogue.none")} next={text("catalogue.none.why")} />
      ) : (
        <>
          <StackTable
            caption={text("catalogue.table")}
            columns={[
              { key: "title", label: text("catalogue.title") },
              { key: "kind", label: text("catalogue.facet.kind") },
              { key: "subject", label: text("catalogue.facet.subject") },
              { key: "provider", label: text("catalogue.facet.provider") },
              { key: "licence", label: text("catalogue.facet.licence") },
              { key: "lineage", label: text("catalogue.lineage") },
              { key: "reused", label: text("catalogue.reused") },
            ]}
          >
            <Rows>
              {shown.map((item) => (
                <Row key={item.id}>
                  <RowHeading>
                    {item.link === undefined ? (
                      <FromSource>{item.title}</FromSource>
                    ) : (
                      <a className="ds-link" href={item.link} rel="noreferrer">
                        <FromSource>{item.title}</FromSource>
                      </a>
                    )}
                  </RowHeading>
                  <Cell label={text("catalogue.facet.kind")}>{written(item.kind)}</Cell>
                  <Cell label={text("catalogue.facet.subject")} wide>
                    {item.subjects.length === 0 ? (
                      text("figure.none")
                    ) : (
                      <FromSource>{item.subjects.join(", ")}</FromSource>
                    )}
                  </Cell>
                  <Cell label={text("catalogue.facet.provider")}>
                    {item.provider === undefined ? text("figure.none") : written(item.provider)}
                  </Cell>
                  <Cell label={text("catalogue.facet.licence")}>
                    {item.licence === undefined ? text("figure.none") : written(item.licence)}
                  </Cell>
                  <Cell label={text("catalogue.lineage")} wide>
                    {item.madeFrom.length === 0 ? (
                      text("figure.none")
                    ) : (
                      <FromSource>{item.madeFrom.join(" ← ")}</FromSource>
                    )}
                  </Cell>
                  <Cell label={text("catalogue.reused")} wide>
                    {item.reusedIn.length === 0 ? (
                      text("figure.none")
                    ) : (
                      <FromSource>{item.reusedIn.join(", ")}</FromSource>
                    )}
                  </Cell>
                </Row>
              ))}
            </Rows>
          </StackTable>
          <Pager {...pager} />
          <ReportTools
            sheet={() => ({
              name: text("catalogue.file"),
              columns: [
                text("catalogue.title"),
                text("catalogue.facet.kind"),
                text("catalogue.facet.subject"),
                text("catalogue.facet.provider"),
                text("catalogue.facet.licence"),
                text("catalogue.covers"),
              ],
              rows: catalogue.items.map((item) => [
                textCell(item.title),
                textCell(written(item.kind)),
                textCell(item.subjects.join(", ")),
                textCell(item.provider === undefined ? "" : written(item.provider)),
                textCell(item.licence === undefined ? "" : written(item.licence)),
                textCell(item.covers.join(", ")),
              ]),
            })}
          />
        </>
      )}
      <Section title={text("catalogue.uncovered")}>
        {catalogue.uncovered.length === 0 ? (
          <p>{text("catalogue.uncovered.none")}</p>
        ) : (
          <ul>
            {catalogue.uncovered.map(({ id, citation }) => (
              <li key={id}>
                <FromSource>
                  {id}: {citation}
                </FromSource>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Facets({
  catalogue,
  written,
}: {
  readonly catalogue: CatalogueView;
  readonly written: (value: string) => string;
}) {
  const { text, format } = useLanguage();
  const search = route.useSearch();
  return (
    <nav className="facets no-print" aria-label={text("catalogue.narrow")}>
      {facets.map(([name, facet]) => {
        const chosen = search[name];
        const values = catalogue.facets[facet];
        if (chosen === undefined && values.length === 0) return null;
        return (
          <div key={name}>
            <h2 className="ds-heading" data-size="2xs">
              {text(`catalogue.facet.${facet}`)}
            </h2>
            <ul>
              {chosen === undefined ? (
                values.map(({ value, count }) => (
                  <li key={value}>
                    <Link
                      className="ds-link"
                      to="/katalog"
                      search={{ ...search, [name]: value }}
                      resetScroll={false}
                    >
                      {written(value)} ({format.count(count)})
                    </Link>
                  </li>
                ))
              ) : (
                <li>
                  <Link
                    className="ds-link"
                    to="/katalog"
                    search={{ ...search, [name]: undefined }}
                    resetScroll={false}
                  >
                    {text("catalogue.remove", { value: written(chosen) })}
                  </Link>
                </li>
              )}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
