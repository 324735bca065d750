import { type Command, type Option } from "commander";

/** A word that may be written next, and what it does. */
export interface Offer {
  readonly word: string;
  readonly about: string;
}

/** What the shells need to know of a command line: plain tables, the same for each of them. */
export interface Offers {
  /** The name of the command itself. */
  readonly name: string;
  /** Every command below it, by its path: `kompetanse import list`. */
  readonly places: readonly string[];
  /** Every option that a value follows, by its path: `kompetanse import --as`. */
  readonly awaiting: readonly string[];
  /**
   * What may follow: commands and arguments after a place, options after a place and a hyphen
   * (`kompetanse import -`), and values after an option. What is missing may be a file.
   */
  readonly next: ReadonlyMap<string, readonly Offer[]>;
}

/** Reads the offers off a tree of commands. Hidden commands and options are left out. */
export function offersOf(root: Command): Offers {
  const places: string[] = [];
  const awaiting: string[] = [];
  const next = new Map<string, readonly Offer[]>();

  const visit = (command: Command, place: string): void => {
    const help = command.createHelp();
    const commands = help.visibleCommands(command);
    const options = optionsAt(command);
    next.set(place, [
      ...commands.map((each) => ({ word: each.name(), about: each.description() })),
      ...command.registeredArguments.flatMap(({ argChoices = [], description }) =>
        argChoices.map((word) => ({ word, about: description })),
      ),
    ]);
    next.set(
      `${place} -`,
      options.flatMap((option) =>
        namesOf(option).map((word) => ({ word, about: option.description })),
      ),
    );
    for (const option of options.filter(({ required }) => required)) {
      for (const name of namesOf(option)) {
        awaiting.push(`${place} ${name}`);
        next.set(
          `${place} ${name}`,
          (option.argChoices ?? []).map((word) => ({ word, about: "" })),
        );
      }
    }
    for (const child of commands) {
      const path = `${place} ${child.name()}`;
      places.push(path);
      visit(child, path);
    }
  };
  visit(root, root.name());

  for (const [key, offers] of next) if (offers.length === 0) next.delete(key);
  return { name: root.name(), places, awaiting, next };
}

/**
 * The options that may stand after a command: its own, those of the commands above it, and those
 * of the command that is meant where none is named. The nearest of a name is the one that counts.
 */
function optionsAt(command: Command): Option[] {
  const nearest = new Map<string, Option>();
  const meant = command.commands.filter((child) => isMeant(command, child));
  for (const each of [command, ...meant, ...above(command)]) {
    for (const option of each.createHelp().visibleOptions(each)) {
      const name = option.long ?? option.flags;
      if (!nearest.has(name)) nearest.set(name, option);
    }
  }
  return [...nearest.values()];
}

function above(command: Command): Command[] {
  return command.parent === null ? [] : [command.parent, ...above(command.parent)];
}

/** Whether a command is the one that is meant where none below its parent is named. */
function isMeant(parent: Command, child: Command): boolean {
  // Commander tells nobody which that is; the tests would notice if it kept it elsewhere.
  return Reflect.get(parent, "_defaultCommandName") === child.name();
}

function namesOf({ long, short }: Option): string[] {
  return [long, short].filter((name) => name !== undefined);
}
