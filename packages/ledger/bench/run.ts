/**
 * The ledger beside hledger, ledger, beancount and dinero.js: one generated journal, and every
 * balance compared; a difference stops the run.
 *
 *     node bench/run.ts [--quick]
 *
 * Each program reads the journal in its own stored form. Ours is the snapshot: every voucher's
 * canonical bytes and hash, from which the chain and all rules are checked anew, voucher by
 * voucher. That is more than the others check. A second row begins with drafts that were never
 * posted, as lines of JSON.
 */
import { againstDinero } from "./allocate.ts";
import { growth, posting } from "./growth.ts";
import { againstTools } from "./tools.ts";

const quick = process.argv.includes("--quick");

await againstTools(quick ? 20_000 : 454_545, quick ? 1 : 2);
posting(quick ? 20_000 : 200_000);
await growth(quick ? [10_000, 40_000] : [10_000, 100_000, 1_000_000, 2_000_000]);
await againstDinero(quick ? 20_000 : 200_000);
