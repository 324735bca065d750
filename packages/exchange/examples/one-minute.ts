import { LocalDate, ore } from "@kompetanseregion/domain";
import { csvProfiles, readAmount, readCsv, writeCsv } from "@kompetanseregion/exchange";

const table = {
  columns: ["Enhet", "Dato", "Beløp"],
  rows: [["=Bø", { date: LocalDate.parse("2015-12-31") }, { ore: ore(-132_400_50) }]],
};
const bytes = await Array.fromAsync(writeCsv(table, csvProfiles["excel-nb"]));

const { found, rows } = await readCsv(bytes);
const [, row] = await Array.fromAsync(rows);
const amount = readAmount(row?.cells[2]);
const unclear = readAmount("1.234");
/** What was found out about the file, what it says, and what is not guessed at. */
export const answer = [
  `${found.encoding}, ${found.delimiter}`,
  row?.cells.join(" | ") ?? "",
  amount.ok ? `${amount.value} øre` : amount.problem.message,
  unclear.ok ? "" : unclear.problem.message,
];
