import { useRouter } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode } from "react";

/** A link to a page whose address the server gave, such as `/krav?bevis=x#utloper`. */
export function PageLink({
  page,
  children,
}: {
  readonly page: string;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    // A new tab or window is the browser's own business.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    router.history.push(page);
  };
  return (
    <a className="ds-link" href={page} onClick={open}>
      {children}
    </a>
  );
}
