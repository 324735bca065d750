import { LocalDate, MunicipalityId } from "@kompetanseregion/domain";
import { z } from "zod";

/** What a weight counts. */
export const KeyBasis = z.enum(["inhabitants", "employees", "fte", "participants"]);
export type KeyBasis = z.infer<typeof KeyBasis>;

/** Everybody pays alike. */
export interface EqualKey {
  readonly kind: "equal";
  readonly municipalities: readonly MunicipalityId[];
}

/** Everybody pays by a count, with its date and its source. */
export interface WeightsKey {
  readonly kind: "weights";
  readonly basis: KeyBasis;
  /** The day the figures are of. */
  readonly asOf: LocalDate;
  /** Where they are from, such as `SSB table 07459`. */
  readonly source: string;
  /** For how many months after `asOf` they may be used; without it, for ever. */
  readonly validMonths?: number | undefined;
  /** 0 or more, with at most six decimals (FTE). */
  readonly weights: readonly {
    readonly municipality: MunicipalityId;
    readonly weight: number;
  }[];
}

/** Part by one key and part by another, such as half alike and half by inhabitants. */
export interface MixKey {
  readonly kind: "mix";
  /** Basis points that add up to 10 000, each with the key that its part is shared by. */
  readonly parts: readonly { readonly bp: number; readonly key: SharingKey }[];
}

/** How a joint cost is shared. */
export type SharingKey = EqualKey | MixKey | WeightsKey;

/** Parses a sharing key, with its parts where it is mixed. */
export const SharingKey: z.ZodType<SharingKey> = z.lazy(() =>
  z.discriminatedUnion("kind", [Equal, Weights, Mix]),
);

const Equal = z.object({
  kind: z.literal("equal"),
  municipalities: z.array(MunicipalityId).min(1).readonly(),
});

const Weights = z.object({
  kind: z.literal("weights"),
  basis: KeyBasis,
  asOf: LocalDate,
  source: z.string().min(1),
  validMonths: z.int().positive().optional(),
  weights: z
    .array(z.object({ municipality: MunicipalityId, weight: z.number().nonnegative() }).readonly())
    .min(1)
    .readonly(),
});

const Mix = z.object({
  kind: z.literal("mix"),
  parts: z
    .array(z.object({ bp: z.int().positive(), key: SharingKey }).readonly())
    .min(1)
    .refine((parts) => parts.reduce((sum, { bp }) => sum + bp, 0) === 10_000, {
      message: "the parts of a mixed key add up to 10 000 basis points",
    })
    .readonly(),
});
