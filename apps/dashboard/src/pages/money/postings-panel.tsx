import { Button } from "@digdir/designsystemet-react";
import { type StatementCell } from "@kompetanseregion/client";
import { type ReactNode } from "react";

import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** The postings behind one amount, and that they add up to it. */
export function PostingsPanel({
  cell,
  title,
  column,
  onClose,
}: {
  readonly cell: StatementCell;
  readonly title: ReactNode;
  readonly column: string;
  readonly onClose: () => void;
}) {
  const { text, format } = useLanguage();
  return (
    <div className="postings">
      <StackTable
        caption={
          <>
            {text("money.postings")}: {title}, {column}
          </>
        }
        columns={[
          { key: "voucher", label: text("money.voucher") },
          { key: "date", label: text("money.date") },
          { key: "text", label: text("money.text") },
          { key: "fund", label: text("money.fund") },
          { key: "amount", label: text("money.amount"), numeric: true },
        ]}
      >
        <Rows>
          {cell.postings.map((posting, index) => (
            // A voucher may post the same text, fund and amount twice; the order is the server's.
            <Row key={`${posting.voucher} ${index}`}>
              <RowHeading>{posting.voucher}</RowHeading>
              <Cell label={text("money.date")}>{format.shortDate(posting.date)}</Cell>
              <Cell label={text("money.text")} wide>
                <FromSource>{posting.text}</FromSource>
              </Cell>
              <Cell label={text("money.fund")} wide>
                <FromSource>{posting.fund}</FromSource>
              </Cell>
              <Cell label={text("money.amount")} numeric wide>
                {format.kroner(posting.amount)}
              </Cell>
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          <Row kind="sum">
            <th role="rowheader" scope="row" colSpan={4}>
              {text("money.postings.sum")}
            </th>
            <Cell label={text("money.amount")} numeric wide>
              {format.kroner(cell.amount)}
            </Cell>
          </Row>
        </ClosingRows>
      </StackTable>
      <Button className="no-print" variant="tertiary" onClick={onClose}>
        {text("money.postings.close")}
      </Button>
    </div>
  );
}
