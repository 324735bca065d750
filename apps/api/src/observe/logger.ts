import { type Logger, pino } from "pino";

/** How much is written: `warn` what went wrong inside, `info` each request too. */
export type LogLevel = "warn" | "info";

/** Writes one line of JSON for each thing that is told. Nothing personal may be given to it. */
export function loggerTo(write: (line: string) => void, level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write: (line: string) => {
        write(line.trimEnd());
      },
    },
  );
}
