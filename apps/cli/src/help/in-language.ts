import { type Language } from "@kompetanseregion/domain";
import { type Argument, type Command, Help, type Option } from "commander";

import { refusalIn } from "../refusals/in-bokmal.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { passages } from "./passages.ts";
import { asides, termInBokmål, titles } from "./words.ts";

/** How help is said in one language. */
interface HelpWords {
  /** A description of a command, an argument or an option. */
  readonly description: (written: string) => string;
  /** A title, such as `Usage:`. */
  readonly title: (written: string) => string;
  /** What follows a description: its choices and what it is where left out. */
  readonly aside: (written: string) => string;
  /** A command or an option with the places of its values, such as `--out <folder>`. */
  readonly term: (written: string) => string;
  /** One paragraph of what is said after the lists. */
  readonly passage: (written: string) => string;
}

const plain = new Help();

const english: HelpWords = {
  description: (written) => en[written] ?? written,
  title: (written) => written,
  aside: (written) => written,
  term: (written) => written,
  passage: (written) => written,
};

const bokmål: HelpWords = {
  description: (written) => nb[written] ?? written,
  title: (written) => titles[written] ?? written,
  aside: (written) =>
    written.replace(/(?<=^ ?\(|, )(?:choices|default)(?=: )/gu, (word) => asides[word] ?? word),
  term: termInBokmål,
  passage: (written) => {
    const [title = "", ...examples] = written.split("\n");
    return passages.get(written) ?? [titles[title] ?? title, ...examples].join("\n");
  },
};

/**
 * Lets a command and all below it print its help and what it refuses in a language: the
 * descriptions, the titles and what is said after the lists. Nynorsk has them in bokmål.
 */
export function helpInLanguage(command: Command, language: Language): void {
  const words = language === "en" ? english : bokmål;
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: words.title,
    commandUsage: (of: Command) => words.term(plain.commandUsage(of)),
    commandDescription: (of: Command) => words.description(plain.commandDescription(of)),
    subcommandTerm: (of: Command) => words.term(plain.subcommandTerm(of)),
    subcommandDescription: (of: Command) => words.description(plain.subcommandDescription(of)),
    argumentTerm: (argument: Argument) =>
      words.term(`<${plain.argumentTerm(argument)}>`).slice(1, -1),
    argumentDescription: (argument: Argument) =>
      described(argument.description, plain.argumentDescription(argument), words),
    optionTerm: (option: Option) => words.term(plain.optionTerm(option)),
    optionDescription: (option: Option) =>
      described(option.description, plain.optionDescription(option), words),
  });
  const before = command.configureOutput();
  command.configureOutput({
    writeOut: (text) => {
      before.writeOut?.(
        text
          .split("\n\n")
          .map((part) => passageIn(part, words))
          .join("\n\n"),
      );
    },
    outputError: (text, write) => {
      write(refusalIn(language, text));
    },
  });
  for (const below of command.commands) helpInLanguage(below, language);
}

/** A description with what commander puts after it. */
function described(description: string, whole: string, words: HelpWords): string {
  return words.description(description) + words.aside(whole.slice(description.length));
}

/** A paragraph without the line breaks around it, which belong to the page. */
function passageIn(part: string, words: HelpWords): string {
  const text = part.trim();
  return text === "" ? part : part.replace(text, () => words.passage(text));
}
