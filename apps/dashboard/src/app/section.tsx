import { type ReactNode } from "react";

/** A part of a page under a heading of its own. */
export function Section({
  id,
  title,
  children,
}: {
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className="section">
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      {children}
    </section>
  );
}
