import { type Reader, sayShare } from '../say.ts';
import { words } from '../words.ts';
import type { Deck, Medium } from './deck.ts';
import type { DeckSources } from './deckSources.ts';
import { deckWords } from './deckWords.ts';
import { certaintySlide } from './slides/certaintySlide.ts';
import { methodSlide } from './slides/methodSlide.ts';
import { proposalSlide } from './slides/proposalSlide.ts';
import { pupilSlide } from './slides/pupilSlide.ts';
import { targetSlide } from './slides/targetSlide.ts';
import { censusDate, titleSlide } from './slides/titleSlide.ts';
import { todaySlide } from './slides/todaySlide.ts';
import { worksSlide } from './slides/worksSlide.ts';

/** What stands on every slide, page and print: the place was carried forward, or some of its data are assumed. */
function watermarkOf({ carried, assumedShare }: DeckSources['study'], { say, language }: Reader) {
  if (carried !== undefined) return say(deckWords.carriedWatermark);
  return assumedShare > 0
    ? say(deckWords.watermark, { share: sayShare(assumedShare, language, 0) })
    : undefined;
}

/**
 * Make the slides of a study.
 *
 * @param sources The study and what was answered about it; numbers are taken from there as they are.
 * @param reader In whose language the slides speak.
 * @param medium Where they are shown.
 * @returns Plain data: the same sources give the same deck.
 */
export function deckOf(sources: DeckSources, reader: Reader, medium: Medium = 'page'): Deck {
  const { say, language } = reader;
  const { study, proposal } = sources;
  const findings = [
    todaySlide(sources, reader),
    pupilSlide(sources, reader),
    targetSlide(sources, reader, medium),
    worksSlide(sources, reader),
    ...(proposal === undefined ? [] : [proposalSlide(sources, proposal, reader)]),
    certaintySlide(sources, reader, medium),
  ];
  const messages = findings.map(({ title }) => title);
  return {
    language,
    place: say(study.place.name),
    scenario: say(study.scenario?.title ?? words.asItStands),
    date: censusDate(sources),
    watermark: watermarkOf(study, reader),
    slides: [titleSlide(sources, messages, reader), ...findings, methodSlide(sources, reader)],
  };
}
