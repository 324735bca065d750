import { planRoutes } from "@kompetanseregion/client";
import { MunicipalityId } from "@kompetanseregion/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";

import { Section } from "../../app/section.tsx";
import { call } from "../../data/client.ts";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { useDraft } from "../../form/draft.ts";
import { Field } from "../../form/field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { type PlanView } from "./plan-words.ts";

const empty = { title: "", forFunction: "", municipality: "", sharedBy: "", key: "" };

/** The form a municipality plays a need in with; what is typed is kept until it is sent. */
export function RegisterNeed({ plan }: { readonly plan: PlanView }) {
  const { text } = useLanguage();
  const queries = useQueryClient();
  const { draft, set, clear } = useDraft("need", empty);
  const [tried, setTried] = useState(false);
  const shared = draft.sharedBy === "" ? [] : draft.sharedBy.split(" ");
  const missing = (value: string) =>
    tried && value.trim() === "" ? text("plan.required") : undefined;

  const register = useMutation({
    mutationFn: (key: string) =>
      call(
        planRoutes.registerNeed,
        {
          body: {
            title: draft.title.trim(),
            forFunction: draft.forFunction.trim(),
            source: {
              kind: "municipality",
              municipality: MunicipalityId.parse(draft.municipality),
            },
            sharedBy: shared.map((each) => MunicipalityId.parse(each)),
          },
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
    if ([draft.title, draft.forFunction, draft.municipality].some((each) => each.trim() === "")) {
      return;
    }
    // The same key for as long as the same need is tried: two answers make one need.
    const key = draft.key === "" ? crypto.randomUUID() : draft.key;
    set({ key });
    register.mutate(key);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send();
  };

  return (
    <Section title={text("plan.register")} id="meld-inn">
      <form className="form no-print" noValidate onSubmit={submit}>
        <Field label={text("plan.register.title")} error={missing(draft.title)}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              required
              maxLength={300}
              value={draft.title}
              onChange={(event) => {
                set({ title: event.target.value, key: "" });
              }}
            />
          )}
        </Field>
        <Field
          label={text("plan.register.for")}
          help={text("plan.register.for.help")}
          error={missing(draft.forFunction)}
        >
          {(control) => (
            <input
              {...control}
              className="ds-input"
              required
              maxLength={300}
              value={draft.forFunction}
              onChange={(event) => {
                set({ forFunction: event.target.value, key: "" });
              }}
            />
          )}
        </Field>
        <Field label={text("plan.register.municipality")} error={missing(draft.municipality)}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              required
              value={draft.municipality}
              onChange={(event) => {
                set({ municipality: event.target.value, key: "" });
              }}
            >
              <option value="" />
              {plan.members.map(({ municipality, name }) => (
                <option key={municipality} value={municipality}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="checks">
          <legend className="ds-label">{text("plan.register.sharedBy")}</legend>
          {plan.members
            .filter(({ municipality }) => municipality !== draft.municipality)
            .map(({ municipality, name }) => (
              <label key={municipality}>
                <input
                  type="checkbox"
                  checked={shared.includes(municipality)}
                  onChange={({ target: { checked } }) => {
                    const others = shared.filter((each) => each !== municipality);
                    const chosen = checked ? [...others, municipality] : others;
                    set({ sharedBy: chosen.join(" "), key: "" });
                  }}
                />
                {name}
              </label>
            ))}
        </fieldset>
        <div>
          <button type="submit" className="ds-button" aria-busy={register.isPending}>
            {text("plan.register.send")}
          </button>
        </div>
      </form>
      <div role="status">
        {register.isSuccess && <p>{text("plan.register.done", { title: register.data.title })}</p>}
      </div>
      {register.isError && <ProblemNotice error={register.error} onRetry={send} />}
    </Section>
  );
}
