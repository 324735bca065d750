import { z } from "zod";

const Names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]);

/**
 * How an accounting system writes its vouchers as a table: which column is what, and what cannot
 * be told from a file. It is kept and used again; each value is a column's name, or the names it
 * may have.
 */
export const AccountsMap = z
  .object({
    columns: z
      .object({
        /** The voucher's number (bilagsnummer). */
        voucher: Names,
        /** Its series or kind (bilagsart); all vouchers are in one series where left out. */
        journal: Names.optional(),
        date: Names,
        account: Names,
        /** Debit positive; or `debit` and `credit`. */
        amount: Names.optional(),
        debit: Names.optional(),
        credit: Names.optional(),
        text: Names.optional(),
        /** `201505`, `2015-05` or the month's number. */
        period: Names.optional(),
        /** The number of the invoice behind it. */
        reference: Names.optional(),
      })
      .readonly(),
    /** Columns for what a line is for, by the kind's name: `{ "PROSJEKT": "Prosjekt" }`. */
    dimensions: z.record(z.string().min(1).max(9), Names).readonly(),
    /** What parts kroner and øre, where the file's amounts do not tell: `1.234`. */
    decimal: z.enum(["comma", "point"]).optional(),
    /** Which comes first in `01/02/2015`. */
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
    /** Whether credit is written positive. */
    creditPositive: z.boolean().optional(),
  })
  .refine(
    ({ columns }) =>
      (columns.amount === undefined) !==
      (columns.debit === undefined && columns.credit === undefined),
    { path: ["columns"], message: "name either an amount, or debit and credit" },
  )
  .readonly();
export type AccountsMap = z.infer<typeof AccountsMap>;

/**
 * Column maps to begin with. Neither system has a public and stable text format: what a site
 * exports is what it has set up, so a map is made once with a file of its own and kept. They do not
 * say what parts kroner and øre, so that `1.234` is refused until somebody has said it.
 */
export const accountsMaps = {
  /** Visma Enterprise Økonomi, voucher lines (bilagsjournal) as CSV or Excel. */
  visma: AccountsMap.parse({
    columns: {
      voucher: ["Bilagsnr", "Bilagsnummer", "Bilag", "Bilnr"],
      journal: ["Bilagsart", "Bilagstype", "Serie"],
      date: ["Bilagsdato", "Dato"],
      account: ["Art", "Konto", "Artskonto"],
      amount: ["Beløp", "Beløp NOK", "Netto"],
      text: ["Tekst", "Bilagstekst", "Beskrivelse"],
      period: ["Periode"],
      reference: ["Fakturanr", "Fakturanummer", "Referanse"],
    },
    dimensions: {
      ANSVAR: ["Ansvar", "Ansvarssted"],
      FUNKSJON: ["Funksjon", "Tjeneste"],
      PROSJEKT: ["Prosjekt", "Prosjektnr"],
      MIDLER: ["Midler", "Fond", "Finansiering"],
      AKTIVITET: ["Aktivitet"],
      KOMMUNE: ["Kommune"],
    },
  }),
  /** Unit4 ERP (Agresso), transactions of the general ledger as CSV or Excel. */
  unit4: AccountsMap.parse({
    columns: {
      voucher: ["Bilagsnr", "Bilagsnummer", "voucher_no", "VoucherNo", "Bilnr"],
      journal: ["Bilagsart", "voucher_type", "VoucherType", "BA"],
      date: ["Bilagsdato", "voucher_date", "VoucherDate", "Dato"],
      account: ["Konto", "account", "Art"],
      amount: ["Beløp", "amount", "Amount", "Bokført beløp"],
      text: ["Tekst", "description", "Description", "Beskrivelse"],
      period: ["Periode", "period", "Period"],
      reference: ["Fakturanr", "ext_inv_ref", "ExtInvRef"],
    },
    dimensions: {
      ANSVAR: ["Ansvar", "Koststed", "dim_1"],
      FUNKSJON: ["Tjeneste", "Funksjon", "dim_2"],
      PROSJEKT: ["Prosjekt", "dim_3"],
      MIDLER: ["Midler", "Fond", "Finansieringskilde", "dim_4"],
      AKTIVITET: ["Aktivitet", "dim_5"],
      KOMMUNE: ["Kommune", "dim_6"],
    },
  }),
} as const;
