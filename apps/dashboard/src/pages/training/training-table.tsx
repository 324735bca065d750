import { type CellStatus, type TrainingRow } from "@kompetanseregion/client";
import { Fragment, type ReactNode, useId } from "react";

import { useLanguage } from "../../language/use-language.ts";
import { CountFigure } from "../../table/count-figure.tsx";
import { Share } from "../../table/share.tsx";
import { Cell, Row, Rows, StackTable } from "../../table/stack-table.tsx";
import { UnitHeading } from "../../units/unit-heading.tsx";
import { type ShownRow } from "../../units/unit-tree.ts";
import { completedShare } from "./completed-share.ts";

const figures = ["employees", "completed", "inProgress", "notStarted"] as const;

/** The figure whose making is shown. */
export interface OpenFigure {
  readonly unit: string;
  readonly status: CellStatus;
}

/** The units and their figures; a unit with others under it opens by its button. */
export function TrainingTable({
  rows,
  caption,
  describedBy,
  open,
  panel,
  onToggle,
  onFigure,
}: {
  readonly rows: readonly ShownRow<TrainingRow>[];
  readonly caption: ReactNode;
  readonly describedBy: string | undefined;
  readonly open: OpenFigure | undefined;
  /** What the open figure is made of. */
  readonly panel: ReactNode;
  readonly onToggle: (unit: string) => void;
  readonly onFigure: (figure: OpenFigure) => void;
}) {
  const { text } = useLanguage();
  const panelId = useId();
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
          <Fragment key={shown.row.unit}>
            <UnitRow
              shown={shown}
              open={open?.unit === shown.row.unit ? open.status : undefined}
              panelId={panelId}
              onToggle={onToggle}
              onFigure={onFigure}
            />
            {open?.unit === shown.row.unit && (
              <Row kind="panel">
                <td role="cell" colSpan={columns.length} id={panelId}>
                  {panel}
                </td>
              </Row>
            )}
          </Fragment>
        ))}
      </Rows>
    </StackTable>
  );
}

function UnitRow({
  shown: { row, open, path },
  open: openFigure,
  panelId,
  onToggle,
  onFigure,
}: {
  readonly shown: ShownRow<TrainingRow>;
  readonly open: CellStatus | undefined;
  readonly panelId: string;
  readonly onToggle: (unit: string) => void;
  readonly onFigure: (figure: OpenFigure) => void;
}) {
  const { text } = useLanguage();
  const share = completedShare(row);
  return (
    <Row>
      <UnitHeading
        name={row.name}
        kind={row.kind}
        depth={path.length}
        open={open}
        onToggle={() => {
          onToggle(row.unit);
        }}
      />
      {figures.map((key) => (
        <Cell key={key} label={text(`measure.${key}`)} numeric>
          <button
            type="button"
            className="amount"
            aria-expanded={openFigure === key}
            aria-controls={openFigure === key ? panelId : undefined}
            onClick={() => {
              onFigure({ unit: row.unit, status: key });
            }}
          >
            <CountFigure count={row[key]} />
            <span className="ds-sr-only">{`, ${text("training.cell.show")}`}</span>
          </button>
        </Cell>
      ))}
      <Cell label={text("measure.share")} numeric wide>
        {share === undefined ? <CountFigure count="suppressed" /> : <Share ratio={share} />}
      </Cell>
    </Row>
  );
}
