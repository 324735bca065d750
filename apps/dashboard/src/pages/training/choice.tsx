import { Button, Input, Label, Select } from "@digdir/designsystemet-react";
import { LocalDate } from "@kompetanseregion/domain";
import { type SubmitEvent, useId } from "react";

import { useLanguage } from "../../language/use-language.ts";

/** Course and date. Nothing changes until the reader asks for it. */
export function Choice({
  courses,
  course,
  date,
  onChoose,
}: {
  readonly courses: readonly { readonly id: string; readonly title: string }[];
  readonly course: string;
  readonly date: LocalDate;
  readonly onChoose: (chosen: { kurs: string; dato?: LocalDate }) => void;
}) {
  const { text } = useLanguage();
  const id = useId();
  const isKnown = courses.some((each) => each.id === course);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kurs = form.get("kurs");
    const dato = LocalDate.safeParse(form.get("dato")).data;
    if (typeof kurs === "string" && kurs !== "") {
      onChoose(dato === undefined ? { kurs } : { kurs, dato });
    }
  };

  return (
    <form className="choice no-print" aria-label={text("training.choose")} onSubmit={submit}>
      <div className="choice-wide">
        <Label htmlFor={`${id}kurs`}>{text("training.course")}</Label>
        <Select id={`${id}kurs`} name="kurs" defaultValue={isKnown ? course : ""}>
          {!isKnown && <option value="">{text("training.course.choose")}</option>}
          {courses.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <Label htmlFor={`${id}dato`}>{text("training.date")}</Label>
        <Input id={`${id}dato`} name="dato" type="date" required defaultValue={date} />
      </div>
      <Button type="submit">{text("training.show")}</Button>
    </form>
  );
}
