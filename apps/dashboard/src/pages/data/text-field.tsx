import { Field } from "../../form/field.tsx";

/** A line of text, or a date. */
export function TextField({
  label,
  help,
  error,
  type = "text",
  value,
  onText,
}: {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly type?: "text" | "date";
  readonly value: string;
  readonly onText: (text: string) => void;
}) {
  return (
    <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
      {(control) => (
        <input
          {...control}
          className="ds-input"
          type={type}
          maxLength={200}
          value={value}
          onChange={(event) => {
            onText(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
