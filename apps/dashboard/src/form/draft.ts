import { useEffect, useState } from "react";

const prefix = "kompetanseregion.draft.";

/**
 * What is being typed, kept in this tab until it is sent: a session that runs out, a reload or a
 * server that is away loses nothing. Gone when the tab is closed; never sent by itself.
 */
export function useDraft<T extends Readonly<Record<string, string>>>(
  name: string,
  empty: T,
): { readonly draft: T; readonly set: (change: Partial<T>) => void; readonly clear: () => void } {
  const [draft, setDraft] = useState(() => ({ ...empty, ...kept(name, empty) }));

  useEffect(() => {
    const isEmpty = Object.entries(empty).every(([key, value]) => draft[key] === value);
    try {
      if (isEmpty) sessionStorage.removeItem(prefix + name);
      else sessionStorage.setItem(prefix + name, JSON.stringify(draft));
    } catch {
      return; // A browser may refuse to store anything; the draft then lasts as long as the page.
    }
  }, [name, empty, draft]);

  return {
    draft,
    set: (change) => {
      setDraft((before) => ({ ...before, ...change }));
    },
    clear: () => {
      setDraft(empty);
    },
  };
}

/** What was kept, of the names that the form still has. */
function kept(name: string, empty: Readonly<Record<string, string>>): Record<string, string> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? "{}");
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter(
        (entry): entry is [string, string] => entry[0] in empty && typeof entry[1] === "string",
      ),
    );
  } catch {
    return {};
  }
}
