import { type Rollout } from "@kompetanseregion/client";
import { RolloutStage } from "@kompetanseregion/domain";
import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { reportedRolloutQuery } from "../../data/rollout-queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Share } from "../../table/share.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

const region = "btv";

/** What the source document tells of the roll-out in BTV, each percentage from both its numbers. */
export function ReportedRollout() {
  const { text } = useLanguage();
  const query = useQuery(reportedRolloutQuery(region));
  return (
    <Section title={text("rollout.reported")} id="kilden">
      <Answer query={query}>{(rollout) => <Told rollout={rollout} />}</Answer>
    </Section>
  );
}

function Told({ rollout }: { readonly rollout: Rollout }) {
  const { text, format } = useLanguage();
  const { stages, counts, gaps, starterPackage } = rollout;
  const printed = stages.find(({ printedPercent }) => printedPercent !== undefined);
  const percent = printed === undefined ? undefined : format.percent(printed.reached);
  const rows = [
    ...stages.map(({ key, ...row }) => ({ ...row, label: stageLabel(key) })),
    ...counts.map(({ key, ...row }) => ({ ...row, label: `rollout.counted.${key}` as const })),
  ];
  return (
    <>
      <StackTable
        caption={<FromSource>{rollout.region.name}</FromSource>}
        columns={[
          { key: "what", label: text("rollout.what") },
          { key: "reached", label: text("rollout.reached"), numeric: true },
          { key: "source", label: text("rollout.source") },
        ]}
      >
        <Rows>
          {rows.map(({ label, reached, source }) => (
            <Row key={label}>
              <RowHeading>{text(label)}</RowHeading>
              <Cell label={text("rollout.reached")} numeric wide>
                <Share ratio={reached} />
              </Cell>
              <Cell label={text("rollout.source")} wide>
                <FromSource>{source}</FromSource>
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
      {printed?.printedPercent !== undefined && percent !== undefined && (
        <p>
          {text("rollout.printed", {
            printed: format.count(printed.printedPercent),
            n: format.count(printed.reached.numerator),
            of: format.count(printed.reached.denominator),
            percent,
          })}
        </p>
      )}
      {gaps.map(({ name, sector, source }) => (
        <p key={`${name} ${sector}`}>
          {text("rollout.reported.gap", { name, sector })}{" "}
          <span className="muted">
            {text("rollout.source")}: <FromSource>{source}</FromSource>
          </span>
        </p>
      ))}
      <p>
        {text("rollout.starter", {
          n: format.count(starterPackage.entities),
          year: String(starterPackage.year),
        })}
      </p>
    </>
  );
}

function stageLabel(key: string): `rollout.stage.${RolloutStage}` {
  return `rollout.stage.${RolloutStage.catch("offered").parse(key)}`;
}
