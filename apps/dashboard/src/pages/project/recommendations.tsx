import { type ProjectReport } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** What the project recommends for the time after it, and the project that takes over. */
export function Recommendations({ report }: { readonly report: ProjectReport }) {
  const { text } = useLanguage();
  const { recommendations, successor } = report;
  return (
    <Section title={text("project.recommendations")} id="anbefalinger">
      <p>{text("project.recommendations.why")}</p>
      <ol className="prose">
        {recommendations.map(({ id, text: words, source }) => (
          <li key={id}>
            <FromSource>{words}</FromSource>
            <br />
            <span className="muted">
              {text("project.source")}: <FromSource>{source}</FromSource>
            </span>
          </li>
        ))}
      </ol>
      {successor !== undefined && (
        <>
          <h3 className="ds-heading" data-size="2xs">
            {text("project.successor", { name: successor.name })}
          </h3>
          <ol className="prose">
            {successor.goals.map(({ id, text: words }) => (
              <li key={id}>
                <FromSource>{words}</FromSource>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
