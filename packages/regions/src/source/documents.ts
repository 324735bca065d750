import { LocalDate, SourceReference } from "@kompetanseregion/domain";
import { z } from "zod";

/** A document that this package's figures and texts were read from. */
export const SourceDocument = z
  .object({
    id: z.enum(["kongsberg-2016", "midt-telemark-2016"]),
    title: z.string().min(1),
    publisher: z.string().min(1),
    /** The date it bears; none where it is undated. */
    on: LocalDate.optional(),
  })
  .readonly();
export type SourceDocument = z.infer<typeof SourceDocument>;

/** The two documents, so that a source can be printed with its title. */
export const sourceDocuments: readonly SourceDocument[] = z.array(SourceDocument).parse([
  {
    id: "kongsberg-2016",
    title: "Prosjekt Kompetanseregionen. Sluttrapport",
    publisher: "Kongsbergregionens sekretariat",
    on: "2016-01-19",
  },
  {
    id: "midt-telemark-2016",
    title: "KS Læring – Kommune-Norges nye felles læringsarena",
    publisher: "Midt-Telemarkrådet",
  },
]);

/** A place in Kongsbergregionen's final report. */
export function inKongsbergReport(section: string, item: string): SourceReference {
  return SourceReference.parse({ document: "kongsberg-2016", section, item });
}

/** A place in Midt-Telemarkrådet's account of KS Læring. */
export function inMidtTelemarkReport(section: string, item: string): SourceReference {
  return SourceReference.parse({ document: "midt-telemark-2016", section, item });
}
