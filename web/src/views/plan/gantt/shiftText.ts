import type { Words } from '../../../../../src/domain/words.ts';
import { changeScenarioText } from '../../../../../src/study/changeScenarioText.ts';
import { bareScenario } from '../../whatIf/bareScenario.ts';
import { ganttWords } from './ganttWords.ts';

/** Months by which projects were moved: above 0 later, below 0 earlier. */
export type Shifts = Readonly<Record<string, number>>;

/** The scenario's lines that move projects, those that stay where they are left out. */
export function shiftLines(shifts: Shifts, say: (words: Words) => string) {
  return Object.entries(shifts)
    .filter(([, months]) => months !== 0)
    .map(([project, months]) => ({
      kind: 'delayProject' as const,
      ...{ project, months },
      because: say(months > 0 ? ganttWords.becauseLater : ganttWords.becauseEarlier),
    }));
}

/**
 * The text of a scenario with projects moved.
 *
 * @param place The place's identifier, for a scenario that stands on nothing else.
 * @param under The scenario in view; undefined: the place as it stands.
 * @returns Undefined where the scenario in view is no text that can be added to.
 */
export function shiftedText(
  place: string,
  under: string | undefined,
  shifts: Shifts,
  say: (words: Words) => string,
): string | undefined {
  const lines = shiftLines(shifts, say);
  if (under === undefined) return bareScenario(place, ganttWords.title, lines);
  return changeScenarioText(under, { do: 'add', lines });
}
