import type { Words } from '../../../../src/domain/words.ts';
import { changeScenarioText, type FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { whatIfWords as words } from './whatIfWords.ts';

const both = ({ zh, en }: Words) => `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`;

/** The text of a scenario on a place as it stands that changes nothing yet, or what the lines say. */
export function bareScenario(
  place: string,
  title: Words,
  lines: readonly Readonly<Record<string, FieldValue>>[],
): string {
  const bare = [
    'format: xuewei.scenario/1',
    `title: ${both(title)}`,
    `question: ${both(words.newQuestion)}`,
    `dataset: ../seeds/${place.replace(/^here-/, '')}`,
    'interventions: []',
    '',
  ].join('\n');
  return lines.length === 0 ? bare : (changeScenarioText(bare, { do: 'add', lines }) ?? bare);
}
