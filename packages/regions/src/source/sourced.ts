import { type SourceReference } from "@kompetanseregion/domain";

/** Something together with the place it was read. */
export type Sourced<Thing> = Thing & { readonly source: SourceReference };
