import { type Count } from "@kompetanseregion/client";
import { type ReactNode } from "react";

import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Share } from "../../table/share.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { completedShare } from "./completed-share.ts";
import { type ShownRow } from "./unit-tree.ts";

const figures = ["employees", "completed", "inProgress", "notStarted"] as const;

// Deeper levels than this keep the last one's indent: the name must not be squeezed out.
const deepest = 5;

/** The units and their figures; a unit with others under it opens by its button. */
export function TrainingTable({
  rows,
  caption,
  describedBy,
  onToggle,
}: {
  readonly rows: readonly ShownRow[];
  readonly caption: ReactNode;
  readonly describedBy: string | undefined;
  readonly onToggle: (unit: string) => void;
}) {
  const { text } = useLanguage();
  const columns = [
    { key: "unit", label: text("training.unit") },
    ...figures.map((key) => ({ key, label: text(`measure.${key}`), numeric: true })),
    { key: "share", label: text("measure.share"), numeric: true },
  ];
  return (
    <StackTable
      caption={caption}
      columns={columns}
      sticky
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      <Rows>
        {rows.map((shown) => (
          <UnitRow key={shown.row.unit} shown={shown} onToggle={onToggle} />
        ))}
      </Rows>
    </StackTable>
  );
}

function UnitRow({
  shown: { row, open, path },
  onToggle,
}: {
  readonly shown: ShownRow;
  readonly onToggle: (unit: string) => void;
}) {
  const { text } = useLanguage();
  const share = completedShare(row);
  const name = (
    <span className="unit-name">
      <FromSource>{row.name}</FromSource> <span className="muted">{text(`kind.${row.kind}`)}</span>
    </span>
  );
  return (
    <Row>
      <RowHeading className={`unit depth-${Math.min(path.length, deepest)}`}>
        {open === undefined ? (
          name
        ) : (
          <button
            type="button"
            className="disclosure"
            aria-expanded={open}
            onClick={() => {
              onToggle(row.unit);
            }}
          >
            <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M5 2.5 10.5 8 5 13.5" />
            </svg>
            {name}
          </button>
        )}
      </RowHeading>
      {figures.map((key) => (
        <Cell key={key} label={text(`measure.${key}`)} numeric>
          <Figure count={row[key]} />
        </Cell>
      ))}
      <Cell label={text("measure.share")} numeric wide>
        {share === undefined ? <Figure count="suppressed" /> : <Share ratio={share} />}
      </Cell>
    </Row>
  );
}

function Figure({ count }: { readonly count: Count }) {
  const { text, format } = useLanguage();
  if (count !== "suppressed") return format.count(count);
  return <span className="hidden-figure">{text("figure.hidden")}</span>;
}
