import { Section } from "../../app/section.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { BudgetCheck } from "./budget-check.tsx";
import { SelfCostForm } from "./self-cost-form.tsx";
import { ShareForm } from "./share-form.tsx";

/** What can be worked out from figures of one's own; nothing of it is stored. */
export function Calculations({ project }: { readonly project: string }) {
  const { text } = useLanguage();
  return (
    <>
      <Section title={text("money.budget")} id="budsjett">
        <BudgetCheck project={project} />
      </Section>
      <Section title={text("money.shares")} id="fordeling">
        <ShareForm />
      </Section>
      <Section title={text("money.selfCost")} id="selvkost">
        <SelfCostForm />
      </Section>
    </>
  );
}
