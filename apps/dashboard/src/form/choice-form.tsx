import { LocalDate } from "@kompetanseregion/domain";
import { type SubmitEvent, useId } from "react";

import { useLanguage } from "../language/use-language.ts";

/** What a report is of and as of when. Nothing changes until the reader asks for it. */
export function ChoiceForm({
  label,
  date,
  of,
  onChoose,
}: {
  /** What the form is called. */
  readonly label: string;
  readonly date: LocalDate;
  /** What there is to choose from besides the date; without `chosen` the reader is asked to. */
  readonly of?: {
    readonly label: string;
    readonly options: readonly { readonly id: string; readonly name: string }[];
    readonly chosen: string | undefined;
    readonly unchosen: string;
  };
  /** Told the choice, empty where there is none to make, and the date where it is one. */
  readonly onChoose: (chosen: string, date: LocalDate | undefined) => void;
}) {
  const { text } = useLanguage();
  const id = useId();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = form.get("of") ?? "";
    const asOf = LocalDate.safeParse(form.get("date")).data;
    if (typeof chosen === "string" && (of === undefined || chosen !== "")) onChoose(chosen, asOf);
  };

  return (
    <form className="choice no-print" aria-label={label} onSubmit={submit}>
      {of !== undefined && (
        <div className="choice-wide">
          <label className="ds-label" htmlFor={`${id}of`}>
            {of.label}
          </label>
          <select id={`${id}of`} className="ds-input" name="of" defaultValue={of.chosen ?? ""}>
            {of.chosen === undefined && <option value="">{of.unchosen}</option>}
            {of.options.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label className="ds-label" htmlFor={`${id}date`}>
          {text("figure.date")}
        </label>
        <input
          id={`${id}date`}
          className="ds-input"
          name="date"
          type="date"
          required
          defaultValue={date}
        />
      </div>
      <button type="submit" className="ds-button">
        {text("figure.show")}
      </button>
    </form>
  );
}
