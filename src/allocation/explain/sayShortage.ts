import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { MissingAmount, Shortage, ShortageLever } from '../../domain/allocation/shortage.ts';
import { fill } from '../../domain/problem.ts';
import { stageWords } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Language } from '../../domain/words.ts';
import { schoolNamed } from '../horizon.ts';
import type { ShortageConflict } from './findConflict.ts';
import { type RowLever, rowLevers } from './loosenProblem.ts';
import { countedNouns, growthTails, shortageSentences } from './shortageTexts.ts';

/**
 * Say in one sentence what stands most in the way: of the levers in a conflict of which no demand can be left out the
 * one that relieves most, at the place where most is missing; without a conflict the first lever of all.
 */
export function sayShortage(
  problem: AllocationProblem,
  told: Pick<Shortage, 'bySchool' | 'binding' | 'cheapestWayOut'>,
  conflict: ShortageConflict | undefined,
  nameOf: (id: string) => string,
): Shortage['sentence'] {
  const levers = told.binding.reasons.map(({ lever }) => lever);
  const named = levers.find((lever) => conflict?.levers.has(lever) === true);
  const lever = named ?? levers[0] ?? 'shares';
  const place = placeOf(told, lever, named === undefined ? undefined : conflict);
  const say = (language: Language) => sentence(problem, lever, place, { language, nameOf });
  return { zh: say('zh'), en: say('en'), from: named === undefined ? 'largest' : 'irreducible' };
}

/** Where most of the lever is missing, if possible among the demands of the conflict; else where most is short. */
function placeOf(
  { bySchool, cheapestWayOut }: Pick<Shortage, 'bySchool' | 'cheapestWayOut'>,
  lever: ShortageLever,
  conflict: ShortageConflict | undefined,
): MissingAmount {
  const missing = cheapestWayOut.find((way) => way.lever === lever)?.missing ?? [];
  const inConflict = missing.filter((one) => conflict?.names.has(rowOf(lever, one)) === true);
  const short = bySchool.map(({ school, year, stages, pupilsAboveSize, roomsMissing }) => {
    const pupils = stages.reduce((sum, one) => sum + one.pupilsAboveCap + one.unplaced, 0);
    const byLever: Partial<Record<ShortageLever, number>> = {
      rooms: roomsMissing,
      schoolSize: pupilsAboveSize,
    };
    return { school, year, amount: byLever[lever] ?? pupils };
  });
  const candidates = [inConflict, missing, short].find((list) => list.length > 0) ?? [];
  const largest = candidates.toSorted((left, right) => right.amount - left.amount || left.year - right.year);
  return largest[0] ?? { year: 0, amount: 0 };
}

function rowOf(lever: ShortageLever, { school, district, stage, year }: MissingAmount): string {
  const start = lever in rowLevers ? rowLevers[lever as RowLever].rows[0] : `${lever}/`;
  return `${start}${[school ?? district, stage, year].filter((part) => part !== undefined).join('/')}`;
}

function sentence(
  problem: AllocationProblem,
  lever: ShortageLever,
  { school, district, stage, year, amount }: MissingAmount,
  { language, nameOf }: { readonly language: Language; readonly nameOf: (id: string) => string },
): string {
  // A whole room, teacher or pupil is missing where a part of one is.
  const count = Math.max(1, Math.ceil(amount - 1e-6));
  const noun = (kind: keyof typeof countedNouns) => countedNouns[kind][count === 1 ? 0 : 1];
  const tail = school === undefined ? '' : growthTails[growthOf(problem, school, year)][language];
  return fill(shortageSentences[lever][language], {
    place: nameOf(school ?? district ?? ''),
    stage: stage === undefined ? '' : stageWords[stage][language],
    year,
    amount: count.toLocaleString('en-US'),
    tail,
    rooms: noun('rooms'),
    teachers: noun('teachers'),
    pupils: noun('pupils'),
  });
}

/** Whether a school may have more rooms by a year. */
function growthOf(problem: AllocationProblem, id: string, year: SchoolYear): keyof typeof growthTails {
  const { extension, conversion, temporary, site } = schoolNamed(problem, id);
  if (site !== undefined) return 'free';
  const passing = [conversion, temporary].some(
    (rooms) => rooms !== undefined && year <= (rooms.lastYear ?? problem.lastYear),
  );
  if (passing) return 'free';
  if (extension === undefined) return 'none';
  return year < problem.firstYear + extension.leadYears ? 'late' : 'free';
}
