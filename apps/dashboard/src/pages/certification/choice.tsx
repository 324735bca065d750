import { type Answer, type Contract } from "@kompetanseregion/client";
import { LocalDate } from "@kompetanseregion/domain";
import { type SubmitEvent, useId } from "react";

import { useLanguage } from "../../language/use-language.ts";

/** Certificate and date. Nothing changes until the reader asks for it. */
export function Choice({
  certificates,
  certificate,
  date,
  onChoose,
}: {
  readonly certificates: Answer<Contract["certificates"]>["certificates"];
  readonly certificate: string;
  readonly date: LocalDate;
  readonly onChoose: (chosen: { bevis: string; dato?: LocalDate }) => void;
}) {
  const { text, language } = useLanguage();
  const id = useId();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const bevis = form.get("bevis");
    const dato = LocalDate.safeParse(form.get("dato")).data;
    if (typeof bevis === "string") onChoose(dato === undefined ? { bevis } : { bevis, dato });
  };

  return (
    <form className="choice no-print" aria-label={text("certification.choose")} onSubmit={submit}>
      <div className="choice-wide">
        <label className="ds-label" htmlFor={`${id}bevis`}>
          {text("certification.certificate")}
        </label>
        <select id={`${id}bevis`} className="ds-input" name="bevis" defaultValue={certificate}>
          {certificates.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title[language]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="ds-label" htmlFor={`${id}dato`}>
          {text("figure.date")}
        </label>
        <input
          id={`${id}dato`}
          className="ds-input"
          name="dato"
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
