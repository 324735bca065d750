import { type Language } from "@kompetanseregion/domain";
import { knownMunicipalities, knownRegions, type RegionAsked } from "@kompetanseregion/secretariat";

import { today } from "./desk.ts";
import { inLanguage, type Said } from "./in-language.ts";
import { Stopped } from "./stopped.ts";

/** What a new region needs to be told. */
export interface InitAnswers {
  readonly region: RegionAsked;
  readonly language: Language;
  /** The data folder, as it is written in the configuration. */
  readonly folder: string;
  /** The Moodle's address; none where there is none yet. */
  readonly moodle?: string | undefined;
  /** Who reminders are from; none where none are sent. */
  readonly sender?: string | undefined;
}

const questions = {
  intro: {
    nb: "En ny region: fem spørsmål. Ctrl-C avbryter, og da er ingenting laget.",
    nn: "Ein ny region: fem spørsmål. Ctrl-C avbryt, og då er ingenting laga.",
    en: "A new region: five questions. Ctrl-C stops, and then nothing has been made.",
  },
  region: { nb: "Hvilken region?", nn: "Kva region?", en: "Which region?" },
  another: { nb: "En annen …", nn: "Ein annan …", en: "Another …" },
  name: { nb: "Hva heter den?", nn: "Kva heiter han?", en: "What is it called?" },
  members: {
    nb: "Hvilke kommuner? Skriv for å søke, Tab velger.",
    nn: "Kva kommunar? Skriv for å søkje, Tab vel.",
    en: "Which municipalities? Type to search, Tab chooses.",
  },
  language: {
    nb: "Hvilket språk skal kommandoene svare på?",
    nn: "Kva språk skal kommandoane svare på?",
    en: "Which language shall the commands answer in?",
  },
  folder: {
    nb: "Hvilken mappe skal dataene ligge i?",
    nn: "Kva mappe skal dataa liggje i?",
    en: "Which folder shall the data be in?",
  },
  moodle: {
    nb: "Adressen til læringsplattformen (Moodle)? Tomt: ingen ennå.",
    nn: "Adressa til læringsplattforma (Moodle)? Tomt: inga enno.",
    en: "The learning platform's (Moodle's) address? Empty: none yet.",
  },
  sender: {
    nb: "Hvem er påminnelser på e-post fra? Tomt: ingen sendes.",
    nn: "Kven er påminningar på e-post frå? Tomt: ingen blir sende.",
    en: "Who are reminders by mail from? Empty: none are sent.",
  },
  needed: { nb: "Skriv noe her.", nn: "Skriv noko her.", en: "Write something here." },
} as const satisfies Record<string, Said>;

/** Asks for what was not said already; only where a person is at a terminal. */
export async function askForRegion(said: Partial<InitAnswers>): Promise<InitAnswers> {
  // Loaded only when asked: every other command starts without it.
  const { autocompleteMultiselect, intro, isCancel, select, text } = await import("@clack/prompts");
  const output = process.stderr;
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (isCancel(answer)) throw new Stopped();
    // A question that is not cancelled is answered, and no answer here is a symbol.
    return answer as Exclude<T, symbol>;
  };
  const ask = async (message: Said, initialValue = "", needed = true): Promise<string> =>
    answered(
      await text({
        message: inLanguage(message),
        initialValue,
        output,
        validate: (value) =>
          needed && (value ?? "").trim() === "" ? inLanguage(questions.needed) : undefined,
      }),
    ).trim();

  const region = async (): Promise<RegionAsked> => {
    const known = knownRegions().map(({ id, name }) => ({ value: id, label: name }));
    const another = { value: "", label: inLanguage(questions.another) };
    const from = answered(
      await select({ message: inLanguage(questions.region), options: [...known, another], output }),
    );
    if (from !== "") return { from };
    const name = await ask(questions.name);
    const options = knownMunicipalities(today()).map((municipality) => ({
      value: municipality.id,
      label: municipality.name,
      hint: municipality.county,
    }));
    const message = inLanguage(questions.members);
    const municipalities = answered(
      await autocompleteMultiselect({ message, options, required: true, output }),
    );
    return { name, municipalities };
  };

  intro(inLanguage(questions.intro), { output });
  const asked = said.region ?? (await region());
  const language =
    said.language ??
    answered(
      await select<Language>({
        message: inLanguage(questions.language),
        options: [
          { value: "nb", label: "bokmål" },
          { value: "nn", label: "nynorsk" },
          { value: "en", label: "English" },
        ],
        output,
      }),
    );
  const folder = said.folder ?? (await ask(questions.folder, "data"));
  const moodle = said.moodle ?? (await ask(questions.moodle, "", false));
  const sender = said.sender ?? (await ask(questions.sender, "", false));
  return { region: asked, language, folder, moodle, sender };
}
