import { describe, expect, it } from 'vitest';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import { planLevels } from '../../src/domain/allocation/planVector.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import { verificationProblems } from '../../src/verification/problemTexts.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { measureByModel } from '../allocation/measureByModel.ts';
import { read } from '../allocation/smallTown.ts';
import { busyPlan, busyTown } from './busyTown.ts';

const problem = read(busyTown);
/** What a yuan of 2021 and of 2022 weighs. */
const [next, last] = [0.8, 0.64];

describe('a plan worked out by hand', () => {
  it('should hold', () => {
    expect(verifyPlan(problem, busyPlan).findings).toEqual([]);
  });

  it('should come to the figures worked out by hand', () => {
    const works = 1 + 30 + 40 + (2 + 15) * next;
    const schools = 2 * (next + last) - 3 * (next + last);
    const classes = 7 + 6 * next + 4 * last + 5;
    const transport = 0.5 * (40 * (next + last) + 19 * last);
    const teachers = 12 * (1 + next + last) + 2 * 3;
    expect(verifyPlan(problem, busyPlan).vector).toEqual({
      unplaced: 1,
      oversizeClasses: 0,
      oversizePupils: 60 + 20 + 49 - 120,
      cost: Math.round((works + schools + classes + transport + teachers) * 1e6) / 1e6,
      moved: 30 + 40 + 19,
      kilometres: 60 + 20 + 20 + 2 * 30,
    });
  });

  it('should come to what the exact programme finds for it', async () => {
    const byModel = await measureByModel(problem, busyPlan);
    const { vector } = verifyPlan(problem, busyPlan);
    for (const level of planLevels) expect(byModel?.[level], level).toBeCloseTo(vector[level], 5);
  });

  it.each(tight())('should be told exactly what is wrong when there is $name', ({ change, codes }) => {
    const { findings } = verifyPlan(problem, { ...busyPlan, ...change });
    expect(findings.map(({ code, details }) => `${code} ${details.year ?? ''}`)).toEqual(codes);
  });

  it('should hold in whatever order its rows stand', () => {
    const turned = Object.fromEntries(
      Object.entries(busyPlan).map(([list, rows]) => [list, rows.toReversed()]),
    ) as unknown as AllocationPlan;
    expect(verifyPlan(problem, turned)).toEqual(verifyPlan(problem, busyPlan));
  });

  it('should be told in both languages where, how many there are and how many there may be', () => {
    const [found] = verifyPlan(problem, { ...busyPlan, temporaries: [] }).findings;
    expect(found?.what).toBe('4 classes sit in "old" in 2021; it has 3 rooms.');
    const said = found && sayProblem(found, verificationProblems, 'zh');
    expect(said?.what).toBe('“old”2021 学年有 4 个班，只有 3 间教室。');
  });
});

/** The plan one step beyond each limit that it meets exactly. */
function tight(): { name: string; change: Partial<AllocationPlan>; codes: string[] }[] {
  const { grants, sections, hires, contracts, openings } = busyPlan;
  const [first, second] = grants;
  const only = <T>(row: T | undefined, change: Partial<T>) =>
    row === undefined ? [] : [{ ...row, ...change }];
  return [
    { name: 'no room built on', change: { extensions: [] }, codes: ['roomsMissing 2022'] },
    { name: 'no special room converted', change: { conversions: [] }, codes: ['roomsMissing 2020'] },
    { name: 'no modular room', change: { temporaries: [] }, codes: ['roomsMissing 2021'] },
    { name: 'a pupil unplaced but not named', change: { unplaced: [] }, codes: ['pupilsLost 2022'] },
    {
      name: 'a yuan too little in the second year',
      change: { grants: [...only(first, {}), ...only(second, { amount: 2 })] },
      codes: ['moneyOverspent 2021'],
    },
    {
      name: 'a yuan too little in the first year, with what it leaves for the second',
      change: { grants: [...only(first, { amount: 10 }), ...only(second, {})] },
      codes: ['moneyOverspent 2020', 'moneyOverspent 2021'],
    },
    {
      name: 'a contract teacher less',
      change: { contracts: only(contracts[0], { teachers: 1 }) },
      codes: ['teachersMissing 2020'],
    },
    {
      name: 'a teacher without a post',
      change: { hires: only(hires[0], { teachers: 2.5 }) },
      codes: ['hiresOverPosts 2020', 'hiresOverPosts 2021', 'hiresOverPosts 2022'],
    },
    { name: 'a regrouping unpaid', change: { regrouped: [] }, codes: ['enrolledClassesChanged 2020'] },
    {
      name: 'a class of the new school dissolved',
      change: {
        sections: sections.map((row) =>
          row.school === 'south' && row.entered === 2021
            ? { ...row, sections: row.fromYear === 2021 ? 2 : 1 }
            : row,
        ),
      },
      codes: ['classesFall 2022', 'teachersMissing 2021'],
    },
    {
      name: 'a receiver that opens a year after the closure',
      change: { openings: openings.map((row) => (row.school === 'north' ? { ...row, year: 2022 } : row)) },
      codes: ['roomsMissing 2021', 'closureBeforeReceiver 2021'],
    },
  ];
}
