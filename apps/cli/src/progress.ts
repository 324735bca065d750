/** Tells how far something has come, to the person who waits. */
export interface Progress {
  /** What is being done now; on a terminal it replaces what was said before. */
  readonly tell: (text: string) => void;
  /** Leaves the line, so that what is said next begins on one of its own. */
  readonly end: () => void;
}

/** Progress on standard error: one line that changes on a terminal, plain lines elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) {
    return {
      tell: (text) => stream.write(`${text}\n`),
      end: () => undefined,
    };
  }
  let isOpen = false;
  return {
    tell: (text) => {
      stream.write(`\r\u001b[K${text.slice(0, Math.max(stream.columns - 1, 20))}`);
      isOpen = true;
    },
    end: () => {
      if (isOpen) stream.write("\n");
      isOpen = false;
    },
  };
}
