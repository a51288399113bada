import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import type { Reader } from '../../say.ts';
import type { ShownSweep } from './sweepClient.ts';
import { sweepStoryWords as words } from './sweepStoryWords.ts';
import { countWords, sweepWords } from './sweepWords.ts';

/** How the figures of a sweep came to be: what is counted, in how many futures, from which program, seed and places. */
export function sweepStory(
  { title, draws, seed, threshold, engine, done, of }: ShownSweep,
  count: SweepCount,
  stage: Stage,
  { say, head, number }: Reader,
): FigureStory {
  return {
    title: [head(countWords[count]), say(stageWords[stage]), title].join(' · '),
    value: '',
    how: [
      say(words[count], { threshold }),
      say(draws === 0 ? words.likeliest : words.median, { draws: number(draws, 0) }),
      ...(draws === 0 ? [] : [say(words.sums)]),
    ],
    beside: [
      { name: say(sweepWords.draws), value: number(draws, 0) },
      { name: say(sweepWords.seed), value: String(seed) },
      { name: say(sweepWords.progress), value: say(sweepWords.shards, { done, of }) },
      { name: say(words.engine), value: engine },
    ],
  };
}
