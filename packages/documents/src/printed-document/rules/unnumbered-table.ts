import { type DocumentRule, placesOf } from "./rule.ts";

/** Every table has a number and a caption. */
export const unnumberedTable: DocumentRule = ({ tables }, { number }) => {
  if (tables.length === 0) return [];
  const bare = tables.filter((table) => table.number === undefined || table.caption === undefined);
  return [
    {
      code: "unnumbered-table",
      at: placesOf(bare.length === 0 ? tables : bare),
      holds: bare.length === 0,
      severity: "warning",
      values: {
        bare: number(bare.length, 0),
        all: number(tables.length, 0),
        numbered: number(tables.length - bare.length, 0),
      },
    },
  ];
};
