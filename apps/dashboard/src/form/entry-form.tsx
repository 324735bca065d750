import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  type HTMLInputTypeAttribute,
  type ReactNode,
  type SubmitEvent,
  useMemo,
  useState,
} from "react";

import { ProblemNotice } from "../data/problem-notice.tsx";
import { useDraft } from "./draft.ts";
import { Field } from "./field.tsx";

/** Where a draft keeps the key that it is sent with: no field of a form is called so. */
const sentAs = "sent as";

/** A field of a form; with options it is a choice of one. */
export interface EntryField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly help?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: true;
  /** What it begins with. */
  readonly initial?: string;
  /** Whether it is asked for, given what the others say. */
  readonly when?: (values: Readonly<Record<string, string>>) => boolean;
}

/**
 * A form that writes one thing. What is typed is kept in the tab until it is sent, and the same
 * thing tried again is sent with the same key, so that two answers make one.
 */
export function EntryForm<Name extends string, Answer>({
  name,
  label,
  fields,
  required,
  submit,
  done,
  onSend,
  changes = [],
  keeps = false,
}: {
  /** The draft's own name. */
  readonly name: string;
  /** What the form is called. */
  readonly label: string;
  readonly fields: readonly EntryField<Name>[];
  /** What a field says that is empty and must not be. */
  readonly required: string;
  readonly submit: string;
  /** What is said when it went well. */
  readonly done: string | ((answer: Answer) => ReactNode);
  readonly onSend: (values: Readonly<Record<Name, string>>, key: string) => Promise<Answer>;
  /** The queries whose answers are others afterwards. */
  readonly changes?: readonly string[];
  /** Keeps what is typed after it is sent: a calculation is tried again with other figures. */
  readonly keeps?: boolean;
}) {
  const queries = useQueryClient();
  const initial = fields.map((field) => [field.name, field.initial ?? ""]);
  const written = JSON.stringify(initial);
  // The fields are made anew each time the page is drawn; what they begin with seldom changes.
  const empty = useMemo(
    () => ({
      ...(Object.fromEntries(JSON.parse(written) as [string, string][]) as Record<Name, string>),
      [sentAs]: "",
    }),
    [written],
  );
  const { draft, set, clear } = useDraft<Record<string, string>>(name, empty);
  const [tried, setTried] = useState(false);
  const valueOf = (field: Name): string => draft[field] ?? "";
  const shown = fields.filter(({ when }) => when === undefined || when(draft));

  const sending = useMutation({
    mutationFn: (key: string) =>
      onSend(
        Object.fromEntries(
          fields.map((field) => [field.name, valueOf(field.name).trim()]),
        ) as Record<Name, string>, // each of the form's own names
        key,
      ),
    onSuccess: async () => {
      setTried(false);
      if (keeps) return;
      clear();
      for (const change of [...changes, "attention"]) {
        await queries.invalidateQueries({ queryKey: [change] });
      }
    },
  });
  const send = () => {
    setTried(true);
    if (shown.some((field) => field.optional !== true && valueOf(field.name).trim() === "")) return;
    const key =
      draft[sentAs] === "" || draft[sentAs] === undefined ? crypto.randomUUID() : draft[sentAs];
    set({ [sentAs]: key });
    sending.mutate(key);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send();
  };

  return (
    <>
      <form className="form no-print" noValidate aria-label={label} onSubmit={onSubmit}>
        {shown.map((field) => {
          const value = valueOf(field.name);
          const isMissing = tried && field.optional !== true && value.trim() === "";
          const change = (to: string) => {
            set({ [field.name]: to, [sentAs]: "" });
          };
          return (
            <Field
              key={field.name}
              label={field.label}
              {...(field.help === undefined ? {} : { help: field.help })}
              error={isMissing ? required : undefined}
            >
              {(control) =>
                field.options === undefined ? (
                  <input
                    {...control}
                    className="ds-input"
                    type={field.type ?? "text"}
                    required={field.optional !== true}
                    maxLength={300}
                    value={value}
                    onChange={(event) => {
                      change(event.target.value);
                    }}
                  />
                ) : (
                  <select
                    {...control}
                    className="ds-input"
                    required={field.optional !== true}
                    value={value}
                    onChange={(event) => {
                      change(event.target.value);
                    }}
                  >
                    <option value="" />
                    {field.options.map((option) => (
                      <option key={option.value} value={option.value}>
                        {option.label}
                      </option>
                    ))}
                  </select>
                )
              }
            </Field>
          );
        })}
        <div>
          <button type="submit" className="ds-button" aria-busy={sending.isPending}>
            {submit}
          </button>
        </div>
      </form>
      <div role="status">
        {sending.isSuccess && (typeof done === "string" ? <p>{done}</p> : done(sending.data))}
      </div>
      {sending.isError && <ProblemNotice error={sending.error} onRetry={send} />}
    </>
  );
}
