import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** One field of a lever: what it is called, and by which control it is set. */
export interface LeverFieldPlan {
  readonly key: string;
  readonly label: Words;
  readonly control:
    | 'district'
    | 'owner'
    | 'project'
    | 'programme'
    | 'target'
    | 'stage'
    | 'grade'
    | 'year'
    | 'number'
    | 'factor'
    | 'works'
    | 'preset'
    | 'school';
  /** May be left out; `none` says what that means. */
  readonly none?: Words;
  readonly unit?: Words;
  /** Least and greatest value that may be typed. */
  readonly range?: readonly [number, number];
  /** Ends of the slider; the number field reaches further. */
  readonly slider?: readonly [number, number];
  /** Decimals that may be typed; whole numbers when left out. */
  readonly digits?: number;
}

const all = words.optionalAll;
const district: LeverFieldPlan = { key: 'district', label: words.district, control: 'district', none: all };
const anyStage: LeverFieldPlan = { key: 'stage', label: words.stage, control: 'stage', none: all };
const oneStage: LeverFieldPlan = { key: 'stage', label: words.stage, control: 'stage' };
const fromYear: LeverFieldPlan = { key: 'fromYear', label: words.fromYear, control: 'year' };
const span: readonly LeverFieldPlan[] = [
  { key: 'fromYear', label: words.fromCalendarYear, control: 'year' },
  { key: 'toYear', label: words.toYear, control: 'year', none: words.toHorizon },
];
const factor: LeverFieldPlan = { key: 'factor', label: words.factorOf, control: 'factor' };
const project: LeverFieldPlan = { key: 'project', label: words.project, control: 'project' };
const months: LeverFieldPlan = {
  ...{ key: 'months', label: words.delay, control: 'number', unit: words.months },
  ...{ range: [-120, 120], slider: [-24, 36] },
};
const cap: LeverFieldPlan = {
  ...{ key: 'cap', label: words.cap, control: 'number', unit: words.perClass },
  ...{ range: [1, 200], slider: [20, 70] },
};
const grade: LeverFieldPlan = { key: 'grade', label: words.grade, control: 'grade', none: all };
const aim: LeverFieldPlan = {
  ...{ key: 'target', label: words.aim, control: 'number', unit: words.perClass },
  ...{ range: [1, 200], none: all },
};
const perYear: LeverFieldPlan = {
  ...{ key: 'perYear', label: words.hired, control: 'number', unit: words.perYear },
  ...{ range: [0, 100_000], slider: [0, 500] },
};

const vocationalPart: LeverFieldPlan = {
  ...{ key: 'share', label: words.vocationalPart, control: 'number', unit: words.ofIntake },
  ...{ range: [0, 1], slider: [0.2, 0.6], digits: 2 },
};
const shift: LeverFieldPlan = {
  ...{ key: 'shift', label: words.gradeShift, control: 'number', unit: words.grades },
  ...{ range: [-6, 6], none: words.byAge },
};

/** The fields of every kind of lever, beside its reason; in the order in which they are shown. */
export const leverFields: Readonly<Record<InterventionKind, readonly LeverFieldPlan[]>> = {
  births: [factor, district, ...span],
  capture: [factor, anyStage, district, ...span],
  migration: [factor, anyStage, district, ...span],
  vocationalShare: [vocationalPart, district, ...span],
  classCap: [cap, oneStage, grade, district, fromYear, aim],
  splitOversize: [anyStage, district, fromYear],
  entryControl: [cap, anyStage, district, fromYear],
  hires: [perYear, oneStage, district],
  budget: [{ key: 'owner', label: words.owner, control: 'owner' }, factor, ...span],
  delayProject: [project, months],
  delayProjects: [
    { key: 'programme', label: words.programme, control: 'programme', none: all },
    district,
    months,
  ],
  addProject: [{ key: 'project', label: words.works, control: 'works' }],
  cancelProject: [project],
  targetYear: [
    { key: 'target', label: words.target, control: 'target' },
    { key: 'year', label: words.dueYear, control: 'year' },
  ],
  applyPreset: [
    { key: 'preset', label: words.system, control: 'preset' },
    anyStage,
    district,
    { ...fromYear, label: words.firstYearOfRules },
    shift,
  ],
  waive: [
    { key: 'target', label: words.target, control: 'target' },
    { key: 'school', label: words.worksSchool, control: 'school', none: all },
    district,
    anyStage,
    grade,
    { ...fromYear, none: words.fromBase },
    { key: 'untilYear', label: words.untilYear, control: 'year' },
  ],
};

/** The kinds in the order in which they are offered. */
export const leverKinds = Object.keys(leverFields) as readonly InterventionKind[];

/** Whether a line's kind is one that a form is known for. */
export function isLeverKind(kind: unknown): kind is InterventionKind {
  return typeof kind === 'string' && Object.hasOwn(leverFields, kind);
}
