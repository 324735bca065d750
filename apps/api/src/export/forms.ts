import { type ExportForm } from "@kompetanseregion/secretariat";

/** A form as it is asked for and answered over HTTP. */
export interface SentForm {
  readonly form: ExportForm;
  readonly extension: "csv" | "xlsx" | "parquet";
  readonly contentType: string;
}

const csv = { extension: "csv", contentType: "text/csv; charset=utf-8; header=present" } as const;

/** Every form that a table is sent in. */
export const sentForms: Readonly<Record<ExportForm, SentForm>> = {
  machine: { form: "machine", ...csv },
  "excel-nb": { form: "excel-nb", ...csv },
  xlsx: {
    form: "xlsx",
    extension: "xlsx",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  parquet: {
    form: "parquet",
    extension: "parquet",
    contentType: "application/vnd.apache.parquet",
  },
};

/** The form that an extension means; CSV is of the profile asked for, programs' where none is. */
export function formOfExtension(
  extension: string,
  profile: "excel-nb" | "machine" = "machine",
): SentForm | undefined {
  if (extension === "csv") return sentForms[profile];
  if (extension === "xlsx" || extension === "parquet") return sentForms[extension];
  return undefined;
}

/**
 * The form that an `Accept` header prefers: the first that it names of those with the highest
 * weight; CSV of the profile asked for where it names none of ours, as browsers do.
 */
export function formAccepted(
  accept: string | undefined,
  profile: "excel-nb" | "machine" | undefined,
): SentForm {
  const wanted = (accept ?? "")
    .split(",")
    .map((range) => {
      const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { type, parameters, weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { type, parameters } of wanted) {
    if (type === sentForms.xlsx.contentType) return sentForms.xlsx;
    if (type === sentForms.parquet.contentType) return sentForms.parquet;
    if (type === "text/csv") {
      const named = parameters.includes("profile=excel-nb") ? "excel-nb" : "machine";
      return sentForms[profile ?? named];
    }
  }
  return sentForms[profile ?? "machine"];
}
