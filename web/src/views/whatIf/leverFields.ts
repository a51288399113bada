import { changeFields } from '../../../../src/domain/changeWords.ts';
import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import { required } from '../../../../src/domain/invariant.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** By which control a field of a lever is set. */
interface FieldControl {
  readonly key: string;
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

/** One field of a lever: what it is called and means, and by which control it is set. */
export interface LeverFieldPlan extends FieldControl {
  readonly label: Words;
  readonly meaning: Words;
}

/** Other fields of a line that a control reads beside its own. */
export const controlReads: Readonly<Partial<Record<FieldControl['control'], readonly string[]>>> = {
  area: ['district'],
  grade: ['stage'],
  grades: ['stage'],
  factor: ['fromYear', 'toYear'],
};

const all = words.optionalAll;
const district: FieldControl = { key: 'district', control: 'district', none: all };
const pool: FieldControl = { ...district, control: 'pool' };
const anyStage: FieldControl = { key: 'stage', control: 'stage', none: all };
const oneStage: FieldControl = { key: 'stage', control: 'stage' };
const fromYear: FieldControl = { key: 'fromYear', control: 'year' };
const span: readonly FieldControl[] = [fromYear, { key: 'toYear', control: 'year', none: words.toHorizon }];
const factor: FieldControl = { key: 'factor', control: 'factor' };
const project: FieldControl = { key: 'project', control: 'project' };
const months: FieldControl = {
  ...{ key: 'months', control: 'number', unit: words.months },
  ...{ range: [-120, 120], slider: [-24, 36] },
};
const cap: FieldControl = {
  ...{ key: 'cap', control: 'number', unit: words.perClass },
  ...{ range: [1, 200], slider: [20, 70] },
};
const grade: FieldControl = { key: 'grade', control: 'grade', none: all };
const aim: FieldControl = {
  ...{ key: 'target', control: 'number', unit: words.perClass },
  ...{ range: [1, 200], none: all },
};
const perYear: FieldControl = {
  ...{ key: 'perYear', control: 'number', unit: words.perYear },
  ...{ range: [0, 100_000], slider: [0, 500] },
};

const vocationalPart: FieldControl = {
  ...{ key: 'share', control: 'number', unit: words.ofIntake },
  ...{ range: [0, 1], slider: [0.2, 0.6], digits: 2 },
};
const privatePart: FieldControl = {
  ...{ key: 'share', control: 'number', unit: words.ofIntake },
  ...{ range: [0, 1], slider: [0, 0.5], digits: 3 },
};
const shift: FieldControl = {
  ...{ key: 'shift', control: 'number', unit: words.grades },
  ...{ range: [-6, 6], none: words.byAge },
};

const controlled: FieldControl = { ...district, control: 'controlled' };

const toYear: FieldControl = {
  ...{ key: 'toYear', control: 'year', none: words.toHorizon },
};
const oneDistrict: FieldControl = { key: 'district', control: 'district' };
const area: FieldControl = { key: 'area', control: 'area', none: words.wholeDistrict };
const school: FieldControl = { key: 'school', control: 'school' };
const ownership: FieldControl = { key: 'ownership', control: 'ownership' };
const target: FieldControl = { key: 'target', control: 'target' };
const share: FieldControl = {
  ...{ key: 'share', control: 'number', digits: 3, range: [0, 1], slider: [0, 1] },
};
const flowShare = (key: string, slider: readonly [number, number]): FieldControl => ({
  ...{ key, control: 'number', unit: words.ofPupils, digits: 3, range: [0, 1], slider },
});
const perClass = (key: string): FieldControl => ({
  ...{ key, control: 'number', unit: words.perClass, range: [1, 200], slider: [10, 70] },
});

const monthsOff = (key: string): FieldControl => ({
  ...{ key, control: 'number', unit: words.months, range: [-120, 120], none: words.notSaid },
});

const works: readonly FieldControl[] = [
  { ...project, none: all },
  { key: 'works', control: 'projectKind', none: all },
  { key: 'status', control: 'projectStatus', none: all },
  { key: 'programme', control: 'programme', none: all },
  district,
];

const controls: Readonly<Record<InterventionKind, readonly FieldControl[]>> = {
  births: [factor, district, ...span],
  capture: [factor, anyStage, district, ...span],
  migration: [factor, anyStage, district, ...span],
  vocationalShare: [vocationalPart, district, ...span],
  privateShare: [privatePart, oneStage, district, ...span],
  classCap: [cap, oneStage, grade, district, fromYear, aim],
  splitOversize: [anyStage, district, fromYear],
  entryControl: [cap, anyStage, district, fromYear],
  hires: [perYear, oneStage, pool],
  budget: [{ key: 'owner', control: 'owner' }, factor, ...span],
  delayProject: [project, months],
  delayProjects: [{ key: 'programme', control: 'programme', none: all }, district, months],
  fundWorks: [share, ...works],
  dropUnfunded: [
    {
      ...{ key: 'below', control: 'number' },
      ...{ range: [0, 1], digits: 2, none: words.notWhole },
    },
    ...works,
  ],
  slippage: [
    monthsOff('least'),
    monthsOff('likely'),
    monthsOff('most'),
    { key: 'delays', control: 'text', none: words.notSaid },
    ...works,
  ],
  addProject: [{ key: 'project', control: 'works' }],
  cancelProject: [project],
  targetYear: [target, { key: 'year', control: 'year' }],
  applyPreset: [{ key: 'preset', control: 'preset' }, anyStage, district, fromYear, shift],
  waive: [
    target,
    { ...school, none: all },
    district,
    anyStage,
    grade,
    { ...fromYear, none: words.fromBase },
    { key: 'untilYear', control: 'year' },
  ],
  housing: [
    {
      ...{ key: 'units', control: 'number', unit: words.homesUnit },
      ...{ range: [0, 1_000_000], slider: [0, 10_000] },
    },
    {
      ...{ key: 'pupilsPerUnit', control: 'number', unit: words.perHomeUnit },
      ...{ digits: 3, range: [0, 5], slider: [0, 1] },
    },
    ...[oneStage, oneDistrict, area, fromYear],
    {
      ...{ key: 'years', control: 'number', unit: words.years },
      ...{ range: [1, 20], none: words.atOnce },
    },
  ],
  arrivals: [
    {
      ...{ key: 'pupils', control: 'number', unit: words.pupilsAYear },
      ...{ range: [-100_000, 100_000], slider: [-500, 500] },
    },
    ...[oneStage, grade, oneDistrict, area, fromYear],
    { ...toYear, none: words.thatYearAlone },
  ],
  flowRates: [
    flowShare('repeated', [0, 0.1]),
    flowShare('dropped', [0, 0.1]),
    ...[oneStage, { key: 'grades', control: 'grades', none: all } as const],
    ...[oneDistrict, fromYear, toYear],
  ],
  lendRooms: [
    {
      ...{ key: 'rooms', control: 'number', unit: words.rooms },
      ...{ range: [1, 1000], slider: [1, 30] },
    },
    { key: 'from', control: 'school' },
    { key: 'to', control: 'school' },
    ...[fromYear, toYear],
  ],
  doubleShift: [school, fromYear, toYear],
  changeOwnership: [
    ...[school, ownership, fromYear],
    {
      ...{ key: 'cost', control: 'number', unit: words.yuan },
      ...{ range: [0, 1e12], none: words.noCost },
    },
  ],
  redirectLeavers: [share, { key: 'from', control: 'school' }, { key: 'to', control: 'school' }, fromYear],
  mergeClasses: [perClass('below'), anyStage, district, fromYear],
  ceiling: [perClass('size'), anyStage, district, fromYear],
  transferSeats: [
    {
      ...{ key: 'seats', control: 'number', unit: words.perClass },
      ...{ range: [0, 100], slider: [0, 10] },
    },
    ...[anyStage, district, fromYear],
  ],
  retirements: [perYear, oneStage, pool],
  contractTeachers: [{ ...perYear, key: 'teachers', unit: words.teachers }, oneStage, pool],
  grantPerPupil: [
    {
      ...{ key: 'perPupil', control: 'number', unit: words.yuanPerPupil },
      ...{ range: [0, 10_000_000], slider: [0, 20_000] },
    },
    ...[oneStage, { ...ownership, none: all }, district, fromYear],
  ],
  controlTotal: [
    {
      ...{ key: 'pupils', control: 'number', unit: words.pupils },
      ...{ range: [0, 100_000_000] },
    },
    ...[oneStage, grade, { ...district, none: words.wholePlace }, fromYear, toYear],
  ],
  scaleControlTotals: [factor, anyStage, controlled, fromYear, toYear],
  dropControlTotals: [anyStage, controlled, fromYear, toYear],
  targetValue: [
    target,
    {
      ...{ key: 'value', control: 'number', digits: 3 },
      ...{ range: [-1e14, 1e14] },
    },
  ],
};

/** The kinds in the order in which they are offered. */
export const leverKinds = Object.keys(controls) as readonly InterventionKind[];

function namedFields(kind: InterventionKind): LeverFieldPlan[] {
  const fields = changeFields(kind);
  return controls[kind].map((control) => {
    const { label, meaning } = required(fields.get(control.key), `${kind} has no field ${control.key}`);
    return { ...control, label, meaning };
  });
}

/** The fields of every kind of lever, beside its reason; in the order in which they are shown. */
export const leverFields = Object.fromEntries(
  leverKinds.map((kind) => [kind, namedFields(kind)]),
) as unknown as Readonly<Record<InterventionKind, readonly LeverFieldPlan[]>>;

/** Whether a line's kind is one that a form is known for. */
export function isLeverKind(kind: unknown): kind is InterventionKind {
  return typeof kind === 'string' && Object.hasOwn(controls, kind);
}
