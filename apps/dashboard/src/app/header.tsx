import { documents } from "@kompetanseregion/client";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";

import { useMay } from "../data/me.ts";
import { FromSource } from "../language/from-source.tsx";
import { useLanguage } from "../language/use-language.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { pages } from "./pages.ts";
import { WhoLooks } from "./who-looks.tsx";

/** Whose pages these are, the language, who looks, and the way to each page they may read. */
export function Header({ region }: { readonly region: string | undefined }) {
  const { text, language } = useLanguage();
  const may = useMay();
  const menu = useId();
  const [open, setOpen] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });

  // On a narrow screen the menu has done its work once a page is chosen.
  useEffect(() => {
    setOpen(false);
  }, [path]);

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
        <WhoLooks />
        <LanguageChoice />
      </div>
      <nav className="menu" aria-label={text("service.navigation")}>
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls={menu}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 2.5 10.5 8 5 13.5" />
          </svg>
          {text("service.menu")}
        </button>
        <ul id={menu} className={open ? "is-open" : undefined}>
          {pages
            .filter(({ rights }) => rights.every(may))
            .map(({ to, name }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
                  {text(name)}
                </Link>
              </li>
            ))}
          {may("read-books") && (
            <li>
              {/* The server writes this page; it is no part of this one. */}
              <a href={`${documents.finalReport}?language=${language}`}>
                {text("page.finalReport")}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </header>
  );
}
