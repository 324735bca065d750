import { useState } from "react";

import { useLanguage } from "../language/use-language.ts";
import { handOut } from "./hand-out.ts";
import { type Sheet } from "./sheet.ts";
import { writeCsv } from "./write-csv.ts";

/** What can be done with a report: the shown rows as CSV or a workbook, and onto paper. */
export function ReportTools({ sheet }: { readonly sheet: () => Sheet }) {
  const { text } = useLanguage();
  const [failed, setFailed] = useState(false);

  const csv = () => {
    const made = sheet();
    handOut(`${made.name}.csv`, new Blob([writeCsv(made)], { type: "text/csv;charset=utf-8" }));
  };
  const xlsx = async () => {
    setFailed(false);
    const made = sheet();
    try {
      // The writer is fetched by those who want a workbook.
      const { writeXlsx } = await import("./write-xlsx.ts");
      handOut(`${made.name}.xlsx`, await writeXlsx(made));
    } catch {
      setFailed(true);
    }
  };

  return (
    <div className="tools no-print">
      <button type="button" className="ds-button" data-variant="secondary" onClick={csv}>
        {text("tools.csv")}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => void xlsx()}
      >
        {text("tools.xlsx")}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => {
          window.print();
        }}
      >
        {text("tools.print")}
      </button>
      {failed && <p role="alert">{text("tools.failed")}</p>}
    </div>
  );
}
