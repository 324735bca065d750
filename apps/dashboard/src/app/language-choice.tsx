import { type Language } from "@kompetanseregion/domain";

import { chooseLanguage } from "../language/spoken.ts";
import { useLanguage } from "../language/use-language.ts";

// Each language goes by its own name, so that those who need it can find it.
const names: readonly { readonly language: Language; readonly name: string }[] = [
  { language: "nb", name: "Bokmål" },
  { language: "nn", name: "Nynorsk" },
  { language: "en", name: "English" },
];

/** Three buttons: no menu to open, nothing that changes before it is chosen. */
export function LanguageChoice() {
  const { language: chosen, text } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={text("service.language")}>
      {names.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => {
            void chooseLanguage(language).catch(() => undefined);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
