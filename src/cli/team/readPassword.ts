import type { ReadStream } from 'node:tty';

/** Asks for a password, in the words given; undefined where none was given. */
export type ReadPassword = (question: string) => Promise<string | undefined>;

/** What a keyboard sends in raw mode. */
const keys = {
  enter: new Set(['\r', '\n']),
  back: new Set(['\b', '\u007f']),
  // Ctrl-C and Ctrl-D.
  stop: new Set(['\u0003', '\u0004']),
} as const;

/** Read a line that is typed without showing it. */
async function typed(input: ReadStream, say: (text: string) => void): Promise<string | undefined> {
  input.setRawMode(true).resume().setEncoding('utf8');
  try {
    return await new Promise((resolve) => {
      let line: string[] = [];
      const hear = (chunk: string) => {
        for (const sign of chunk) {
          const end = keys.stop.has(sign) ? undefined : line.join('');
          if (keys.enter.has(sign) || keys.stop.has(sign)) {
            input.off('data', hear);
            return resolve(end);
          }
          line = keys.back.has(sign) ? line.slice(0, -1) : [...line, sign];
        }
      };
      input.on('data', hear);
    });
  } finally {
    input.setRawMode(false).pause();
    say('\n');
  }
}

/** Read the first line of what another program hands over. */
async function piped(input: NodeJS.ReadStream): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  const [line = ''] = Buffer.concat(chunks).toString('utf8').split(/\r?\n/);
  return line === '' ? undefined : line;
}

/**
 * Ask at the terminal, without showing what is typed; or take the first line of standard input where another program
 * hands it over. Never an argument: those stand in lists of processes and in the shell's history.
 */
export function passwordFromTerminal(input = process.stdin, output = process.stderr): ReadPassword {
  return (question) => {
    if (!input.isTTY) return piped(input);
    output.write(question);
    return typed(input as ReadStream, (text) => output.write(text));
  };
}
