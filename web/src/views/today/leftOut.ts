import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { Reader } from '../../say.ts';
import { words } from '../../words.ts';

/** Which stages a figure leaves out, in words; nothing when it has all. */
export function leftOut(without: readonly Stage[], say: Reader['say']): string[] {
  if (without.length === 0) return [];
  return [say(words.without, { stages: without.map((stage) => say(stageWords[stage])).join(' · ') })];
}
