import { type FigureSource } from "@kompetanseregion/documents";
import { type SourceReference } from "@kompetanseregion/domain";
import { sourceDocuments } from "@kompetanseregion/regions";

/** Where a reader finds it in one of the source documents. */
export function inDocument({ document, section, item }: SourceReference): FigureSource {
  return {
    label: sourceDocuments.find(({ id }) => id === document)?.title ?? document,
    locator: item === undefined ? section : `${section} (${item})`,
  };
}

/** The vouchers that add up to a figure. */
export function inVouchers(postings: readonly { readonly voucher: string }[]): FigureSource {
  const vouchers = [...new Set(postings.map(({ voucher }) => voucher))];
  return {
    label: {
      nb: "Prosjektregnskapet",
      nn: "Prosjektrekneskapen",
      en: "The project's accounts",
    },
    locator: `bilag ${vouchers.join(", ")}`,
  };
}
