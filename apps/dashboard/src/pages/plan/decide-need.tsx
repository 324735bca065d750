import { planRoutes } from "@kompetanseregion/client";
import { NeedDecision } from "@kompetanseregion/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";

import { call } from "../../data/client.ts";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { useDraft } from "../../form/draft.ts";
import { Field } from "../../form/field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { type NeedView } from "./plan-words.ts";

const outcomes = NeedDecision.unwrap().shape.outcome;
const empty = { outcome: "", because: "", key: "" };

/** What the forum answers a need with, and why. */
export function DecideNeed({ need }: { readonly need: NeedView }) {
  const { text } = useLanguage();
  const queries = useQueryClient();
  const { draft, set, clear } = useDraft(`decision.${need.id}`, empty);
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === "" ? text("plan.required") : undefined;

  const decide = useMutation({
    mutationFn: (key: string) =>
      call(
        planRoutes.decideNeed,
        {
          need: need.id,
          body: { outcome: outcomes.parse(draft.outcome), because: draft.because.trim() },
        },
        { idempotencyKey: key },
      ),
    onSuccess: async () => {
      clear();
      setTried(false);
      await queries.invalidateQueries({ queryKey: ["plan"] });
      await queries.invalidateQueries({ queryKey: ["attention"] });
    },
  });
  const send = () => {
    setTried(true);
    if (draft.outcome === "" || draft.because.trim() === "") return;
    const key = draft.key === "" ? crypto.randomUUID() : draft.key;
    set({ key });
    decide.mutate(key);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send();
  };

  return (
    <>
      <form className="form no-print" noValidate aria-label={text("plan.decide")} onSubmit={submit}>
        <Field label={text("plan.decide.outcome")} error={missing(draft.outcome)}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              required
              value={draft.outcome}
              onChange={(event) => {
                set({ outcome: event.target.value, key: "" });
              }}
            >
              <option value="" />
              {outcomes.options.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {text(`plan.outcome.${outcome}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={text("plan.decide.because")}
          help={text("plan.decide.because.help")}
          error={missing(draft.because)}
        >
          {(control) => (
            <input
              {...control}
              className="ds-input"
              required
              maxLength={1000}
              value={draft.because}
              onChange={(event) => {
                set({ because: event.target.value, key: "" });
              }}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="ds-button" aria-busy={decide.isPending}>
            {text("plan.decide.send")}
          </button>
        </div>
      </form>
      <div role="status">{decide.isSuccess && <p>{text("plan.decide.done")}</p>}</div>
      {decide.isError && <ProblemNotice error={decide.error} onRetry={send} />}
    </>
  );
}
