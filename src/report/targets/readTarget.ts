import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import { cellsIn } from '../context.ts';
import { say } from '../missing.ts';
import { countsClasses } from './classTargets.ts';
import { comparedFigure, demandOf, type Question } from './demandOf.ts';
import { judge } from './judge.ts';
import { missedClasses } from './missedClasses.ts';
import { stepDue } from './stepDue.ts';
import { toleranceOf } from './toleranceOf.ts';
import { unitFactor } from './unitFactor.ts';

/** A target read in one year: how it stands, or which data is missing. */
export type Reading = Read | { readonly year: SchoolYear; readonly missing: Words };

export interface Read {
  readonly year: SchoolYear;
  readonly value: number;
  readonly demanded: number;
  readonly margin: number | undefined;
  readonly state: 'met' | 'metWithinTolerance' | 'missed';
  readonly notes: readonly Words[];
}

/** Guards the tolerated number of classes against the last bit of a product. */
const slack = 1e-9;
/** Plans print shares as whole per cents, so "= 50 %" is read at that precision. */
const sharePrecision = 0.005;

type Standing = Pick<Read, 'state' | 'margin' | 'notes'>;

const percent = (share: number) => Number((share * 100).toFixed(6));

/** A class-size target that single classes miss, but no more than its steps or its tolerance allow. */
function tolerated(
  question: Question,
  year: SchoolYear,
  value: number,
  demanded: number,
): Standing | undefined {
  const missed = missedClasses(question, year, value, demanded);
  if (missed === undefined) return undefined;
  const within = (share: number) => missed.over <= share * missed.classes + slack;
  const step = stepDue(question, year);
  if (step < 1 && within(1 - step))
    return { state: 'met', margin: undefined, notes: [say('phaseStep', { year, share: percent(step) })] };
  const { share } = toleranceOf(question.target);
  if (share === 0 || !within(share)) return undefined;
  const words = say('overWithinTolerance', {
    over: Math.ceil(missed.over - slack),
    classes: missed.classes,
    tolerance: percent(share),
  });
  const state = question.target.countingRule === 'shareOfClasses' ? 'met' : 'metWithinTolerance';
  return { state, margin: undefined, notes: [words] };
}

function standingOf(question: Question, year: SchoolYear, value: number, demanded: number): Standing {
  const { indicator, target } = question;
  const precision = indicator.unit === 'share' ? sharePrecision * unitFactor('share', target.unit) : 0;
  const { holds, margin } = judge(value, demanded, target, precision);
  if (holds) return { state: 'met', margin, notes: [] };
  const within = tolerated(question, year, value, demanded);
  return within === undefined ? { state: 'missed', margin, notes: [] } : { ...within, margin };
}

/** A size target never reads as met while a child of its scope has no seat: the classes are small because it stays out. */
function withUnplaced(question: Question, year: SchoolYear, standing: Standing): Standing {
  if (!question.indicator.ofSize) return standing;
  const cells = cellsIn(question.context, year, question.scope);
  const unplaced = cells.reduce((sum, cell) => sum + cell.unplaced, 0);
  if (unplaced === 0) return standing;
  if (standing.state === 'missed')
    return { ...standing, notes: [...standing.notes, say('unplacedToo', { unplaced })] };
  return {
    state: 'missed',
    margin: undefined,
    notes: [...standing.notes, say('unplacedBeside', { unplaced })],
  };
}

/** Read a computed target in one year of one scope. */
export function readTarget(question: Question, year: SchoolYear): Reading {
  const ofClasses = countsClasses(question.target);
  const demand = demandOf(question, ofClasses ? 1 : stepDue(question, year));
  if (!('value' in demand)) return { year, missing: demand.missing };
  const measured = comparedFigure(question, year);
  if (!('value' in measured)) return { year, missing: measured.missing };
  const [value, demanded] = [measured.value, demand.value];
  return {
    year,
    value,
    demanded,
    ...withUnplaced(question, year, standingOf(question, year, value, demanded)),
  };
}

/** Whether a reading counts as holding, within tolerance or fully. */
export function holds(reading: Reading): boolean {
  return 'state' in reading && reading.state !== 'missed';
}
