import { useLanguage } from "../language/use-language.ts";

/** Says on every page, also on paper, that the employees are made up. */
export function DemoNotice() {
  const { text } = useLanguage();
  return (
    <aside className="demo" aria-label={text("service.demo.title")}>
      <p>
        <strong>{text("service.demo.title")}</strong> {text("service.demo.text")}
      </p>
    </aside>
  );
}
