/** A number of bytes as a person reads it, in bokmål: `12,3 MB`. */
export function sizeInWords(bytes: number): string {
  const units = ["byte", "kB", "MB", "GB", "TB"] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = (bytes / 1_000 ** power).toFixed(power === 0 ? 0 : 1).replace(".", ",");
  return `${value} ${units[power] ?? "byte"}`;
}
