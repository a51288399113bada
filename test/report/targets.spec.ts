import { describe, expect, it } from 'vitest';
import type { EvaluationUnit } from '../../src/domain/region/district.ts';
import { verdictOn } from './asking.ts';
import type { WorldPlan } from './world.ts';

type AskedTarget = NonNullable<WorldPlan['targets']>[number];

/** One primary school whose two first-year classes have 60 and 50 pupils in 2019 and leave in 2024 (five years). */
const mill: WorldPlan = {
  ...{ base: 2019, horizon: 2022, schools: { mill: {} } },
  classes: {
    mill: {
      2019: { '1': [60, 50], '2': [44] },
      2020: { '2': [58, 52], '1': [40, 40] },
      2021: { '3': [55, 55], '2': [41, 41] },
    },
  },
};
const ask = (target: Omit<AskedTarget, 'id'>, plan: WorldPlan = mill) =>
  verdictOn({ ...plan, targets: [{ id: 't', ...target }] }, 't');
const zero = { indicator: 'oversizeClasses', threshold: 56, operator: '=', value: 0 } as const;

describe('the day on which a target is read', () => {
  it('should read a target due in 2020 at the census of September 2020', () => {
    const verdict = ask({ ...zero, year: 2020 });
    expect(verdict).toMatchObject({ state: 'missed', value: 1, margin: -1, year: 2020, firstMet: 2021 });
    expect(verdict.observed).toBe('census of 2020 (09-01)');
  });

  it('should read it a school year earlier where the census falls in January', () => {
    const verdict = ask({ ...zero, year: 2022 }, { ...mill, censusDay: '01-15' });
    expect(verdict).toMatchObject({ state: 'met', year: 2021 });
  });

  it('should be met in the year in which the last class goes under the threshold', () => {
    expect(ask({ ...zero, year: 2021 })).toMatchObject({ state: 'met', value: 0, margin: 0, firstMet: 2021 });
  });

  it('should judge a standing target by its worst year', () => {
    const verdict = ask(zero);
    expect(verdict).toMatchObject({ state: 'missed', value: 1, year: 2019, firstMet: 2021, due: undefined });
    expect(verdict.notes.map(({ en }) => en)).toContain(
      'A standing target: judged every year from 2019 to 2022; the figure is that of the worst year, 2019.',
    );
  });

  it('should not judge beyond the horizon', () => {
    const verdict = ask({ ...zero, year: 2025 });
    expect(verdict).toMatchObject({ state: 'notMeasurable', value: undefined });
    expect(verdict.missing).toBe('It is due in 2025, after the horizon 2022; extend the horizon.');
  });

  it('should say that there is no census of a year before the base year', () => {
    expect(ask({ ...zero, year: 2015 })).toMatchObject({
      state: 'notMeasurable',
      missing: 'There is no enrolment of school year 2015.',
    });
  });

  it('should not be first met in a year after which it is missed again', () => {
    const classes = { mill: { 2019: { '1': [50] }, 2020: { '2': [57] }, 2022: { '4': [50] } } };
    expect(ask({ ...zero, year: 2019 }, { ...mill, classes })).toMatchObject({
      state: 'met',
      firstMet: 2022,
    });
  });
});

describe('targets due before the base year', () => {
  const history = (row: object): WorldPlan => ({
    ...mill,
    region: {
      enrolment: [{ school: 'mill', year: 2018, grade: '1', basis: 'published', ...row }],
    },
  });

  it('should be judged on classes that were counted', () => {
    const told = history({ pupils: 106, classSizes: [56, 50] });
    expect(ask({ ...zero, year: 2018 }, told)).toMatchObject({
      ...{ state: 'missed', value: 1, year: 2018, dataBasis: 'published' },
    });
  });

  it('should be judged on evenly spread classes where only their number is known', () => {
    const told = history({ pupils: 106, classes: 2 });
    expect(ask({ ...zero, year: 2018 }, told)).toMatchObject({ state: 'met', value: 0 });
  });

  it('should not be judged on bins or bare pupils', () => {
    for (const row of [{ pupils: 56, sizeBins: [{ from: 56, to: 60, classes: 1 }] }, { pupils: 56 }])
      expect(ask({ ...zero, year: 2018 }, history(row))).toMatchObject({
        ...{
          state: 'notMeasurable',
          missing: '1 rows of school year 2018 do not tell the size of each class.',
        },
      });
  });
});

describe('operators', () => {
  const size = { indicator: 'largestClass', unit: 'pupils per class', year: 2021 } as const;
  const share = { indicator: 'shareWithinCap', threshold: 50, unit: '%', year: 2021 } as const;

  it.each([
    ['<=', 55, 'met', 0],
    ['<=', 54, 'missed', -1],
    ['<', 56, 'met', 1],
    ['<', 55, 'missed', 0],
    ['>=', 55, 'met', 0],
    ['>=', 56, 'missed', -1],
    ['>', 54, 'met', 1],
    ['>', 55, 'missed', 0],
    ['=', 55, 'met', 0],
    ['=', 54, 'missed', -1],
  ] as const)('should compare a largest class of 55 with %s %i: %s', (operator, value, state, margin) => {
    expect(ask({ ...size, operator, value })).toMatchObject({ state, value: 55, demanded: value, margin });
  });

  it('should compare counts in 万 where the target says so', () => {
    const pupils = { indicator: 'pupils', operator: '<=', year: 2021 } as const;
    const met = ask({ ...pupils, value: 0.02, unit: '万人' });
    expect(met.state).toBe('met');
    expect(met.value).toBeCloseTo(0.0192, 9);
    expect(ask({ ...pupils, value: 0.01, unit: '万人' }).state).toBe('missed');
  });

  it('should compare shares in per cent where the target says %', () => {
    expect(ask({ ...share, operator: '>=', value: 50 })).toMatchObject({
      state: 'met',
      value: 50,
      margin: 0,
    });
    expect(ask({ ...share, operator: '>=', value: 51 })).toMatchObject({ state: 'missed', margin: -1 });
  });

  it('should read "= 51 %" at whole per cents, and 达到 from below', () => {
    const classes = { mill: { 2021: { '3': [...Array(62).fill(40), ...Array(60).fill(60)] } } };
    const plan = { ...mill, classes };
    expect(ask({ ...share, operator: '=', value: 51 }, plan).state).toBe('met');
    expect(ask({ ...share, operator: '=', value: 50 }, plan).state).toBe('missed');
    expect(ask({ ...share, operator: '=', value: 50, firmness: 'reach' }, plan).state).toBe('met');
    expect(ask({ ...share, operator: '=', value: 52, firmness: 'reach' }, plan).state).toBe('missed');
  });

  it('should allow "about" 5 % on both sides unless the target gives a tolerance', () => {
    const about = { ...size, operator: '=', firmness: 'about' } as const;
    expect(ask({ ...about, value: 57 }).state).toBe('met');
    expect(ask({ ...about, value: 60 }).state).toBe('missed');
    expect(ask({ ...about, value: 60, tolerance: 0.1 }).state).toBe('met');
  });

  it('should miss "keep" in the worst year up to the due year', () => {
    const keep = { indicator: 'shareWithinCap', threshold: 55, unit: 'share', operator: 'keep>=' } as const;
    expect(ask({ ...keep, value: 0.6, year: 2022 })).toMatchObject({ state: 'met', year: 2019 });
    expect(ask({ ...keep, value: 0.7, year: 2022 })).toMatchObject({ state: 'missed', year: 2019 });
  });

  it('should take the base year’s value for "keep" without a figure', () => {
    const keep = { indicator: 'classes', operator: 'keep>=', year: 2021, value: undefined } as const;
    expect(ask(keep)).toMatchObject({ state: 'met', demanded: 3 });
    const fewer = { mill: { 2019: { '1': [40, 40] }, 2020: { '2': [45] } } };
    expect(ask(keep, { ...mill, classes: fewer })).toMatchObject({ state: 'missed', value: 1, demanded: 2 });
  });

  it('should measure "no increase" as the increase over the base year in the worst year', () => {
    const noIncrease = { ...zero, operator: 'noIncrease', value: undefined, year: 2022 } as const;
    expect(ask(noIncrease)).toMatchObject({ state: 'met', value: 0, demanded: 0 });
    const more = {
      mill: { 2019: { '1': [60] }, 2020: { '2': [60], '1': [57] }, 2021: { '2': [40], '3': [60] } },
    };
    const verdict = ask(noIncrease, { ...mill, classes: more });
    expect(verdict).toMatchObject({ state: 'missed', value: 1, margin: -1, year: 2020 });
    expect(verdict.notes.map(({ en }) => en)).toContain(
      '1 classes came over the threshold after the base year.',
    );
  });

  it('should take "by" as one thing done by the year', () => {
    const projects = [{ id: 'p', school: 'mill', finish: '2020-08', programme: '薄改' }];
    const by = { indicator: 'projectsInUse', programme: '薄改', operator: 'by', value: undefined } as const;
    expect(ask({ ...by, year: 2020 }, { ...mill, projects }).state).toBe('met');
    expect(ask({ ...by, year: 2019 }, { ...mill, projects })).toMatchObject({ state: 'missed', demanded: 1 });
  });

  it('should not judge a target without a figure', () => {
    expect(ask({ ...size, operator: '<=', value: undefined })).toMatchObject({
      ...{ state: 'notMeasurable', missing: 'The target gives no figure to compare with.' },
    });
  });
});

describe('counting rules and tolerance', () => {
  const small: WorldPlan = { ...mill, classes: { mill: { 2019: { '1': [50, 40], '2': [44] } } } };
  const cap = { indicator: 'largestClass', operator: '<=', value: 45, unit: 'pupils', year: 2020 } as const;

  it('should miss a cap for every class that one class breaks', () => {
    expect(ask(cap, small)).toMatchObject({ state: 'missed', value: 50 });
  });

  it('should meet the same cap by school average', () => {
    expect(ask({ ...cap, countingRule: 'schoolAverage' }, small).state).toBe('met');
  });

  it('should miss a school average that the district average meets', () => {
    const two: WorldPlan = {
      ...{ base: 2019, horizon: 2020, schools: { mill: {}, yard: {} } },
      classes: { mill: { 2019: { '1': [50] } }, yard: { 2019: { '1': [30] } } },
    };
    expect(ask({ ...cap, countingRule: 'schoolAverage' }, two)).toMatchObject({ state: 'missed', value: 50 });
    expect(ask({ ...cap, countingRule: 'districtAverage' }, two)).toMatchObject({ state: 'met', value: 40 });
  });

  it('should be met within tolerance while few enough classes miss it', () => {
    const classes = { mill: { 2019: { '1': [50, ...Array(19).fill(44)] } } };
    const verdict = ask({ ...cap, tolerance: 0.05 }, { ...mill, classes });
    expect(verdict).toMatchObject({ state: 'metWithinTolerance', value: 50, margin: -5, firstMet: 2019 });
    expect(verdict.notes.map(({ en }) => en)).toEqual([
      '1 of 20 classes miss it, within the tolerance of 5 %.',
    ]);
    expect(ask({ ...cap, tolerance: 0.04 }, { ...mill, classes }).state).toBe('missed');
    expect(ask({ ...zero, year: 2020, threshold: 46, tolerance: 0.05 }, { ...mill, classes }).state).toBe(
      'metWithinTolerance',
    );
  });

  it('should be plainly met under a share-of-classes rule within its share', () => {
    const classes = { mill: { 2019: { '1': [50, ...Array(19).fill(44)] } } };
    const rule = { ...cap, tolerance: 0.05, countingRule: 'shareOfClasses' } as const;
    expect(ask(rule, { ...mill, classes }).state).toBe('met');
  });
});

describe('children without a seat', () => {
  const unplaced = [{ year: 2021, grade: '1', pupils: 12 }];

  it('should keep oversize zero from being met, and say both', () => {
    const verdict = ask({ ...zero, year: 2021 }, { ...mill, unplaced });
    expect(verdict).toMatchObject({ state: 'missed', value: 0, margin: undefined, firstMet: 2022 });
    expect(verdict.notes.map(({ en }) => en)).toEqual([
      'The figure meets the target, but 12 pupils in its scope have no seat; so it does not count as met.',
    ]);
  });

  it('should count those beyond entry control alike', () => {
    const overflow = [{ year: 2021, school: 'mill', grade: '1', pupils: 3 }];
    expect(ask({ ...zero, year: 2021 }, { ...mill, overflow }).state).toBe('missed');
  });

  it('should not spoil a target of another stage', () => {
    expect(ask({ ...zero, year: 2021, stages: ['primary'] }, { ...mill, unplaced }).state).toBe('missed');
    const junior = [{ year: 2021, grade: '6', pupils: 12 }];
    expect(ask({ ...zero, year: 2021, stages: ['primary'] }, { ...mill, unplaced: junior }).state).toBe(
      'met',
    );
  });
});

describe('scopes', () => {
  const two: WorldPlan = {
    ...{
      base: 2019,
      horizon: 2020,
      districts: ['east', 'west'],
      schools: { mill: {}, yard: { district: 'west' } },
    },
    classes: { mill: { 2019: { '1': [60] } }, yard: { 2019: { '1': [40] } } },
  };

  it('should judge each named district on its own', () => {
    const plan = { ...two, targets: [{ id: 't', ...zero, year: 2020, districts: ['east', 'west'] }] };
    expect(verdictOn(plan, 't', 'east').state).toBe('missed');
    expect(verdictOn(plan, 't', 'west').state).toBe('met');
  });

  it('should judge the districts of an evaluation unit together', () => {
    const unit: EvaluationUnit = { id: 'unit', name: '单元', districts: ['east', 'west'], basis: 'assumed' };
    const plan: WorldPlan = { ...two, region: { evaluationUnits: [unit] } };
    const verdict = ask({ ...zero, year: 2020, unitScope: 'unit' }, plan);
    expect(verdict).toMatchObject({ state: 'missed', value: 1, scope: { unitScope: 'unit' } });
  });

  it('should leave the districts outside the evaluation unit out', () => {
    const unit: EvaluationUnit = { id: 'unit', name: '单元', districts: ['west'], basis: 'assumed' };
    const plan: WorldPlan = { ...two, region: { evaluationUnits: [unit] } };
    expect(ask({ ...zero, year: 2020, unitScope: 'unit' }, plan)).toMatchObject({ state: 'met', value: 0 });
  });

  it('should not read zero oversize classes as met where there is no class at all', () => {
    expect(ask({ ...zero, year: 2020, stages: ['senior'] }, two)).toMatchObject({
      ...{
        state: 'notMeasurable',
        missing: 'There are no pupils and no classes in its scope in school year 2020.',
      },
    });
  });

  it('should note the stages of a target that have no data', () => {
    const verdict = ask({ ...zero, year: 2021, stages: ['primary', 'senior'] });
    expect(verdict.state).toBe('met');
    expect(verdict.notes.map(({ en }) => en)).toEqual([
      'There are no data of these stages in its scope: general senior secondary.',
    ]);
  });
});

describe('roles', () => {
  it('should show the horizon as a parameter beside the plan’s figure, never as met', () => {
    const horizon = { indicator: 'horizonYear', role: 'input', operator: '=', unit: 'year' } as const;
    expect(ask({ ...horizon, value: 2022 })).toMatchObject({ state: 'inputSet', value: 2022, margin: 0 });
    expect(ask({ ...horizon, value: 2020 })).toMatchObject({ state: 'inputSet', value: 2022, margin: -2 });
  });

  it('should say of a parameter that the model does not have that it does not enter', () => {
    const verdict = ask({ indicator: 'publicAppropriation', role: 'input', operator: '=', value: 600 });
    expect(verdict).toMatchObject({ state: 'notMeasurable' });
    expect(verdict.missing).toContain('no parameter "publicAppropriation"');
  });

  it('should show an entered value with its comparison, never as met', () => {
    const entered = { indicator: 'myopia', role: 'entered', operator: '<=', value: 40, unit: '%' } as const;
    expect(ask({ ...entered, enteredValue: 38.5 })).toMatchObject({
      state: 'entered',
      value: 38.5,
      margin: 1.5,
    });
    expect(ask(entered)).toMatchObject({ state: 'notEntered', value: undefined });
  });

  it('should hold build-before-closing only while no school closes before its replacement is in use', () => {
    const rule = { indicator: 'buildBeforeClosing', role: 'constraint', value: undefined } as const;
    const projects = (closes: string): NonNullable<WorldPlan['projects']> => [
      { id: 'new', kind: 'newSchool', school: 'new', finish: '2021-08', stages: ['primary'] },
      { id: 'close', kind: 'closure', school: 'mill', finish: closes, after: 'new' },
    ];
    expect(ask(rule, { ...mill, projects: projects('2021-08') }).state).toBe('constraintHeld');
    expect(ask(rule, { ...mill, projects: projects('2020-08') })).toMatchObject({
      ...{ state: 'constraintBroken', value: 1 },
    });
    const unnamed = [{ id: 'close', kind: 'closure', school: 'mill', finish: '2020-08' } as const];
    expect(ask(rule, { ...mill, projects: unnamed }).state).toBe('notMeasurable');
  });

  it('should hold the rural layout only while no rural school is closed, merged or given other stages', () => {
    const rule = { indicator: 'ruralLayout', role: 'constraint', value: undefined } as const;
    const closure = [{ id: 'close', kind: 'closure', school: 'mill', finish: '2020-08' } as const];
    const rural = { ...mill, schools: { mill: { urbanity: 'rural' } as const } };
    expect(ask(rule, rural).state).toBe('constraintHeld');
    expect(ask(rule, { ...rural, projects: closure }).state).toBe('constraintBroken');
    expect(ask(rule, { ...mill, projects: closure }).state).toBe('notMeasurable');
  });

  it('should not claim a rule that the program does not check', () => {
    const verdict = ask({ indicator: 'randomSectioning', role: 'constraint', operator: '=', value: 1 });
    expect(verdict).toMatchObject({ state: 'notMeasurable' });
    expect(verdict.missing).toBe('The program does not check the rule "randomSectioning".');
  });

  it('should name an indicator that it does not have', () => {
    const verdict = ask({ indicator: 'happiness', operator: '>=', value: 1, year: 2020 });
    expect(verdict).toMatchObject({ state: 'notMeasurable' });
    expect(verdict.missing).toContain('no indicator "happiness"');
    expect(verdict.missingWords?.zh).toContain('“happiness”');
  });
});

describe('the basis of a verdict', () => {
  it('should be the weakest basis of the census rows in scope', () => {
    const enrolment = [
      { school: 'mill', year: 2019, grade: '1', pupils: 110, basis: 'published' },
      { school: 'mill', year: 2019, grade: '2', pupils: 44, basis: 'assumed' },
    ] as const;
    const verdict = ask({ ...zero, year: 2020 }, { ...mill, region: { enrolment: [...enrolment] } });
    expect(verdict).toMatchObject({ basis: 'published', dataBasis: 'assumed' });
  });

  it('should take in assumed births once their children have reached the stage', () => {
    const births = [{ district: 'east', year: 2015, births: 10, basis: 'assumed' } as const];
    const told = { ...mill, region: { births } };
    expect(ask({ ...zero, year: 2020, stages: ['primary'] }, told).dataBasis).toBe('reported');
    expect(ask({ ...zero, year: 2021, stages: ['primary'] }, told).dataBasis).toBe('assumed');
  });

  it('should take in assumed flow rates from their year on', () => {
    const rate = {
      district: 'east',
      stage: 'primary',
      grade: '1',
      fromYear: 2021,
      basis: 'assumed',
    } as const;
    const flowRates = [{ ...rate, promoted: 0.98, repeated: 0.02, dropped: 0 }];
    const told = { ...mill, region: { flowRates } };
    expect(ask({ ...zero, year: 2020, stages: ['primary'] }, told).dataBasis).toBe('reported');
    expect(ask({ ...zero, year: 2021, stages: ['primary'] }, told).dataBasis).toBe('assumed');
  });
});
