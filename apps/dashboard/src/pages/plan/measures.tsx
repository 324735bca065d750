import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { type PlanView } from "./plan-words.ts";
import { Stage } from "./stage.tsx";

/** What is ordered or recommended, and which needs it answers. */
export function Measures({ plan }: { readonly plan: PlanView }) {
  const { text, format } = useLanguage();
  const needs = new Map(plan.needs.map(({ id, title }) => [String(id), title]));
  return (
    <Section title={text("plan.measures")}>
      <StackTable
        caption={text("plan.measures.caption")}
        columns={[
          { key: "measure", label: text("plan.measure") },
          { key: "answers", label: text("plan.answers") },
          { key: "mode", label: text("plan.mode") },
          { key: "due", label: text("plan.due") },
          { key: "stage", label: text("plan.stage") },
        ]}
      >
        <Rows>
          {plan.measures.map((measure) => (
            <Row key={measure.id}>
              <RowHeading>
                <FromSource>{measure.title}</FromSource>
              </RowHeading>
              <Cell label={text("plan.answers")} wide>
                <FromSource>
                  {measure.needs.map((need) => needs.get(need) ?? need).join(", ")}
                </FromSource>
              </Cell>
              <Cell label={text("plan.mode")}>{text(`plan.mode.${measure.deliveryMode}`)}</Cell>
              <Cell label={text("plan.due")}>
                {measure.order?.dueOn === undefined
                  ? text("figure.none")
                  : format.shortDate(measure.order.dueOn)}
              </Cell>
              <Cell label={text("plan.stage")}>
                <Stage stage={measure.stage} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
    </Section>
  );
}

/** When courses were held and what those who took part thought of them. */
export function Runs({
  plan,
  courses,
}: {
  readonly plan: PlanView;
  /** The titles of courses. */
  readonly courses: ReadonlyMap<string, string>;
}) {
  const { text, format } = useLanguage();
  return (
    <Section title={text("plan.runs")}>
      <StackTable
        caption={text("plan.runs.caption")}
        columns={[
          { key: "course", label: text("plan.run.course") },
          { key: "period", label: text("plan.run.period") },
          { key: "mode", label: text("plan.mode") },
          { key: "stage", label: text("plan.stage") },
          { key: "evaluation", label: text("plan.run.evaluation") },
        ]}
      >
        <Rows>
          {plan.runs.map((run) => (
            <Row key={run.id}>
              <RowHeading>
                <FromSource>{courses.get(run.course) ?? run.course}</FromSource>
              </RowHeading>
              <Cell label={text("plan.run.period")} wide>
                {run.to === undefined
                  ? format.shortDate(run.from)
                  : text("plan.run.to", {
                      from: format.shortDate(run.from),
                      to: format.shortDate(run.to),
                    })}
              </Cell>
              <Cell label={text("plan.mode")}>{text(`plan.mode.${run.deliveryMode}`)}</Cell>
              <Cell label={text("plan.stage")}>
                <Stage stage={run.stage} />
              </Cell>
              <Cell label={text("plan.run.evaluation")} wide>
                {run.evaluation === undefined
                  ? text("figure.none")
                  : text("plan.run.marks", {
                      average:
                        run.evaluation.average === "suppressed"
                          ? text("figure.hidden")
                          : format.decimal(run.evaluation.average.toFixed(1)),
                      marks: format.count(run.evaluation.marks),
                      ratio: text("figure.ofCount", {
                        numerator: format.count(run.evaluation.responseRate.numerator),
                        denominator: format.count(run.evaluation.responseRate.denominator),
                      }),
                    })}
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
    </Section>
  );
}

/** The yearly training plans: which measures were adopted, in their order. */
export function Years({ plan }: { readonly plan: PlanView }) {
  const { text, format } = useLanguage();
  const titles = new Map(plan.measures.map(({ id, title }) => [String(id), title]));
  return (
    <Section title={text("plan.years")}>
      {plan.plans.map(({ year, version, adoptedOn, measures }) => (
        <section key={`${year} ${version}`}>
          <h3 className="ds-heading" data-size="2xs">
            {text("plan.year", { year: String(year), version: String(version) })}
          </h3>
          <p className="muted">
            {adoptedOn === undefined
              ? text("plan.year.draft")
              : text("plan.year.adopted", { date: format.date(adoptedOn) })}
          </p>
          <ol>
            {measures.map((measure) => (
              <li key={measure}>
                <FromSource>{titles.get(measure) ?? measure}</FromSource>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Section>
  );
}
