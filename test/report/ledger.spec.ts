import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../src/domain/report.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { figure } from './asking.ts';
import { type WorldPlan, world } from './world.ts';

const zero = { id: 'zero', indicator: 'oversizeClasses', threshold: 56, value: 0, year: 2021 } as const;
const town: WorldPlan = { base: 2019, horizon: 2022, schools: { mill: {} }, targets: [zero] };
const ledger = (plan: WorldPlan): readonly LedgerRow[] => buildReport(world({ ...town, ...plan })).ledger;

describe('the ledger', () => {
  it('should follow one class from its first year over the threshold until it closes', () => {
    const classes = {
      mill: {
        2019: { '1': { sizes: [60, 50], cause: 'room' as const } },
        2020: { '2': { sizes: [58, 52], cause: 'room' as const } },
        2021: { '3': [55, 53] },
        2022: { '4': [54, 53] },
      },
    };
    expect(ledger({ classes })).toEqual([
      {
        id: 'mill/primary/2019/1',
        target: 'zero',
        district: 'east',
        school: 'mill',
        schoolName: 'School mill',
        stage: 'primary',
        grade: '1',
        number: 1,
        since: 2019,
        pupils: 60,
        band: '56-60',
        cause: 'room',
        origin: 'stock',
        closes: 2021,
        remedy: 'fewerPupils',
        project: undefined,
        state: 'closed',
        relapses: [],
        course: [
          { year: 2019, grade: '1', pupils: 60, cause: 'room' },
          { year: 2020, grade: '2', pupils: 58, cause: 'room' },
          { year: 2021, grade: '3', pupils: 55, cause: 'none' },
          { year: 2022, grade: '4', pupils: 54, cause: 'none' },
        ],
        basis: 'reported',
      },
    ]);
  });

  it('should mark a class that comes over the threshold later as a new case', () => {
    const classes = {
      mill: { 2019: { '1': [50] }, 2020: { '2': [56] }, 2021: { '3': [56] }, 2022: { '4': [57] } },
    };
    expect(ledger({ classes })).toMatchObject([
      { since: 2020, grade: '2', origin: 'increase', state: 'open', closes: undefined, remedy: 'none' },
    ]);
  });

  it('should keep one row for a class that relapses', () => {
    const classes = {
      mill: { 2019: { '1': [60] }, 2020: { '2': [50] }, 2021: { '3': [56] }, 2022: { '4': [56] } },
    };
    expect(ledger({ classes })).toMatchObject([
      { since: 2019, state: 'relapsed', relapses: [2021], closes: undefined },
    ]);
    const again = { mill: { ...classes.mill, 2022: { '4': [40] } } };
    expect(ledger({ classes: again })).toMatchObject([{ state: 'closed', relapses: [2021], closes: 2022 }]);
  });

  it('should close with the leavers a class that is oversize to the end of its stage', () => {
    const classes = {
      mill: { 2019: { '4': [60] }, 2020: { '5': [60] }, 2021: { '1': [40] }, 2022: { '2': [40] } },
    };
    expect(ledger({ classes })).toMatchObject([{ closes: 2021, remedy: 'leavers', state: 'closed' }]);
  });

  const split = {
    mill: { 2019: { '1': [60] }, 2020: { '2': [30, 30] }, 2021: { '3': [30, 30] }, 2022: { '4': [30, 30] } },
  };

  it('should name the project whose rooms let a class be split', () => {
    const projects = [{ id: 'wing', school: 'mill', finish: '2020-08', homeRooms: 2 }];
    expect(ledger({ classes: split, projects })).toMatchObject([
      { closes: 2020, remedy: 'newRooms', project: 'wing' },
    ]);
  });

  it('should call it a split where no project opened that year', () => {
    const projects = [{ id: 'wing', school: 'mill', finish: '2020-09', homeRooms: 2 }];
    expect(ledger({ classes: split, projects })).toMatchObject([
      { closes: 2020, remedy: 'split', project: undefined },
    ]);
  });

  it('should not credit new rooms where the class only shrank', () => {
    const classes = { mill: { 2019: { '1': [60] }, 2020: { '2': [55] }, 2021: { '3': [55] } } };
    const projects = [{ id: 'wing', school: 'mill', finish: '2020-08', homeRooms: 2 }];
    expect(ledger({ classes, projects })).toMatchObject([{ remedy: 'fewerPupils', project: undefined }]);
  });

  const fewer = {
    mill: { 2019: { '1': [60] }, 2020: { '2': [40] }, 2021: { '3': [40] }, 2022: { '4': [40] } },
  };
  const opened = { id: 'new', kind: 'newSchool' as const, school: 'new', finish: '2020-08' };

  it('should name the new school that took pupils of the class', () => {
    const projects: WorldPlan['projects'] = [{ ...opened, stages: ['primary'], relieves: ['mill'] }];
    expect(ledger({ classes: fewer, projects })).toMatchObject([{ remedy: 'newSchool', project: 'new' }]);
  });

  it('should not credit a new school of another stage, of other schools, or of another year', () => {
    const others: WorldPlan['projects'][] = [
      [{ ...opened, stages: ['junior'] }],
      [{ ...opened, stages: ['primary'], relieves: ['yard'] }],
      [{ ...opened, stages: ['primary'], finish: '2021-08' }],
      [{ ...opened, stages: ['primary'], status: 'cancelled' }],
    ];
    for (const projects of others)
      expect(ledger({ classes: fewer, ...(projects === undefined ? {} : { projects }) })).toMatchObject([
        { remedy: 'fewerPupils', project: undefined },
      ]);
  });

  it('should end a class that was merged away', () => {
    const classes = { mill: { 2019: { '1': [60, 20] }, 2020: { '2': [0, 45] }, 2021: { '3': [0, 45] } } };
    expect(ledger({ classes })).toMatchObject([
      { closes: 2020, remedy: 'fewerPupils', course: [{ year: 2019, pupils: 60 }] },
    ]);
  });

  it('should keep one ledger for two targets that coincide, under the one due first', () => {
    const twin = { ...zero, id: 'a-plan', year: 2022 };
    const standing = { ...zero, id: 'a-standing', operator: 'noIncrease' } as const;
    const { year: _year, ...undated } = standing;
    const rows = ledger({ classes: split, targets: [zero, twin, undated] });
    expect(rows.map((row) => row.target)).toEqual(['zero']);
  });

  it('should keep a ledger of its own for each threshold and scope, but none outside the plan', () => {
    const lower = { ...zero, id: 'lower', threshold: 46 };
    const junior: NonNullable<WorldPlan['targets']>[number] = { ...zero, id: 'junior', stages: ['junior'] };
    const outside = { ...zero, id: 'outside', threshold: 30, scope: 'outside' } as const;
    const rows = ledger({ classes: split, targets: [zero, lower, junior, outside] });
    expect(rows.map((row) => row.target).sort()).toEqual(['lower', 'zero']);
  });

  it('should hold in every year as many open rows as the indicator counts', () => {
    const classes = {
      mill: {
        2019: { '1': [60, 57], '2': [56] },
        2020: { '2': [60, 55], '3': [56] },
        2021: { '3': [61, 56] },
      },
    };
    const report = buildReport(world({ ...town, classes }));
    for (const year of [2019, 2020, 2021, 2022]) {
      const open = report.ledger.filter((row) =>
        row.course.some((point) => point.year === year && point.pupils >= 56),
      );
      expect(open.length, String(year)).toBe(figure(report, 'oversizeClasses', year));
    }
  });
});
