import { dirname } from "node:path";

import { Command } from "commander";

import { placeOf } from "../desk.ts";
import { type Finding } from "../doctor/finding.ts";
import { chromium, diskSpace, nodeVersion } from "../doctor/machine.ts";
import { mailReachable, moodleReachable } from "../doctor/services.ts";
import { storeContents, storeReachable } from "../doctor/store.ts";
import { inLanguage, type Said } from "../in-language.ts";
import { dataFolder, printJson } from "../print.ts";
import { settled } from "../settled.ts";

/** The machine or the store is not as it must be. */
const notWell = 3;

/** `kompetanse doctor`: whether everything that must work does, and what to do where it does not. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("check this machine, the store and what it is connected to, with remedies")
    .option("--json", "print the findings as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const findings = await examine(dataFolder(command));
      if (findings.some(({ state }) => state === "problem")) process.exitCode = notWell;
      if (json) {
        printJson({ findings });
        return;
      }
      for (const { check, state, message, remedy } of findings) {
        process.stdout.write(`${marks[state]} ${check.padEnd(9)} ${inLanguage(message)}\n`);
        if (remedy !== undefined) process.stdout.write(`            → ${inLanguage(remedy)}\n`);
      }
      const problems = findings.filter(({ state }) => state === "problem").length;
      process.stdout.write(`\n${inLanguage(summary(problems))}\n`);
    });
}

async function examine(folder: string): Promise<Finding[]> {
  const { configuration, file } = settled();
  const place = placeOf(folder);
  const store = await storeReachable(place);
  return [
    nodeVersion(),
    store,
    ...(store.state === "ok" ? await storeContents(place, configuration.region) : []),
    await diskSpace(folder),
    await moodleReachable(configuration, file === undefined ? "." : dirname(file)),
    await mailReachable(configuration),
    await chromium(),
  ];
}

const marks: Readonly<Record<Finding["state"], string>> = {
  ok: "✓",
  warning: "!",
  problem: "✗",
  off: "–",
};

function summary(problems: number): Said {
  return problems === 0
    ? { nb: "Ingen feil.", nn: "Ingen feil.", en: "Nothing is wrong." }
    : {
        nb: `Feil som må rettes: ${problems}.`,
        nn: `Feil som må rettast: ${problems}.`,
        en: `To be mended: ${problems}.`,
      };
}
