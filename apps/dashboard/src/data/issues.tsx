import { type Issue } from "@kompetanseregion/client";

import { useLanguage } from "../language/use-language.ts";

/** What stands in the way of a calculation: everything at once. The server speaks English about it. */
export function Issues({
  title,
  issues,
}: {
  readonly title: string;
  readonly issues: readonly Issue[];
}) {
  const { language } = useLanguage();
  return (
    <div className="ds-alert" data-color="warning">
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <ul lang={language === "en" ? undefined : "en"}>
        {issues.map(({ code, at, message, remedy }) => (
          <li key={`${code} ${at ?? ""} ${message}`}>
            {at !== undefined && `${at}: `}
            {message}. {remedy}
          </li>
        ))}
      </ul>
    </div>
  );
}
