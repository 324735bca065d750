import { municipalities } from "@kompetanseregion/regions";

/**
 * What people make long passphrases of when they want a short one: common words, names of seasons,
 * teams and places, runs of the keyboard.
 */
const pieces: readonly string[] = [
  ..."passord passordet hemmelig hemmeleg velkommen sommer vinter våren høsten hausten påske jul".split(
    " ",
  ),
  ..."januar februar mars april mai juni juli august september oktober november desember".split(
    " ",
  ),
  ..."mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag".split(" "),
  ..."norge noreg oslo telemark buskerud vestfold skien porsgrunn notodden numedal".split(" "),
  ..."kommune kommunen region regionen kompetanse kompetanseregion sekretariat opplæring kurs".split(
    " ",
  ),
  ..."leder leiar ansatt tilsett bruker brukar admin administrator test tester demo gjest logginn".split(
    " ",
  ),
  ..."kjære elsker elskar deg meg jeg mamma pappa familie katt hund hest fotball liverpool".split(
    " ",
  ),
  ..."arsenal chelsea barcelona brann rosenborg vålerenga eple banan sjokolade kaffe solskinn".split(
    " ",
  ),
  ..."password passwort letmein welcome login user guest root master secret default changeme".split(
    " ",
  ),
  ..."summer winter spring autumn monday friday iloveyou love baby princess sunshine".split(" "),
  ..."football baseball superman batman monkey dragon shadow michael jordan charlie flower hello".split(
    " ",
  ),
  ..."whatever trustno nothing access freedom starwars computer internet google microsoft".split(
    " ",
  ),
  ..."qwertyuiopå qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsxedc qazwsx abcdefghij".split(
    " ",
  ),
  ..."abcdefg abcdef abcd abc klmnopqrst uvwxyz".split(" "),
  // Where people live and work; the short names are parts of too many words.
  ...municipalities.map(({ name }) => name.toLowerCase()).filter((name) => name.length > 5),
];

const longestFirst = pieces.toSorted((a, b) => b.length - a.length);
const asLetters: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Letters that must be left once everything predictable is taken away. */
const leastLeft = 6;

/**
 * Whether a passphrase is made of what is guessed first: common words, runs and repetitions.
 *
 * It stands for a list: two or three such pieces with figures between them are more passphrases
 * than any list of leaked ones has of this length, and each is refused.
 */
export function isPredictable(passphrase: string, context: readonly string[] = []): boolean {
  const plain = passphrase.normalize("NFKC").toLowerCase();
  const read = Array.from(plain, (sign) => asLetters[sign] ?? sign).join("");
  const own = context.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  return [plain, read].some((text) => left(text, [...own, ...longestFirst]) < leastLeft);
}

/** How many letters are left, each counted once, when the pieces are taken away. */
function left(text: string, known: readonly string[]): number {
  let rest = text.replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ");
  for (const piece of known) rest = rest.replaceAll(piece, " ");
  return new Set(rest.replaceAll(/[\s\d]+/gu, "")).size;
}
