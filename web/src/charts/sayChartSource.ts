import type { StudyPicture } from '../pictures/studyPicture.ts';
import { type Reader, sayShare } from '../say.ts';
import { words } from '../words.ts';

/** Where a study's figures come from, in a line: place, scenario, years, and how much of the data is assumed. */
export function sayChartSource(
  { place, scenario, assumedShare }: Pick<StudyPicture, 'place' | 'scenario' | 'assumedShare'>,
  { say, language }: Pick<Reader, 'say' | 'language'>,
): string {
  const { baseYear: base, horizonYear: horizon } = place;
  const line = say(words.chartSource, {
    ...{ product: say(words.product), place: say(place.name), base, horizon },
    scenario: scenario === undefined ? say(words.asItStands) : say(scenario.title),
  });
  if (assumedShare === 0) return line;
  return `${line} ${say(words.assumedMark, { share: sayShare(assumedShare, language, 0) })}`;
}
