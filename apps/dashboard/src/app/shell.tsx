import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { statusQuery } from "../data/queries.ts";
import { useLanguage } from "../language/use-language.ts";
import { DemoNotice } from "./demo-notice.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

/** What every page stands in: header, notice, content, footer. */
export function Shell() {
  const { text } = useLanguage();
  const status = useQuery(statusQuery);
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const shown = useRef(path);

  // A new page begins at its top for those who cannot see that it is new.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus();
  }, [path]);

  return (
    <>
      <a className="ds-skip-link" href="#content">
        {text("service.skip")}
      </a>
      <Header region={status.data?.region.name} />
      {status.data?.demo === true && <DemoNotice />}
      <main id="content" ref={main} tabIndex={-1} className="page">
        <Outlet />
      </main>
      <Footer revision={status.data?.revision} />
    </>
  );
}
