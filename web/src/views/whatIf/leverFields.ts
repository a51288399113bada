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
    | 'controlled'
    | 'pool'
    | 'project'
    | 'programme'
    | 'target'
    | 'stage'
    | 'grade'
    | 'grades'
    | 'year'
    | 'number'
    | 'factor'
    | 'works'
    | 'preset'
    | 'school'
    | 'ownership'
    | 'area'
    | 'projectKind'
    | 'projectStatus'
    | 'text';
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

/** Other fields of a line that a control reads beside its own. */
export const controlReads: Readonly<Partial<Record<LeverFieldPlan['control'], readonly string[]>>> = {
  area: ['district'],
  grade: ['stage'],
  grades: ['stage'],
  factor: ['fromYear', 'toYear'],
};

const all = words.optionalAll;
const district: LeverFieldPlan = { key: 'district', label: words.district, control: 'district', none: all };
const pool: LeverFieldPlan = { ...district, control: 'pool' };
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
const privatePart: LeverFieldPlan = {
  ...{ key: 'share', label: words.privatePart, control: 'number', unit: words.ofIntake },
  ...{ range: [0, 1], slider: [0, 0.5], digits: 3 },
};
const shift: LeverFieldPlan = {
  ...{ key: 'shift', label: words.gradeShift, control: 'number', unit: words.grades },
  ...{ range: [-6, 6], none: words.byAge },
};

const controlled: LeverFieldPlan = { ...district, control: 'controlled' };

const toYear: LeverFieldPlan = {
  ...{ key: 'toYear', label: words.untilYear, control: 'year', none: words.toHorizon },
};
const oneDistrict: LeverFieldPlan = { key: 'district', label: words.district, control: 'district' };
const area: LeverFieldPlan = { key: 'area', label: words.area, control: 'area', none: words.wholeDistrict };
const school: LeverFieldPlan = { key: 'school', label: words.worksSchool, control: 'school' };
const ownership: LeverFieldPlan = { key: 'ownership', label: words.ownership, control: 'ownership' };
const target: LeverFieldPlan = { key: 'target', label: words.target, control: 'target' };
const share = (label: Words): LeverFieldPlan => ({
  ...{ key: 'share', label, control: 'number', digits: 3, range: [0, 1], slider: [0, 1] },
});
const flowShare = (key: string, label: Words, slider: readonly [number, number]): LeverFieldPlan => ({
  ...{ key, label, control: 'number', unit: words.ofPupils, digits: 3, range: [0, 1], slider },
});
const perClass = (key: string, label: Words): LeverFieldPlan => ({
  ...{ key, label, control: 'number', unit: words.perClass, range: [1, 200], slider: [10, 70] },
});

const monthsOff = (key: string, label: Words): LeverFieldPlan => ({
  ...{ key, label, control: 'number', unit: words.months, range: [-120, 120], none: words.notSaid },
});

const works: readonly LeverFieldPlan[] = [
  { ...project, none: all },
  { key: 'works', label: words.worksKind, control: 'projectKind', none: all },
  { key: 'status', label: words.worksState, control: 'projectStatus', none: all },
  { key: 'programme', label: words.programme, control: 'programme', none: all },
  district,
];

/** The fields of every kind of lever, beside its reason; in the order in which they are shown. */
export const leverFields: Readonly<Record<InterventionKind, readonly LeverFieldPlan[]>> = {
  births: [factor, district, ...span],
  capture: [factor, anyStage, district, ...span],
  migration: [factor, anyStage, district, ...span],
  vocationalShare: [vocationalPart, district, ...span],
  privateShare: [privatePart, oneStage, district, ...span],
  classCap: [cap, oneStage, grade, district, fromYear, aim],
  splitOversize: [anyStage, district, fromYear],
  entryControl: [cap, anyStage, district, fromYear],
  hires: [perYear, oneStage, pool],
  budget: [{ key: 'owner', label: words.owner, control: 'owner' }, factor, ...span],
  delayProject: [project, months],
  delayProjects: [
    { key: 'programme', label: words.programme, control: 'programme', none: all },
    district,
    months,
  ],
  fundWorks: [share(words.fundedShare), ...works],
  dropUnfunded: [
    {
      ...{ key: 'below', label: words.fundedBelow, control: 'number' },
      ...{ range: [0, 1], digits: 2, none: words.notWhole },
    },
    ...works,
  ],
  slippage: [
    monthsOff('least', words.lateLeast),
    monthsOff('likely', words.lateLikely),
    monthsOff('most', words.lateMost),
    { key: 'delays', label: words.lateWeights, control: 'text', none: words.notSaid },
    ...works,
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
  housing: [
    {
      ...{ key: 'units', label: words.homes, control: 'number', unit: words.homesUnit },
      ...{ range: [0, 1_000_000], slider: [0, 10_000] },
    },
    {
      ...{ key: 'pupilsPerUnit', label: words.perHome, control: 'number', unit: words.perHomeUnit },
      ...{ digits: 3, range: [0, 5], slider: [0, 1] },
    },
    ...[oneStage, oneDistrict, area],
    { ...fromYear, label: words.homesFrom },
    {
      ...{ key: 'years', label: words.homesOver, control: 'number', unit: words.years },
      ...{ range: [1, 20], none: words.atOnce },
    },
  ],
  arrivals: [
    {
      ...{ key: 'pupils', label: words.comeEachYear, control: 'number', unit: words.pupilsAYear },
      ...{ range: [-100_000, 100_000], slider: [-500, 500] },
    },
    ...[oneStage, grade, oneDistrict, area, fromYear],
    { ...toYear, none: words.thatYearAlone },
  ],
  flowRates: [
    flowShare('repeated', words.repeatedShare, [0, 0.1]),
    flowShare('dropped', words.droppedShare, [0, 0.1]),
    ...[oneStage, { key: 'grades', label: words.grade, control: 'grades', none: all } as const],
    ...[oneDistrict, fromYear, toYear],
  ],
  lendRooms: [
    {
      ...{ key: 'rooms', label: words.roomsLent, control: 'number', unit: words.rooms },
      ...{ range: [1, 1000], slider: [1, 30] },
    },
    { key: 'from', label: words.lender, control: 'school' },
    { key: 'to', label: words.borrower, control: 'school' },
    ...[fromYear, toYear],
  ],
  doubleShift: [school, fromYear, toYear],
  changeOwnership: [
    ...[school, ownership, fromYear],
    {
      ...{ key: 'cost', label: words.changeCost, control: 'number', unit: words.yuan },
      ...{ range: [0, 1e12], none: words.noCost },
    },
  ],
  redirectLeavers: [
    share(words.leaversShare),
    { key: 'from', label: words.leaversFrom, control: 'school' },
    { key: 'to', label: words.leaversTo, control: 'school' },
    fromYear,
  ],
  mergeClasses: [perClass('below', words.mergeUnder), anyStage, district, fromYear],
  ceiling: [perClass('size', words.neverOver), anyStage, district, fromYear],
  transferSeats: [
    {
      ...{ key: 'seats', label: words.seatsKept, control: 'number', unit: words.perClass },
      ...{ range: [0, 100], slider: [0, 10] },
    },
    ...[anyStage, district, fromYear],
  ],
  retirements: [{ ...perYear, label: words.retired }, oneStage, pool],
  contractTeachers: [
    { ...perYear, key: 'teachers', label: words.contracts, unit: words.teachers },
    ...[oneStage, pool],
  ],
  grantPerPupil: [
    {
      ...{ key: 'perPupil', label: words.grant, control: 'number', unit: words.yuanPerPupil },
      ...{ range: [0, 10_000_000], slider: [0, 20_000] },
    },
    ...[oneStage, { ...ownership, none: all }, district, fromYear],
  ],
  controlTotal: [
    {
      ...{ key: 'pupils', label: words.controlled, control: 'number', unit: words.pupils },
      ...{ range: [0, 100_000_000] },
    },
    ...[oneStage, grade, { ...district, none: words.wholePlace }, fromYear, toYear],
  ],
  scaleControlTotals: [factor, anyStage, controlled, fromYear, toYear],
  dropControlTotals: [anyStage, controlled, fromYear, toYear],
  targetValue: [
    target,
    {
      ...{ key: 'value', label: words.demanded, control: 'number', digits: 3 },
      ...{ range: [-1e14, 1e14] },
    },
  ],
};

/** The kinds in the order in which they are offered. */
export const leverKinds = Object.keys(leverFields) as readonly InterventionKind[];

/** Whether a line's kind is one that a form is known for. */
export function isLeverKind(kind: unknown): kind is InterventionKind {
  return typeof kind === 'string' && Object.hasOwn(leverFields, kind);
}
