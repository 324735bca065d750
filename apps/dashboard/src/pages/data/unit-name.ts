import { useQuery } from "@tanstack/react-query";

import { unitsQuery } from "../../data/data-queries.ts";
import { useMay } from "../../data/me.ts";

/** The names of the units there are to choose from; another unit, or none to read, by its key. */
export function useUnitName(): (unit: string) => string {
  const may = useMay();
  const units = useQuery({ ...unitsQuery, enabled: may("read-training") });
  return (unit) => units.data?.find((each) => each.unit === unit)?.name ?? unit;
}
