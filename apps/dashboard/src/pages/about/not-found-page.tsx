import { Link } from "@tanstack/react-router";

import { PageHeading } from "../../app/page-heading.tsx";
import { useLanguage } from "../../language/use-language.ts";

/** An address that leads nowhere, and the way back. */
export function NotFoundPage() {
  const { text } = useLanguage();
  return (
    <>
      <PageHeading title={text("page.notFound")}>{text("page.notFound.text")}</PageHeading>
      <p>
        <Link className="ds-link" to="/">
          {text("page.notFound.wayOut")}
        </Link>
      </p>
    </>
  );
}
