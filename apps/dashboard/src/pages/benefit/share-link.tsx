import { useLocation } from "@tanstack/react-router";
import { useId, useState } from "react";

import { useLanguage } from "../../language/use-language.ts";

/** The address that shares the assumptions: figures and the case's name, nothing about the reader. */
export function ShareLink() {
  const { text } = useLanguage();
  const id = useId();
  const href = useLocation({ select: (location) => location.href });
  const [copied, setCopied] = useState<string>();
  const address = new URL(href, window.location.origin).href;
  return (
    <div className="form no-print">
      <div className="field">
        <label className="ds-label" htmlFor={id}>
          {text("benefit.share")}
        </label>
        <p className="field-help" id={`${id}help`}>
          {text("benefit.share.help")}
        </p>
        <input
          id={id}
          className="ds-input"
          readOnly
          aria-describedby={`${id}help`}
          value={address}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </div>
      <div>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => {
            // Where the browser does not let pages copy, the field above can be.
            navigator.clipboard.writeText(address).then(
              () => {
                setCopied(address);
              },
              () => {
                document.getElementById(id)?.focus();
              },
            );
          }}
        >
          {text("benefit.share.copy")}
        </button>
      </div>
      <p role="status">{copied === address && text("benefit.share.copied")}</p>
    </div>
  );
}
