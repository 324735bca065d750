import { type SourceReference } from "@kompetanseregion/domain";
import { sourceDocuments } from "@kompetanseregion/regions";

/** A source as a reader would look it up: document, place in it, and our item number. */
export function cite({ document, section, item }: SourceReference): string {
  const title = sourceDocuments.find(({ id }) => id === document)?.title ?? document;
  return item === undefined ? `${title}, ${section}` : `${title}, ${section} (${item})`;
}
