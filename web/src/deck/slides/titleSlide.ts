import type { Reader } from '../../say.ts';
import { words } from '../../words.ts';
import { bareSlide, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';

/** The day of the census that a study starts from, "YYYY-MM-DD". */
export function censusDate({ study }: Pick<DeckSources, 'study'>): string {
  return `${study.place.baseYear}-${study.place.censusDay}`;
}

/**
 * Place, scenario and question, from when the data are, and the messages of the slides that follow.
 *
 * @param messages What the deck comes to, one sentence for each slide.
 */
export function titleSlide(sources: DeckSources, messages: readonly string[], { say }: Reader): Slide {
  const { study, proposal } = sources;
  const { baseYear, horizonYear, name } = study.place;
  const { scenario } = study;
  const data = [
    say(deckWords.scenarioLine, { scenario: say(scenario?.title ?? words.asItStands) }),
    say(deckWords.dataLine, { base: baseYear, date: censusDate(sources) }),
    say(deckWords.spanLine, { horizon: horizonYear }),
    ...(proposal === undefined ? [] : [say(deckWords.withProposal)]),
  ];
  return {
    ...bareSlide,
    id: 'title',
    title: say(deckWords.titleOf, { place: say(name) }),
    lead: data.join(' · '),
    points: [
      ...(scenario === undefined ? [] : [say(deckWords.questionLine, { question: say(scenario.question) })]),
      ...messages,
    ],
    source: say(deckWords.titleSource),
  };
}
