import type { FigureStory } from '../../figures/figureStory.ts';
import type { Reader } from '../../say.ts';
import { nationStoryWords as words } from './nationStoryWords.ts';
import { nationWords } from './nationWords.ts';
import type { NationPicture } from './readNation.ts';

/** How the figures of the counties and of their sums came to be. */
export function nationStory({ told }: NationPicture, { say, number }: Reader): FigureStory {
  const draws = number(told.draws);
  return {
    title: say(nationWords.title),
    value: '',
    how: [
      say(nationWords.lead),
      say(words.median, { draws }),
      say(words.classes),
      say(words.rooms),
      say(words.published),
    ],
    beside: [
      { name: say(words.counties), value: number(told.counties.ids.length) },
      { name: say(words.draws), value: draws },
      { name: say(words.years), value: `${told.years[0] ?? ''} – ${told.years.at(-1) ?? ''}` },
    ],
  };
}
