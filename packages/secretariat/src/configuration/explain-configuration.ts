import { type Language } from "@kompetanseregion/domain";

import { type Configuration, type SecretPlace } from "./configuration.ts";

/** Where a value is from; the first that says something decides. */
export type ValueOrigin = "option" | "environment" | "file" | "default";

/** One value of the configuration, what it means and where it is from. */
export interface ExplainedValue {
  readonly name: string;
  /** The value as it may be shown: of a secret only where it is. */
  readonly value: string;
  readonly from: ValueOrigin;
  /** The option, variable or place in the file that said so; none for a default. */
  readonly by?: string;
  readonly about: Readonly<Record<Language, string>>;
}

/** What may say something about the configuration. */
export interface ConfigurationSources {
  /** The values given on the command line, where they were. */
  readonly options: { readonly data?: string; readonly language?: string };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly file?: Configuration | undefined;
}

const about = {
  region: {
    nb: "regionen som lageret er for",
    nn: "regionen som lageret er for",
    en: "the region that the store is for",
  },
  language: {
    nb: "språket i hjelp og meldinger",
    nn: "språket i hjelp og meldingar",
    en: "the language of help and messages",
  },
  "store.folder": {
    nb: "datamappa med lageret",
    nn: "datamappa med lageret",
    en: "the data folder with the store",
  },
  "store.server": {
    nb: "adressen til databasetjeneren",
    nn: "adressa til databasetenaren",
    en: "the database server's address",
  },
  "server.port": {
    nb: "porten til dashbordet",
    nn: "porten til dashbordet",
    en: "the port of the dashboard",
  },
  source: {
    nb: "fila som beskriver læringsplattformen",
    nn: "fila som beskriv læringsplattforma",
    en: "the file that describes the learning platform",
  },
  "mail.from": {
    nb: "avsenderen av påminnelser",
    nn: "avsendaren av påminningar",
    en: "the sender of reminders",
  },
  "mail.unsubscribe": {
    nb: "hvor mottakeren melder seg av",
    nn: "kvar mottakaren melder seg av",
    en: "where a receiver unsubscribes",
  },
  "mail.by": {
    nb: "hvordan e-post sendes",
    nn: "korleis e-post blir send",
    en: "how mail is sent",
  },
} as const;

/**
 * Every value of the configuration with where it is from: an option before the environment, that
 * before the file, and last the default.
 */
export function explainConfiguration(sources: ConfigurationSources): ExplainedValue[] {
  const { options, environment, file = {} } = sources;
  const variable = (name: string): readonly [string, string] | undefined => {
    const value = environment[name];
    return value === undefined || value === "" ? undefined : [value, name];
  };
  const language = variable("KOMPETANSE_LANGUAGE");
  const server = variable("DATABASE_URL");
  const { mail, store } = file;
  const by =
    mail === undefined
      ? undefined
      : mail.folder === undefined
        ? `smtp ${mail.smtp?.host ?? ""}`
        : `.eml: ${mail.folder}`;
  return [
    pick("region", {}, undefined, file.region),
    pick("language", { option: options.language }, language, file.language, "nb"),
    pick(
      "store.folder",
      { option: options.data },
      variable("KOMPETANSE_DATA"),
      store?.folder,
      "data",
    ),
    pick("store.server", {}, server && [shownSecret, server[1]], placeText(store?.server)),
    pick("server.port", {}, variable("PORT"), file.server?.port?.toString(), "4680"),
    pick("source", {}, undefined, file.source),
    pick("mail.from", {}, undefined, mail?.from),
    pick("mail.unsubscribe", {}, undefined, mail?.unsubscribe),
    pick("mail.by", {}, undefined, by),
  ];
}

const shownSecret = "•••";

function placeText(place: SecretPlace | undefined): string | undefined {
  if (place === undefined) return undefined;
  return "file" in place
    ? `${shownSecret} (${place.file})`
    : `${shownSecret} ($${place.environment})`;
}

const optionNames: Readonly<Record<string, string>> = {
  language: "--language",
  "store.folder": "--data",
};

function pick(
  name: keyof typeof about,
  { option }: { readonly option?: string | undefined },
  variable: readonly [string, string] | undefined,
  inFile: string | undefined,
  fallback = "–",
): ExplainedValue {
  const told = { name, about: about[name] };
  if (option !== undefined) {
    return { ...told, value: option, from: "option", by: optionNames[name] ?? "" };
  }
  if (variable !== undefined) {
    return { ...told, value: variable[0], from: "environment", by: variable[1] };
  }
  if (inFile !== undefined) return { ...told, value: inFile, from: "file", by: name };
  return { ...told, value: fallback, from: "default" };
}
