import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { type Command } from "commander";
import { describe, expect, it } from "vitest";

import { program } from "../program.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { passages } from "./passages.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** A command and all below it. */
function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** What the command line has as written, before any language is put in. */
const commands = everyCommand(program("en"));
const descriptions = new Set(
  commands
    .flatMap((command) => [
      command.description(),
      command.summary(),
      ...command.registeredArguments.map(({ description }) => description),
      ...command.options.map(({ description }) => description),
    ])
    .filter((text) => text !== ""),
);

/** The paragraphs after the lists; those of `report` are the help of `report figures` itself. */
const paragraphs = new Set(
  commands
    .filter((command) => command.name() !== "report")
    .flatMap((command) => {
      const said: string[] = [];
      command.configureOutput({ writeOut: (text) => said.push(text) });
      command.outputHelp();
      return said.slice(1).join("").split("\n\n");
    })
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== ""),
);
const isExamples = (paragraph: string): boolean => /^Examples?:\n/u.test(paragraph);

async function help(...args: string[]): Promise<string> {
  const env = { PATH: process.env["PATH"], LANG: "C" };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], { env });
  return stdout;
}

describe("help", () => {
  it("has every description in bokmål and in English: written in one, said in the other", () => {
    expect(descriptions.size).toBeGreaterThan(300);
    const said = [...descriptions].map((text) => [text, text in nb, text in en]);
    expect(said.filter(([, inBokmål, inEnglish]) => inBokmål === inEnglish)).toEqual([]);
  });

  it("has every paragraph after the lists in bokmål", () => {
    const prose = [...paragraphs].filter((paragraph) => !isExamples(paragraph));
    expect(prose.filter((paragraph) => !passages.has(paragraph))).toEqual([]);
  });

  it("is in bokmål for who asks for nynorsk", () => {
    expect(program("nn").helpInformation()).toBe(program("nb").helpInformation());
  });

  it("has no title or aside of the other language, in any command", () => {
    const bokmål = everyCommand(program("nb")).map((command) => command.helpInformation());
    const english = commands.map((command) => command.helpInformation());
    const frame = /^(?:Usage|Options|Commands|Arguments):|\((?:default|choices): /mu;
    expect(bokmål.filter((text) => !text.startsWith("Bruk: kompetanse "))).toEqual([]);
    expect(bokmål.filter((text) => frame.test(text))).toEqual([]);
    expect(english.filter((text) => !text.startsWith("Usage: kompetanse "))).toEqual([]);
    expect(english.filter((text) => /\((?:ellers|ett av): /u.test(text))).toEqual([]);
  });
});

describe("kompetanse --help", () => {
  it("answers in bokmål where nobody asks for another language", async () => {
    const said = await help("--help");
    expect(said).toMatch(/^Bruk: kompetanse \[valg\] \[kommando\]\n/u);
    expect(said).toContain("--data <mappe>");
    expect(said).toContain("Avslutningskoder:\n  0  ferdig");
    expect(said).toContain("Eksempler:\n  kompetanse report");
    expect(said).toContain('(ellers: "data")');
  });

  it("answers in English where that is asked for", async () => {
    const said = await help("--language", "en", "--help");
    expect(said).toMatch(/^Usage: kompetanse \[options\] \[command\]\n/u);
    expect(said).toContain("--data <folder>");
    expect(said).toContain("Exit codes:\n  0  done");
    expect(said).toContain("take in a municipality's files");
  });

  it("answers of a command, and of what it does alone, in the same language", async () => {
    const bokmål = await help("report", "--help");
    expect(bokmål).toContain("hvem som har fullført hva: region › kommune");
    expect(bokmål).toContain("Bruk: kompetanse report figures [valg]");
    expect(bokmål).toContain("vis hjelp for en kommando");
    expect(bokmål).not.toMatch(/\b(?:Usage|Options|the|where left out)\b/u);

    const english = await help("report", "--help", "--language=en");
    expect(english).toContain("Usage: kompetanse report figures [options]");
    expect(english).not.toMatch(/\b(?:Bruk|Valg|utelates)\b/u);
  });
});
