import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearEnrolment } from '../../src/domain/enrolment.ts';
import type { Assumption } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';

type Planned = NonNullable<SmallPlace['assumptions']>[number];
const planned = (factor: number, more: Partial<Assumption> = {}): Planned => ({
  ...{ kind: 'privateShare', stage: 'primary', fromYear: 2020, factor, ...more },
});

describe('the private share of a stage’s entrants', () => {
  it('should follow history where nothing is planned: 20 of a hundred', () => {
    expect(intakes([])).toEqual({ public: [80, 80, 80], private: [20, 20, 20], elsewhere: [0, 0, 0] });
  });

  it('should rise and fall as planned, from its year on and no longer than it says', () => {
    expect(intakes([planned(0.35)])).toMatchObject({ public: [65, 65, 65], private: [35, 35, 35] });
    const once = [planned(0.05, { fromYear: 2021, toYear: 2021 })];
    expect(intakes(once)).toMatchObject({ public: [80, 95, 80], private: [20, 5, 20] });
  });

  it('should change nothing where it is what history implies, where there is none, or for another stage', () => {
    const plain = projectEnrolment(placeOf([]));
    for (const rows of [
      [planned(0.2)],
      [planned(0.9, { stage: 'junior' })],
      [planned(0.9, { district: 'd2' })],
    ])
      expect(JSON.stringify(projectEnrolment(placeOf(rows)).years)).toBe(JSON.stringify(plain.years));
  });

  it('should spread each part as its schools were, and move a share of nobody’s to those that teach the stage', () => {
    const [year] = projectEnrolment(placeOf([planned(0.5)])).years.slice(1);
    expect(at(year, 'mill')).toBe(30);
    expect(at(year, 'river')).toBe(20);
    expect(at(year, 'academy')).toBe(50);
  });

  it('should let the share leave the projection, and count it, where no table names a private school', () => {
    expect(intakes([planned(0.1)], false)).toEqual({
      ...{ public: [72, 72, 72], private: [0, 0, 0], elsewhere: [8, 8, 8] },
    });
    const { choices } = projectEnrolment(placeOf([planned(0.1)], false));
    expect(choices.map(({ method }) => method.en).join('\n')).toContain(
      'those children leave the projection',
    );
  });

  it('should read whose a school is from the year’s own row: a school bought by the district is private no longer', () => {
    const bought: Region = {
      ...placeOf([planned(0.5)]),
      ownershipChanges: [{ school: 'academy', fromYear: 2021, ownership: 'public', basis: 'assumed' }],
    };
    const [first, second] = projectEnrolment(bought).years.slice(1);
    expect(at(first, 'academy')).toBe(50);
    expect([at(second, 'academy'), second?.elsewhere]).toEqual([
      10,
      [{ district: 'd1', stage: 'primary', grade: '1', pupils: 50 }],
    ]);
  });

  it('should lose nobody: those at schools and those who left make up all who would have come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.boolean(), (mille, anyPrivate) => {
        const [before, after] = [intakes([], anyPrivate), intakes([planned(mille / 1000)], anyPrivate)];
        const sums = (found: ReturnType<typeof intakes>) =>
          found.public.map((own, index) => own + (found.private[index] ?? 0) + (found.elsewhere[index] ?? 0));
        expect(sums(after)).toEqual(sums(before));
      }),
      { numRuns: 40 },
    );
  });
});

/** Eighty of a hundred entrants a year at two public schools, 48 and 32, and twenty at a private one. */
function placeOf(assumptions: readonly Planned[], anyPrivate = true): Region {
  const years = (pupils: number) => [pupils, pupils, pupils];
  const primary = { district: 'd1', stages: ['primary'] as const };
  const academy = { ...primary, ownership: 'private' as const };
  return buildRegion({
    ...{ baseYear: 2019, horizonYear: 2022, assumptions },
    districts: { d1: { ladder: '2-2-2' } },
    schools: { mill: primary, river: primary, ...(anyPrivate ? { academy } : {}) },
    pupils: [
      ['mill', 2017, { '1': years(48), '2': years(48) }],
      ['river', 2017, { '1': years(32), '2': years(32) }],
      ...(anyPrivate ? ([['academy', 2017, { '1': years(20), '2': years(20) }]] as const) : []),
    ],
  });
}

const at = (year: YearEnrolment | undefined, school: string) =>
  year?.pupils.find((row) => row.school === school && row.grade === '1')?.pupils ?? 0;

function intakes(assumptions: readonly Planned[], anyPrivate = true) {
  const years = projectEnrolment(placeOf(assumptions, anyPrivate)).years.slice(1);
  return {
    public: years.map((year) => at(year, 'mill') + at(year, 'river')),
    private: years.map((year) => at(year, 'academy')),
    elsewhere: years.map(({ elsewhere = [] }) => elsewhere.reduce((sum, { pupils }) => sum + pupils, 0)),
  };
}
