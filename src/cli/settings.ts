import type { Language } from '../domain/words.ts';
import type { Progress } from './progress.ts';

/** What every command is told besides its own options. */
export interface Settings {
  readonly language: Language;
  /** Results as one JSON document on stdout instead of tables. */
  readonly json: boolean;
  readonly progress: Progress;
  /** Writes to stdout, a line break added. */
  readonly print: (text: string) => void;
  /** Writes to stderr, a line break added. */
  readonly warn: (text: string) => void;
}
