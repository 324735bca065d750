import { type OrgUnitKind } from "@kompetanseregion/domain";

import { FromSource } from "../language/from-source.tsx";
import { useLanguage } from "../language/use-language.ts";
import { RowHeading } from "../table/stack-table.tsx";

// Deeper levels than this keep the last one's indent: the name must not be squeezed out.
const deepest = 5;

/** A unit's name at the beginning of its row; a button where there are units under it. */
export function UnitHeading({
  name,
  kind,
  depth,
  open,
  onToggle,
}: {
  readonly name: string;
  readonly kind: OrgUnitKind;
  /** Levels below the top of the report. */
  readonly depth: number;
  /** Whether the unit is open; `undefined` where there is nothing under it. */
  readonly open: boolean | undefined;
  readonly onToggle: () => void;
}) {
  const { text } = useLanguage();
  const written = (
    <span className="unit-name">
      <FromSource>{name}</FromSource> <span className="muted">{text(`kind.${kind}`)}</span>
    </span>
  );
  return (
    <RowHeading className={`unit depth-${Math.min(depth, deepest)}`}>
      {open === undefined ? (
        written
      ) : (
        <button type="button" className="disclosure" aria-expanded={open} onClick={onToggle}>
          <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 2.5 10.5 8 5 13.5" />
          </svg>
          {written}
        </button>
      )}
    </RowHeading>
  );
}
