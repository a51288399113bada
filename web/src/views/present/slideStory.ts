import { basisWords } from '../../../../src/domain/glossary.ts';
import type { Slide, SlideId } from '../../deck/deck.ts';
import { deckWords } from '../../deck/deckWords.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import type { Reader } from '../../say.ts';
import { slideStoryWords as words } from './slideStoryWords.ts';

/** Slides whose figures rest on pupils of years to come. */
const forecasts: ReadonlySet<SlideId> = new Set(['pupils', 'targets', 'works', 'proposal', 'certainty']);

/** How the figures of a slide came to be: its rule, its figures with their bases, the tables and documents behind it. */
export function slideStory(slide: Slide, { say }: Reader): FigureStory {
  const { id, title, figures, chart, source } = slide;
  const basis = chart?.basis;
  return {
    title,
    value: '',
    how: [
      say(words[id]),
      ...(source === '' ? [] : [source]),
      ...(basis === undefined ? [] : [say(deckWords.basisIs, { basis: say(basisWords[basis]) })]),
      say(words.elsewhere),
    ],
    beside: figures.map((figure) => ({
      name: figure.name,
      value: [figure.value, figure.unit, figure.basis && say(basisWords[figure.basis])]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    })),
    ...(id === 'today' ? { rows: [{ table: 'sources' as const }] } : {}),
    ...(forecasts.has(id) ? { forecast: {} } : {}),
  };
}
