import { planRoutes } from "@kompetanseregion/client";
import { CourseId, DeliveryMode, LocalDate } from "@kompetanseregion/domain";

import { Section } from "../../app/section.tsx";
import { call } from "../../data/client.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { type NeedView, type PlanView } from "./plan-words.ts";

const ratings = ["0", "1", "2", "3", "4"] as const;

/** What the forum thinks of a need: it moves in the list by this. */
export function RateNeed({ need }: { readonly need: NeedView }) {
  const { text } = useLanguage();
  const rated = (["strategicFit", "benefit", "cost"] as const).map((name) => ({
    name,
    label: text(`plan.rate.${name}`),
    optional: true as const,
    initial: ratingOf(need, name),
    options: ratings.map((value) => ({ value, label: text(`plan.rating.${value}`) })),
  }));
  return (
    <EntryForm
      name={`rating.${need.id}`}
      label={text("plan.rate")}
      required={text("plan.required")}
      submit={text("plan.rate.send")}
      done={text("plan.rate.done")}
      changes={["plan"]}
      fields={[
        ...rated,
        {
          name: "statutory",
          label: text("plan.rate.statutory"),
          help: text("plan.rate.statutory.help"),
          optional: true,
          initial: need.statutory ?? "",
        },
      ]}
      onSend={({ strategicFit, benefit, cost, statutory }, key) =>
        call(
          planRoutes.assessNeed,
          {
            need: need.id,
            body: {
              ...(strategicFit === "" ? {} : { strategicFit: Number(strategicFit) }),
              ...(benefit === "" ? {} : { benefit: Number(benefit) }),
              ...(cost === "" ? {} : { cost: Number(cost) }),
              ...(statutory === "" ? {} : { statutory }),
            },
          },
          { idempotencyKey: key },
        )
      }
    />
  );
}

/** The rating behind a part of the score, which goes from 0 to 1; a cost counts the other way. */
function ratingOf(need: NeedView, criterion: "benefit" | "cost" | "strategicFit"): string {
  const value = need.parts.find((part) => part.criterion === criterion)?.value;
  if (value === undefined) return "";
  const share = criterion === "cost" ? 1 - Number(value) : Number(value);
  return String(Math.round(share * 4));
}

/** What the secretariat plans with: a measure, a time that a course is given, its evaluation, a year. */
export function PlanForms({
  plan,
  courses,
}: {
  readonly plan: PlanView;
  readonly courses: readonly { readonly id: string; readonly title: string }[];
}) {
  const { text, format } = useLanguage();
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  const course = {
    name: "course",
    label: text("plan.run.course"),
    options: courses.map(({ id, title }) => ({ value: id, label: title })),
  } as const;
  const mode = {
    name: "mode",
    label: text("plan.mode"),
    options: DeliveryMode.options.map((value) => ({ value, label: text(`plan.mode.${value}`) })),
  } as const;
  const common = {
    required: text("plan.required"),
    submit: text("plan.new.send"),
    done: text("plan.new.done"),
    changes: ["plan"],
  };
  const unevaluated = plan.runs.filter(({ evaluation }) => evaluation === undefined);
  return (
    <Section title={text("plan.new")} id="planlegg">
      <div className="beside even no-print">
        <div>
          <h3 className="ds-heading" data-size="2xs">
            {text("plan.new.measure")}
          </h3>
          <EntryForm
            {...common}
            name="plan.measure"
            label={text("plan.new.measure")}
            fields={[
              { name: "title", label: text("plan.measure") },
              {
                name: "need",
                label: text("plan.answers"),
                options: plan.needs.map(({ id, title }) => ({ value: id, label: title })),
              },
              mode,
              { ...course, optional: true },
            ]}
            onSend={(values, key) =>
              call(
                planRoutes.planMeasure,
                {
                  body: {
                    title: values.title,
                    needs: [values.need],
                    deliveryMode: DeliveryMode.parse(values.mode),
                    ...(values.course === "" ? {} : { course: CourseId.parse(values.course) }),
                  },
                },
                { idempotencyKey: key },
              )
            }
          />
        </div>
        <div>
          <h3 className="ds-heading" data-size="2xs">
            {text("plan.new.run")}
          </h3>
          <EntryForm
            {...common}
            name="plan.run"
            label={text("plan.new.run")}
            fields={[
              course,
              {
                name: "measure",
                label: text("plan.measure"),
                optional: true,
                options: plan.measures.map(({ id, title }) => ({ value: id, label: title })),
              },
              mode,
              { name: "from", label: text("plan.new.from"), type: "date" },
              {
                name: "to",
                label: text("plan.new.to"),
                help: text("plan.new.to.help"),
                type: "date",
                optional: true,
              },
              { name: "places", label: text("plan.new.places"), type: "number", optional: true },
            ]}
            onSend={(values, key) =>
              call(
                planRoutes.planRun,
                {
                  body: {
                    course: CourseId.parse(values.course),
                    deliveryMode: DeliveryMode.parse(values.mode),
                    from: LocalDate.parse(values.from),
                    ...(values.to === "" ? {} : { to: LocalDate.parse(values.to) }),
                    ...(values.measure === "" ? {} : { measure: values.measure }),
                    ...(values.places === "" ? {} : { places: Number(values.places) }),
                  },
                },
                { idempotencyKey: key },
              )
            }
          />
        </div>
        {unevaluated.length > 0 && (
          <div>
            <h3 className="ds-heading" data-size="2xs">
              {text("plan.new.evaluation")}
            </h3>
            <EntryForm
              {...common}
              name="plan.evaluation"
              label={text("plan.new.evaluation")}
              fields={[
                {
                  name: "run",
                  label: text("plan.new.evaluation.run"),
                  options: unevaluated.map(({ id, course: given, from }) => ({
                    value: id,
                    label: `${titles.get(given) ?? given}, ${format.shortDate(from)}`,
                  })),
                },
                { name: "asked", label: text("plan.new.evaluation.asked"), type: "number" },
                ...(["1", "2", "3", "4", "5"] as const).map((mark) => ({
                  name: `mark${mark}` as const,
                  label: text("plan.new.evaluation.mark", { mark }),
                  type: "number",
                  initial: "0",
                })),
              ]}
              onSend={(values, key) =>
                call(
                  planRoutes.evaluateRun,
                  {
                    run: values.run,
                    body: {
                      asked: Number(values.asked),
                      answers: [
                        values.mark1,
                        values.mark2,
                        values.mark3,
                        values.mark4,
                        values.mark5,
                      ].map(Number),
                    },
                  },
                  { idempotencyKey: key },
                )
              }
            />
          </div>
        )}
        <div>
          <h3 className="ds-heading" data-size="2xs">
            {text("plan.new.year")}
          </h3>
          <p>{text("plan.new.year.why")}</p>
          <EntryForm
            {...common}
            name="plan.year"
            label={text("plan.new.year")}
            fields={[
              {
                name: "year",
                label: text("plan.new.year.which"),
                type: "number",
                initial: String(Number(plan.asOf.slice(0, 4)) + 1),
              },
            ]}
            onSend={({ year }, key) =>
              call(planRoutes.adoptPlan, { body: { year: Number(year) } }, { idempotencyKey: key })
            }
          />
        </div>
      </div>
    </Section>
  );
}
