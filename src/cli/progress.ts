/** Tells a person at a terminal what is being done; silent where stderr is a file or a pipe. */
export interface Progress {
  readonly say: (text: string) => void;
  readonly end: () => void;
}

/** One line that is written over; cleared at the end so that results stand alone. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { say: () => {}, end: () => {} };
  return {
    say: (text) => {
      stream.write(`\r\u001b[2K${text.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    end: () => {
      stream.write('\r\u001b[2K');
    },
  };
}
