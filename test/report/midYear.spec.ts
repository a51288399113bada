import { describe, expect, it } from 'vitest';
import type { MidYearRow } from '../../src/domain/region/enrolment.ts';
import { verdictOn } from './asking.ts';
import { type WorldPlan, world } from './world.ts';

/** One primary school: a class of 60 and one of 55 in September 2019, both a pupil smaller a year later. */
const mill: WorldPlan = {
  ...{ base: 2019, horizon: 2020, schools: { mill: {} } },
  classes: { mill: { 2019: { '1': [60, 55], '2': [44] }, 2020: { '2': [59, 54], '3': [44] } } },
  targets: [
    { id: 'zero', indicator: 'oversizeClasses', operator: 'noIncrease', threshold: 56, year: 2020 },
    { id: 'none', indicator: 'oversizeClasses', operator: '=', threshold: 56, value: 1, year: 2019 },
    { id: 'largest', indicator: 'largestClass', operator: 'noIncrease', unit: 'pupils', year: 2020 },
  ],
};

const again = (grade: string, classSizes: number[], more: Partial<MidYearRow> = {}): MidYearRow => ({
  ...{ school: 'mill', year: 2019, month: '2020-03', grade, classSizes, basis: 'assumed', ...more },
});
const asked = (midYear: readonly MidYearRow[], target = 'zero', plan: WorldPlan = mill) =>
  verdictOn({ ...plan, region: { ...plan.region, midYear: [...midYear] } }, target);

describe('"no increase" within the school year', () => {
  it('should be missed when a mid-year count has more oversize classes than the census, and say so', () => {
    const verdict = asked([again('1', [60, 57])]);
    expect(verdict).toMatchObject({ state: 'missed', value: 1, year: 2019, dataBasis: 'assumed' });
    expect(verdict.notes.map(({ en }) => en)).toContain(
      'The mid-year count (2020-03) has 2, the census 1; 1 of 2 grades of schools were counted again, the others stand as at the census.',
    );
    expect(asked([again('1', [62, 55])], 'largest')).toMatchObject({ state: 'missed', value: 2 });
  });

  it('should hold when classes only became fewer, and be read at censuses alone where nothing was counted again', () => {
    expect(asked([again('1', [54, 53])])).toMatchObject({ state: 'met', value: 0 });
    const plain = asked([]);
    expect(plain).toMatchObject({ state: 'met', value: 0, dataBasis: 'reported' });
    expect(asked([again('1', [60, 57], { year: 2018, month: '2019-03' })])).toEqual(plain);
    expect(asked([{ ...again('1', []), classSizes: undefined } as unknown as MidYearRow])).toMatchObject({
      state: 'met',
      notes: plain.notes,
    });
  });

  it('should leave every other target at the census', () => {
    expect(asked([again('1', [60, 57, 58])], 'none')).toEqual(asked([], 'none'));
  });

  it('should tell how many classes the seats kept for transfers would bring over the threshold', () => {
    const { region } = world(mill);
    const classRules = region.classRules.map((rule) => ({ ...rule, transferSeats: 2 }));
    const notes = asked([], 'zero', { ...mill, classes: grown, region: { classRules } }).notes;
    expect(notes.map(({ en }) => en)).toContain(
      'If all seats kept for transfers are taken, 1 more classes reach the threshold within 2020.',
    );
  });
});

/** A second class comes over the threshold in 2020, a third stands two pupils under it. */
const grown = { mill: { 2019: { '1': [60, 55], '2': [44] }, 2020: { '2': [60, 56], '3': [54] } } };
