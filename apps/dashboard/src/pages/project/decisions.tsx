import { barChart } from "@kompetanseregion/charts";
import { type ProjectReport } from "@kompetanseregion/client";
import { type LocalDate } from "@kompetanseregion/domain";
import { useCallback } from "react";

import { Section } from "../../app/section.tsx";
import { ChartFigure } from "../../chart/chart-figure.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";

/** The phases in time, and the points where somebody had to decide that the project went on. */
export function Decisions({ report }: { readonly report: ProjectReport }) {
  const { text, format, language } = useLanguage();
  const { phases, decisions } = report;
  const draw = useCallback(
    (size: { width: number }) => {
      const first = Math.min(...phases.map(({ from }) => monthOf(from)));
      return barChart(
        {
          title: text("project.phases"),
          labelHeading: text("project.phase"),
          valueHeading: text("project.period"),
          bars: phases.map(({ name, from, to = from, partOf }) => ({
            label: name[language],
            from: monthOf(from) - first,
            value: monthOf(to) - first,
            strong: partOf === undefined,
            text: text("project.months", {
              from: format.shortDate(from),
              to: format.shortDate(lastDay(to)),
              n: format.count(monthOf(to) - monthOf(from)),
            }),
          })),
        },
        size,
      );
    },
    [phases, text, format, language],
  );
  const undated = decisions.filter(({ decidedOn }) => decidedOn === undefined).length;
  const tops = phases.filter(({ id }) => decisions.some(({ phase }) => phase === id));
  return (
    <Section title={text("project.timeline")} id="tidslinje">
      <ChartFigure draw={draw} />
      {undated > 0 && (
        <p className="note">
          {text("project.undated", {
            n: format.count(undated),
            of: format.count(decisions.length),
          })}
        </p>
      )}
      {tops.map(({ id, name, from, to }) => (
        <section key={id}>
          <h3 className="ds-heading" data-size="2xs">
            {name[language]}
            <span className="muted">
              {" "}
              {format.shortDate(from)}
              {to !== undefined && ` – ${format.shortDate(lastDay(to))}`}
            </span>
          </h3>
          <ol className="timeline">
            {decisions
              .filter(({ phase }) => phase === id)
              .map((decision) => (
                <li key={decision.id}>
                  <p>
                    <strong>{decision.id}</strong> <FromSource>{decision.text}</FromSource>
                  </p>
                  <p className="muted">
                    {text(`project.body.${decision.body}`)}
                    {" · "}
                    {decision.decidedOn === undefined ? (
                      <Mark sign="open">{text("project.decided.unknown")}</Mark>
                    ) : (
                      <Mark sign="done">
                        {text("project.decided", { date: format.date(decision.decidedOn) })}
                      </Mark>
                    )}
                  </p>
                </li>
              ))}
          </ol>
        </section>
      ))}
      <p className="muted">
        {text("project.source")}: <FromSource>{decisions[0]?.source}</FromSource>
      </p>
    </Section>
  );
}

/** Months since the year 0: phases are told in whole months. */
function monthOf(date: LocalDate): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year * 12 + month - 1;
}

/** The day before: a period ends on the first day after it, and is told by its last. */
function lastDay(end: LocalDate): LocalDate {
  const day = new Date(`${end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10) as LocalDate; // a date that exists, written as one
}
