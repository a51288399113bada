import type { ScenarioHead } from '../study/openPlace.ts';

/** A scenario that comes with the program. */
export interface Preset {
  /** File name without its ending. */
  readonly id: string;
  /** Name of the place whose dataset it names. */
  readonly place: string;
  readonly text: string;
  readonly title: Extract<ScenarioHead, { ok: true }>['title'];
  readonly question: Extract<ScenarioHead, { ok: true }>['question'];
}
