import { PageHeading } from "../../app/page-heading.tsx";
import { Section } from "../../app/section.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** What the pages show about people, what they store, and what others learn: little or nothing. */
export function PrivacyPage() {
  const { text } = useLanguage();
  return (
    <div className="prose">
      <PageHeading title={text("page.privacy")}>{text("privacy.lead")}</PageHeading>
      <Section title={text("privacy.shown")}>
        <p>{text("privacy.shown.sums")}</p>
        <p>{text("privacy.shown.people")}</p>
        <p>{text("privacy.shown.demo")}</p>
      </Section>
      <Section title={text("privacy.stored")}>
        <p>{text("privacy.stored.language")}</p>
        <p>{text("privacy.stored.session")}</p>
      </Section>
      <Section title={text("privacy.others")}>
        <p>{text("privacy.others.none")}</p>
      </Section>
      <Section title={text("privacy.responsible")}>
        <p>{text("privacy.responsible.text")}</p>
      </Section>
    </div>
  );
}
