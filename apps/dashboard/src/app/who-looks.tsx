import { useQuery } from "@tanstack/react-query";

import { meQuery } from "../data/me.ts";
import { useLanguage } from "../language/use-language.ts";

/** Who looks: the way to one's account and out, or to the demo's other users. */
export function WhoLooks() {
  const { text } = useLanguage();
  const { data: me } = useQuery(meQuery);
  if (me === undefined) return null;
  return (
    <div className="who no-print">
      {me.views.length > 0 && (
        // The server writes this page: one chooses whom to see the demo as.
        <a className="ds-link" href="/auth/view">
          {text("service.viewAs")} …
        </a>
      )}
      {me.by === "session" && (
        <>
          <a className="ds-link" href="/auth/account">
            {text("service.account")}
          </a>
          <form method="post" action="/auth/sign-out">
            <button type="submit" className="amount">
              {text("service.signOut")}
            </button>
          </form>
        </>
      )}
    </div>
  );
}
