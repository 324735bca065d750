import { type ReactNode, useId } from "react";

/** A labelled field: its label, what helps, the control, and what is wrong with it. */
export function Field({
  label,
  help,
  error,
  children,
}: {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  /** Makes the control, which must take what it is given. */
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const described = [
    ...(help === undefined ? [] : [`${id}help`]),
    ...(error === undefined ? [] : [`${id}error`]),
  ];
  return (
    <div className="field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <p id={`${id}help`} className="field-help">
          {help}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p id={`${id}error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
