import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, resolve } from "node:path";

import { type Configuration, readSourceConfiguration } from "@kompetanseregion/secretariat";

import { type Finding, same } from "./finding.ts";

const patience = 10_000;

/** Whether the configured learning platform answers; `moodle check` says what it answers. */
export async function moodleReachable({ source }: Configuration, folder: string): Promise<Finding> {
  const check = "moodle";
  if (source === undefined) {
    return {
      check,
      state: "off",
      message: {
        nb: "ingen læringsplattform er satt opp",
        nn: "inga læringsplattform er sett opp",
        en: "no learning platform is set up",
      },
    };
  }
  const path = resolve(folder, source);
  const read = readSourceConfiguration(await readFile(path));
  if (!read.ok) {
    const [issue] = read.issues;
    return {
      check,
      state: "problem",
      message: same(`${path}: ${issue?.at ?? ""} ${issue?.message ?? ""}`),
      remedy: same(issue?.remedy ?? ""),
    };
  }
  const { url, token } = read.answer;
  const secret =
    "file" in token
      ? await readFile(resolve(dirname(path), token.file), "utf8").catch(() => "")
      : (process.env[token.environment] ?? "");
  try {
    const { status } = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      redirect: "manual",
    });
    if (secret.trim() === "") {
      return {
        check,
        state: "problem",
        message: {
          nb: `${url} svarer (${status}), men nøkkelen mangler`,
          nn: `${url} svarer (${status}), men nøkkelen manglar`,
          en: `${url} answers (${status}), but the token is missing`,
        },
        remedy: {
          nb: `Legg nøkkelen alene i fila eller variabelen som ${path} nevner.`,
          nn: `Legg nøkkelen åleine i fila eller variabelen som ${path} nemner.`,
          en: `Put the token alone into the file or variable that ${path} names.`,
        },
      };
    }
    return {
      check,
      state: "ok",
      message: {
        nb: `${url} svarer (${status})`,
        nn: `${url} svarer (${status})`,
        en: `${url} answers (${status})`,
      },
    };
  } catch {
    return {
      check,
      state: "problem",
      message: {
        nb: `${url} svarer ikke`,
        nn: `${url} svarer ikkje`,
        en: `${url} does not answer`,
      },
      remedy: {
        nb: "Se at adressen stemmer, og at maskinen når den; prøv så kompetanse moodle check.",
        nn: "Sjå at adressa stemmer, og at maskina når henne; prøv så kompetanse moodle check.",
        en: "See that the address is right and that this machine reaches it; then try kompetanse moodle check.",
      },
    };
  }
}

/** Whether the mail relay takes connections; nothing is sent. */
export async function mailReachable({ mail }: Configuration): Promise<Finding> {
  const check = "mail";
  if (mail === undefined) {
    return {
      check,
      state: "off",
      message: {
        nb: "ingen påminnelser sendes",
        nn: "ingen påminningar blir sende",
        en: "no reminders are sent",
      },
    };
  }
  if (mail.smtp === undefined)
    return { check, state: "ok", message: same(`.eml: ${mail.folder ?? ""}`) };
  const { host, security = "starttls", port = security === "tls" ? 465 : 587 } = mail.smtp;
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const end = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
  const place = `${host}:${port}`;
  return answers
    ? {
        check,
        state: "ok",
        message: { nb: `${place} svarer`, nn: `${place} svarer`, en: `${place} answers` },
      }
    : {
        check,
        state: "problem",
        message: {
          nb: `${place} svarer ikke`,
          nn: `${place} svarer ikkje`,
          en: `${place} does not answer`,
        },
        remedy: {
          nb: "Se at vert og port stemmer, og at brannmuren slipper maskinen ut.",
          nn: "Sjå at vert og port stemmer, og at brannmuren slepper maskina ut.",
          en: "See that host and port are right, and that the firewall lets this machine out.",
        },
      };
}
