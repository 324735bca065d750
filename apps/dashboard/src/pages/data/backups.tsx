import { keepingRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { backupsQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Outcome } from "./outcome.tsx";

type Form = "copy" | "archive";

/** Backups: made here, listed here, and restored from the command line. */
export function Backups() {
  const { text, format } = useLanguage();
  const query = useQuery(backupsQuery);
  const make = useWrite((form: Form, idempotencyKey) =>
    call(keepingRoutes.backUp, { body: { form } }, { idempotencyKey }),
  );
  const size = (bytes: number) =>
    text("data.backup.mb", { n: format.decimal((bytes / 1_000_000).toFixed(1)) });
  return (
    <>
      <Section title={text("data.backup.make")}>
        <p>{text("data.backup.why")}</p>
        <div className="buttons no-print">
          {(["archive", "copy"] as const).map((form) => (
            <button
              key={form}
              type="button"
              className="ds-button"
              {...(form === "copy" ? { "data-variant": "secondary" } : {})}
              disabled={make.isPending}
              onClick={() => {
                make.send(form);
              }}
            >
              {text(`data.backup.${form}`)}
            </button>
          ))}
        </div>
        <Outcome of={make}>
          {({ file, bytes }) => <p>{text("data.backup.made", { file, size: size(bytes) })}</p>}
        </Outcome>
      </Section>
      <Section title={text("data.backup.list")}>
        <Answer query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyNotice title={text("data.backup.none")} next={text("data.backup.none.next")} />
            ) : (
              <StackTable
                caption={text("data.backup.caption")}
                columns={[
                  { key: "file", label: text("data.backup.file") },
                  { key: "size", label: text("data.backup.size"), numeric: true },
                ]}
              >
                <Rows>
                  {items.map(({ file, bytes }) => (
                    <Row key={file}>
                      <RowHeading>{file}</RowHeading>
                      <Cell label={text("data.backup.size")} numeric>
                        {size(bytes)}
                      </Cell>
                    </Row>
                  ))}
                </Rows>
              </StackTable>
            )
          }
        </Answer>
      </Section>
      <Section title={text("data.backup.restore")}>
        <p>{text("data.backup.restore.how")}</p>
        <pre>
          <code>{"kompetanse restore <fil>"}</code>
        </pre>
      </Section>
    </>
  );
}
