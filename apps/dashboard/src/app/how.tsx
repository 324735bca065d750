import { type ReactNode } from "react";

import { useLanguage } from "../language/use-language.ts";

/** «Hvordan er dette regnet?»: closed until it is wanted, always open on paper. */
export function How({ children }: { readonly children: ReactNode }) {
  const { text } = useLanguage();
  return (
    <details className="ds-details how" data-color="neutral">
      <summary>{text("figure.how")}</summary>
      <div>{children}</div>
    </details>
  );
}

/** Figures and what each of them means. */
export function Meanings({
  of,
}: {
  readonly of: readonly { readonly name: string; readonly meaning: string }[];
}) {
  return (
    <dl className="meanings">
      {of.map(({ name, meaning }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
