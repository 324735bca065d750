import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense } from "react";

import { PageHeading } from "../../app/page-heading.tsx";
import { meQuery, useMay } from "../../data/me.ts";
import { useLanguage } from "../../language/use-language.ts";
import { NotFoundPage } from "../about/not-found-page.tsx";
import { dataPart, type DataPart, dataParts } from "./data-parts.ts";

// Each part is fetched when it is opened: nobody needs them all.
const views: Readonly<Record<DataPart, ComponentType>> = {
  import: lazy(async () => ({ default: (await import("./imports.tsx")).Imports })),
  henting: lazy(async () => ({ default: (await import("./sync.tsx")).Sync })),
  kobling: lazy(async () => ({ default: (await import("./matching.tsx")).Matching })),
  tilgang: lazy(async () => ({ default: (await import("./access.tsx")).Access })),
  stedfortreder: lazy(async () => ({ default: (await import("./own-deputies.tsx")).OwnDeputies })),
  nokler: lazy(async () => ({ default: (await import("./tokens.tsx")).Tokens })),
  logg: lazy(async () => ({ default: (await import("./audit.tsx")).Audit })),
  personvern: lazy(async () => ({ default: (await import("./privacy.tsx")).Privacy })),
  kopi: lazy(async () => ({ default: (await import("./backups.tsx")).Backups })),
};

/** What comes in, who may see it, and how it is kept: a part for each, with its own address. */
export function DataPage() {
  const { text } = useLanguage();
  const may = useMay();
  const { data: me } = useQuery(meQuery);
  const { del } = useParams({ strict: false });
  const part = dataPart(del);
  if (del !== undefined && part === undefined) return <NotFoundPage />;
  const own = (me?.roles ?? []).filter(({ standingIn }) => !standingIn).map(({ role }) => role);
  const mine = dataParts.filter(
    (each) =>
      each.rights.every(may) &&
      (!("roles" in each) || each.roles.some((role) => own.includes(role))),
  );
  if (part === undefined) {
    return (
      <>
        <PageHeading title={text("page.data")}>{text("data.lead")}</PageHeading>
        <ul className="attention ways">
          {mine.map((each) => (
            <li key={each.part}>
              <h2 className="ds-heading" data-size="2xs">
                <Link className="ds-link" to="/data/$del" params={{ del: each.part }}>
                  {text(`data.part.${each.part}`)}
                </Link>
              </h2>
              <p>{text(`data.part.${each.part}.lead`)}</p>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const View = views[part];
  return (
    <>
      <nav className="choices no-print" aria-label={text("page.data")}>
        <ul>
          {mine.map((each) => (
            <li key={each.part}>
              <Link className="ds-link" to="/data/$del" params={{ del: each.part }}>
                {text(`data.part.${each.part}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeading title={text(`data.part.${part}`)}>{text(`data.part.${part}.lead`)}</PageHeading>
      <Suspense fallback={<p className="waiting">{text("state.loading")}</p>}>
        <View />
      </Suspense>
    </>
  );
}
