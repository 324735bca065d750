import { Link } from "@tanstack/react-router";

import { useLanguage } from "../language/use-language.ts";

/** The way to what the law asks for, and which version made these figures. */
export function Footer({ revision }: { readonly revision: number | undefined }) {
  const { text, format } = useLanguage();
  return (
    <footer className="footer">
      <nav aria-label={text("service.footer")}>
        <ul>
          <li>
            <Link className="ds-link" to="/tilgjengelighet">
              {text("page.accessibility")}
            </Link>
          </li>
          <li>
            <Link className="ds-link" to="/personvern">
              {text("page.privacy")}
            </Link>
          </li>
        </ul>
      </nav>
      <p>
        {text("service.version", { version: __VERSION__ })}
        {revision !== undefined && (
          <>
            {". "}
            {text("service.revision", { revision: format.count(revision) })}
          </>
        )}
      </p>
    </footer>
  );
}
