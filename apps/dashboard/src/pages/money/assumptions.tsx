import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** What the vouchers take for granted and the source does not say. */
export function Assumptions({ assumptions }: { readonly assumptions: readonly string[] }) {
  const { text } = useLanguage();
  if (assumptions.length === 0) return null;
  return (
    <Section title={text("money.assumptions")}>
      <p>{text("money.assumptions.why")}</p>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption}>
            <FromSource>{assumption}</FromSource>
          </li>
        ))}
      </ul>
    </Section>
  );
}
