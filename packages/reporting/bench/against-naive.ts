/**
 * Holds the engine against the naive reference on many random regions, every cell.
 * `node bench/against-naive.ts [regions]`, 10 000 where none are given.
 */
import { sameCells } from "./same-cells.ts";

sameCells(Number(process.argv[2] ?? 10_000));
