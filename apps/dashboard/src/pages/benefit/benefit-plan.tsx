import { type BenefitPlan as Plan, benefitRoutes } from "@kompetanseregion/client";
import { useMutation } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { call } from "../../data/client.ts";
import { Issues } from "../../data/issues.tsx";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { handOut } from "../../files/hand-out.ts";
import { FileCheck } from "../../form/file-check.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

const templates = ["effect-goals", "platform-rollout"] as const;

/** A benefit realisation plan: one to begin from, and one's own checked and summed. */
export function BenefitPlan() {
  const { text, language } = useLanguage();
  const begin = useMutation({
    mutationFn: async (template: (typeof templates)[number]) => {
      const made = await call(benefitRoutes.newBenefitPlan, {
        template,
        basis: "net1695",
        language,
      });
      if (made.ok) handOut(`${template}.yaml`, new Blob([made.answer.yaml], { type: "text/yaml" }));
      return made;
    },
  });
  return (
    <Section title={text("benefit.plan")} id="plan">
      <p>{text("benefit.plan.why")}</p>
      <div className="tools no-print">
        {templates.map((template) => (
          <button
            key={template}
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => {
              begin.mutate(template);
            }}
          >
            {text(`benefit.plan.begin.${template}`)}
          </button>
        ))}
      </div>
      {begin.isError && (
        <ProblemNotice
          error={begin.error}
          onRetry={() => {
            begin.mutate(begin.variables);
          }}
        />
      )}
      <FileCheck
        label={text("benefit.plan.file")}
        help={text("benefit.plan.file.help")}
        accept=".yaml,.yml,.json"
        refused={text("benefit.plan.not")}
        onCheck={(file) => call(benefitRoutes.checkBenefitPlan, { body: file })}
      >
        {(plan) => <Summed plan={plan} />}
      </FileCheck>
    </Section>
  );
}

const kinds = ["potential", "confirmed", "realised"] as const;

function Summed({ plan }: { readonly plan: Plan }) {
  const { text, format } = useLanguage();
  return (
    <>
      <StackTable
        caption={<FromSource>{plan.title}</FromSource>}
        columns={[
          { key: "municipality", label: text("benefit.municipality") },
          ...kinds.map((key) => ({ key, label: text(`benefit.plan.${key}`), numeric: true })),
        ]}
      >
        <Rows>
          {plan.byMunicipality.map((row) => (
            <Row key={row.municipality}>
              <RowHeading>
                <FromSource>{row.name}</FromSource>
              </RowHeading>
              {kinds.map((key) => (
                <Cell key={key} label={text(`benefit.plan.${key}`)} numeric>
                  {format.decimal(row[key].hours)}
                </Cell>
              ))}
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          <Row kind="sum">
            <RowHeading>{text("benefit.realised.region")}</RowHeading>
            <Cell label={text("benefit.plan.potential")} numeric>
              {text("figure.none")}
            </Cell>
            <Cell label={text("benefit.plan.confirmed")} numeric>
              {format.decimal(plan.region.confirmed.hours)}
            </Cell>
            <Cell label={text("benefit.plan.realised")} numeric>
              {format.decimal(plan.region.realised.hours)}
            </Cell>
          </Row>
        </ClosingRows>
      </StackTable>
      {plan.issues.length > 0 && (
        <Issues title={text("benefit.plan.issues")} issues={plan.issues} />
      )}
    </>
  );
}
