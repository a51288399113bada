import type { SourcePicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { bareSlide, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { cell } from '../figures.ts';

const mostSources = 8;

/** Sources that targets stand in first, then the others in the order of their table. */
function mainSources({ study }: DeckSources): SourcePicture[] {
  const named = new Set(study.report.verdicts.map(({ source }) => source));
  const rank = ({ id }: SourcePicture) => (named.has(id) ? 0 : 1);
  return [...study.sources].sort((left, right) => rank(left) - rank(right)).slice(0, mostSources);
}

/** How the figures come about, and the documents behind them. */
export function methodSlide(sources: DeckSources, reader: Reader): Slide {
  const { say, head } = reader;
  const steps = ['stepPupils', 'stepClasses', 'stepProjects', 'stepTargets', 'stepSame'] as const;
  return {
    ...bareSlide,
    id: 'method',
    title: say(deckWords.methodTitle),
    table: {
      caption: say(deckWords.sourcesTable),
      columns: [
        { head: head(deckWords.sourceTitle), number: false, wide: 6 },
        { head: head(deckWords.sourceDocument), number: false, wide: 3 },
        { head: head(deckWords.sourceDate), number: false, wide: 1.8 },
      ],
      rows: mainSources(sources).map(({ title, document, date }) => [
        cell(say(title), reader),
        cell(document, reader),
        cell(date, reader),
      ]),
    },
    points: steps.map((step) => say(deckWords[step])),
    source: say(deckWords.methodSource, { count: sources.study.sources.length }),
  };
}
