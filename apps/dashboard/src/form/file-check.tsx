import { type Issue } from "@kompetanseregion/client";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode } from "react";

import { Issues } from "../data/issues.tsx";
import { ProblemNotice } from "../data/problem-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Field } from "./field.tsx";

/** What came of a file: what was made of it, or all that is wrong with it. */
type Checked<Found> =
  | { readonly ok: true; readonly answer: Found }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A file of the reader's own, held against what the server knows; nothing of it is kept. */
export function FileCheck<Found>({
  label,
  help,
  accept,
  refused,
  onCheck,
  tools,
  children,
}: {
  readonly label: string;
  readonly help: string;
  /** The endings of the files that are read. */
  readonly accept: string;
  /** The heading over what is wrong with the file. */
  readonly refused: string;
  readonly onCheck: (file: File) => Promise<Checked<Found>>;
  /** What stands below the field, such as a file to begin with. */
  readonly tools?: ReactNode;
  readonly children: (found: Found) => ReactNode;
}) {
  const { text } = useLanguage();
  const check = useMutation({ mutationFn: onCheck });
  return (
    <>
      <div className="form no-print">
        <Field label={label} help={help}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              type="file"
              accept={accept}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file !== undefined) check.mutate(file);
              }}
            />
          )}
        </Field>
        {tools}
      </div>
      <div role="status">
        {check.isPending && <p>{text("state.loading")}</p>}
        {check.isSuccess &&
          (check.data.ok ? (
            children(check.data.answer)
          ) : (
            <Issues title={refused} issues={check.data.issues} />
          ))}
      </div>
      {check.isError && (
        <ProblemNotice
          error={check.error}
          onRetry={() => {
            check.mutate(check.variables);
          }}
        />
      )}
    </>
  );
}
