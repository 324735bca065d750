import { type ReactNode } from "react";

/** How far something has come: a sign for the eye beside the word, never the sign or a colour alone. */
export function Mark({
  sign,
  children,
}: {
  readonly sign: "done" | "missing" | "none" | "open" | "part";
  readonly children: ReactNode;
}) {
  return (
    <span className="status" data-sign={sign}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[sign]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const ring = <circle className="ring" cx="8" cy="8" r="6" />;

const shapes = {
  done: (
    <>
      <circle className="disc" cx="8" cy="8" r="7" />
      <path className="tick" d="M4.5 8.2 7 10.7l4.5-5" />
    </>
  ),
  part: (
    <>
      {ring}
      <path className="disc" d="M8 2a6 6 0 0 1 0 12Z" />
    </>
  ),
  open: ring,
  none: <path className="ring" d="M4 8h8" />,
  missing: (
    <>
      <path className="disc" d="M8 1 15.5 14.5H.5Z" />
      <path className="tick" d="M8 6v4M8 11.6v1" />
    </>
  ),
};
