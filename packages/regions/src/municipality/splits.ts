import { LocalDate, MunicipalityId } from "@kompetanseregion/domain";
import { z } from "zod";

/** That a municipality was divided among others on a date (deling). */
export const Split = z
  .object({
    on: LocalDate,
    from: MunicipalityId,
    /** All that have a part of it; itself too where it carries on. */
    into: z.array(MunicipalityId).min(2),
  })
  .readonly();
export type Split = z.infer<typeof Split>;

/**
 * The three divisions since 2013. Whoever asks what became of one is given all of them.
 *
 * Haram, which became part of Ålesund in 2020, left it again in 2024.
 */
export const splits: readonly Split[] = /* @__PURE__ */ readSplits();

function readSplits(): readonly Split[] {
  return z.array(Split).parse([
    { on: "2020-01-01", from: "tysfjord", into: ["narvik", "hamaroy"] },
    { on: "2020-01-01", from: "snillfjord", into: ["heim", "hitra", "orkland"] },
    { on: "2024-01-01", from: "alesund", into: ["alesund", "haram"] },
  ]);
}
