import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { Reader } from '../../say.ts';
import { words } from '../../words.ts';
import type { TileSeries } from './headlineFigures.ts';

/** Which stages a figure leaves out, or which alone it counts where others count for themselves; nothing when it has all. */
export function leftOut(
  tile: Pick<TileSeries, 'without' | 'only'> | undefined,
  say: Reader['say'],
): string[] {
  const { without, only } = tile ?? { without: [], only: [] };
  const named = (stages: readonly Stage[]) => stages.map((stage) => say(stageWords[stage])).join(' · ');
  return [
    ...(only.length === 0 ? [] : [say(words.onlyStages, { stages: named(only) })]),
    ...(without.length === 0 ? [] : [say(words.without, { stages: named(without) })]),
  ];
}
