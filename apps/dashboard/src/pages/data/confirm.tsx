import { type ReactNode, useEffect, useId, useRef, useState } from "react";

import { useLanguage } from "../../language/use-language.ts";

/** A button that asks before it does what cannot be undone by another click. */
export function Confirm({
  label,
  question,
  yes,
  disabled = false,
  onYes,
}: {
  readonly label: string;
  readonly question: ReactNode;
  /** What the confirming button says: what will be done, not just yes. */
  readonly yes: string;
  readonly disabled?: boolean;
  readonly onYes: () => void;
}) {
  const { text } = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const asked = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useEffect(() => {
    if (asking) asked.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button
        ref={button}
        type="button"
        className="ds-button no-print"
        data-variant="secondary"
        disabled={disabled}
        onClick={() => {
          setAsking(true);
        }}
      >
        {label}
      </button>
    );
  }
  return (
    <div
      ref={asked}
      className="confirm no-print"
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === "Escape") setAsking(false);
      }}
    >
      <p id={id}>{question}</p>
      <div className="buttons">
        <button
          type="button"
          className="ds-button"
          data-color="danger"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => {
            setAsking(false);
          }}
        >
          {text("data.cancel")}
        </button>
      </div>
    </div>
  );
}
