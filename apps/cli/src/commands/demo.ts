import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { loadMadeUpRegion, madeUpFiles } from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError } from "commander";

import { withEmptyDesk } from "../desk.ts";
import { dataFolder, say } from "../print.ts";
import { progressOn } from "../progress.ts";

interface Options {
  readonly employees: number;
  readonly seed: number;
  readonly files?: string;
  readonly completions: number;
}

/** `kompetanse demo`: a made-up region of any size, in an empty store or as employers' files. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("lag en oppdiktet region i et tomt lager, eller filene kommunene ville sendt")
    .option(
      "--employees <number>",
      "omtrent så mange ansatte, fra 500 til 450 000",
      employees,
      4_000,
    )
    .option("--seed <number>", "samme tall gir samme region", whole, 2016)
    .option("--files <folder>", "skriv HR-filer og fullføringslister hit, og rør ikke lageret")
    .option("--completions <number>", "så mange fullføringer i listene til sammen", whole, 20_000)
    .action(async ({ employees: size, seed, files, completions }: Options, command: Command) => {
      if (files !== undefined) {
        mkdirSync(files, { recursive: true });
        for (const { name, content } of madeUpFiles({ employees: size, seed, completions })) {
          await pipeline(content, createWriteStream(join(files, name)));
          say(join(files, name));
        }
        return;
      }
      const progress = progressOn(process.stderr);
      await withEmptyDesk(dataFolder(command), async (desk) => {
        const made = await loadMadeUpRegion(desk, { employees: size, seed }, progress.tell);
        progress.end();
        process.stdout.write(
          `Oppdiktet region: ${made.units} enheter, ${made.people} personer, ${made.facts} hendelser\n`,
        );
      });
    });
}

function whole(text: string): number {
  const number = Number(text);
  if (/^\d{1,9}$/u.test(text)) return number;
  throw new InvalidArgumentError("Skriv et helt tall.");
}

function employees(text: string): number {
  const number = whole(text);
  if (number >= 500 && number <= 450_000) return number;
  throw new InvalidArgumentError("Skriv et tall fra 500 til 450000.");
}
