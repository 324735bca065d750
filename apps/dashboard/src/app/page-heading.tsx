import { type ReactNode, useEffect } from "react";

import { useLanguage } from "../language/use-language.ts";

/** The page's first heading and the window's title, which say the same. */
export function PageHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { text } = useLanguage();
  const service = text("service.name");

  useEffect(() => {
    document.title = `${title} – ${service}`;
  }, [title, service]);

  return (
    <div className="page-heading">
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      {children !== undefined && <p className="lead">{children}</p>}
    </div>
  );
}
