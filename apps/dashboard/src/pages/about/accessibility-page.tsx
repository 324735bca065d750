import { PageHeading } from "../../app/page-heading.tsx";
import { Section } from "../../app/section.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** What has been done so that everyone can use the pages, and what has not. */
export function AccessibilityPage() {
  const { text } = useLanguage();
  return (
    <div className="prose">
      <PageHeading title={text("page.accessibility")}>{text("accessibility.lead")}</PageHeading>
      <Section title={text("accessibility.tested")}>
        <ul>
          <li>{text("accessibility.tested.axe")}</li>
          <li>{text("accessibility.tested.keyboard")}</li>
          <li>{text("accessibility.tested.width")}</li>
        </ul>
      </Section>
      <Section title={text("accessibility.untested")}>
        <ul>
          <li>{text("accessibility.untested.people")}</li>
          <li>{text("accessibility.untested.statement")}</li>
        </ul>
      </Section>
      <Section title={text("accessibility.contact")}>
        <p>{text("accessibility.contact.text")}</p>
      </Section>
    </div>
  );
}
