import { documents } from "@kompetanseregion/client";
import { Link } from "@tanstack/react-router";

import { FromSource } from "../language/from-source.tsx";
import { useLanguage } from "../language/use-language.ts";
import { LanguageChoice } from "./language-choice.tsx";

const pages = [
  { to: "/", name: "page.overview" },
  { to: "/opplaering", name: "page.training" },
  { to: "/okonomi", name: "page.money" },
  { to: "/gevinst", name: "page.benefit" },
] as const;

/** Whose pages these are, the language, and the way to each page. */
export function Header({ region }: { readonly region: string | undefined }) {
  const { text, language } = useLanguage();
  return (
    <header className="header">
      <div className="header-top">
        <p className="service">
          <strong>{text("service.name")}</strong>
          {region !== undefined && (
            <span className="region">
              <FromSource>{region}</FromSource>
            </span>
          )}
        </p>
        <LanguageChoice />
      </div>
      <nav className="menu" aria-label={text("service.navigation")}>
        <ul>
          {pages.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                {text(name)}
              </Link>
            </li>
          ))}
          <li>
            {/* The server writes this page; it is no part of this one. */}
            <a href={`${documents.finalReport}?language=${language}`}>{text("page.finalReport")}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
