import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { BalancePart, OversizeSpot } from '../../src/domain/report.ts';
import { rowsBehind } from '../../src/study/rowsBehind.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { pupilRows } from '../../web/src/figures/pupilRows.ts';
import type { ProposalPicture, WorkPicture } from '../../web/src/pictures/proposalPicture.ts';
import { drawSchools, schoolAtStage } from '../../web/src/pictures/schoolPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import { overStory } from '../../web/src/views/plan/checkStories.ts';
import { courseStory, poolStory, workStory, worksStory } from '../../web/src/views/plan/planStories.ts';
import { sweepStory } from '../../web/src/views/sweeps/sweepStory.ts';
import { resourceStory, variationStory } from '../../web/src/views/today/balance/balanceStories.ts';
import { schoolStory } from '../../web/src/views/today/schoolStories.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { proposeFor } from './deckSources.ts';

const en = readerOf('en');
const numberOf = (text: string) => Number(/-?[\d,.]+/.exec(text)?.[0].replaceAll(',', ''));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const studyOf = (region: Region) => ({
  place: { ...region.place, name: { zh: '', en: '' }, censusDay: region.place.censusDay },
  oversizeFrom: 56,
  carried: undefined,
});

describe('stories of schools', () => {
  it('should name just the census rows that add up to the pupils of a school and of each of its stages', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        for (const school of drawSchools(runStudy(region))) {
          for (const each of [school, ...school.stages.map((stage) => schoolAtStage(school, stage))]) {
            const { value, rows = [] } = schoolStory(studyOf(region), each, 'pupils', en);
            const [asked] = rows;
            if (asked === undefined) throw new Error('no rows are named');
            const { columns, rows: told } = rowsBehind(region, asked);
            const at = columns.findIndex(({ unit }) => unit === 'pupils');
            expect(sum(told.map(({ cells }) => Number(cells[at]?.en ?? 0)))).toBe(each.pupils);
            expect(numberOf(value)).toBe(each.pupils);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('should name no project for rooms that the census row of a school holds', () => {
    const region = smallRegion();
    const school = drawSchools(runStudy(region)).find(({ pupils }) => pupils > 0);
    if (school === undefined) throw new Error('nobody is taught');
    const { rows, alsoRows } = schoolStory(studyOf(region), school, 'rooms', en);
    expect(rows).toEqual([{ table: 'schools', school: school.id }]);
    expect(alsoRows).toBeUndefined();
    const { alsoRows: planned } = schoolStory(studyOf(region), { ...school, pupils: 0 }, 'rooms', en);
    expect(planned?.map(({ table }) => table)).toEqual(['schools', 'projects']);
  });
});

describe('rows behind pupils of years to come', () => {
  it('should be all grades of the stage and the stage whose leavers enter it, not the grade alone', () => {
    const { rows, alsoRows } = pupilRows({ district: 'east', stage: 'junior', grade: '8' }, 2030, 2025);
    expect(rows).toEqual([{ table: 'enrolment', district: 'east', stage: 'junior' }]);
    expect(alsoRows[0]).toEqual({ table: 'enrolment', district: 'east', stage: 'primary' });
    const { rows: counted } = pupilRows({ stage: 'junior', grade: '8' }, 2025, 2025);
    expect(counted).toEqual([{ table: 'enrolment', stage: 'junior', grade: '8', years: [2025, 2025] }]);
  });
});

const figures = [
  { indicator: 'keyTeachers' as const, perPupil: 7 / 350, mark: 0.01 },
  { indicator: 'sportsArea' as const, perPupil: 3000 / 350, mark: 7.5 },
];
const school = {
  ...{ school: 'mill', schoolName: 'Mill', pupils: 350, figures, reached: 2, passes: true },
  basis: 'published' as const,
};
const part = {
  ...{ year: 2025, stage: 'primary' as const, districts: ['east'], schools: [school], limit: 0.5 },
  variations: [{ indicator: 'keyTeachers' as const, value: 0.2 }],
} as unknown as BalancePart;

describe('stories of the balance', () => {
  it('should divide to the figure: what the school has by its pupils, per hundred where people are counted', () => {
    for (const [figure, by] of [
      [figures[0], 100],
      [figures[1], 1],
    ] as const) {
      const { value, parts = [] } = resourceStory(part, school as never, figure as never, 2025, en);
      const [amount, pupils] = parts.map((each) => numberOf(each.value));
      expect(((amount ?? 0) / (pupils ?? 0)) * by).toBeCloseTo(numberOf(value), 2);
    }
  });

  it('should leave resource rows of later years out', () => {
    const years = [1900, 2025];
    const { rows } = resourceStory(part, school as never, figures[0] as never, 2025, en);
    expect(rows?.[0]).toEqual({ table: 'resources', school: 'mill', stage: 'primary', years });
    const told = variationStory(part, 0, 'East', 2025, en);
    expect(told.rows).toEqual([{ table: 'resources', district: 'east', stage: 'primary', years }]);
  });
});

describe('stories of what stays over', () => {
  const spots = [3, 2, 4].map((over, at) => ({
    ...{
      over,
      district: at === 2 ? 'west' : 'east',
      schoolName: `School ${at}`,
      cause: at === 0 ? 'room' : 'rule',
    },
    ...{ stage: 'primary', grade: '1', sizes: [60] },
  })) as unknown as OversizeSpot[];
  it('should add up, and rest on forecasts only after the last census', () => {
    for (const cause of [undefined, 'room', 'rule'] as const) {
      const story = overStory({ year: 2027, spots }, 'east', 'East', cause, 2025, en);
      expect(sum((story.parts ?? []).map((each) => numberOf(each.value)))).toBe(numberOf(story.value));
      expect(story.forecast).toEqual({});
    }
    expect(overStory({ year: 2025, spots }, 'east', 'East', undefined, 2025, en).forecast).toBeUndefined();
  });
});

describe('stories of sweeps', () => {
  it('should speak of sums future by future only where futures were drawn', () => {
    const sweep = { title: 'All', seed: 1, threshold: 56, engine: '1', done: 1, of: 1 };
    const told = (draws: number) => sweepStory({ ...sweep, draws } as never, 'pupils', 'primary', en).how;
    expect(told(0).length).toBe(2);
    expect(told(9).length).toBe(3);
  });
});

describe('stories of a plan', () => {
  let proposal: ProposalPicture;
  beforeAll(async () => {
    proposal = await proposeFor(crowdedRegion());
  }, 60_000);

  it('should tell the course of every year as the plan has it, beside the figure', () => {
    const year = proposal.years[1]?.year ?? 0;
    const { value, beside = [], parts } = courseStory(proposal, 'unplaced', year, en);
    expect(parts).toBeUndefined();
    expect(beside.map(({ name }) => Number(name))).toEqual(proposal.years.map((each) => each.year));
    expect(beside.find(({ name }) => name === String(year))?.value).toBe(value);
  });

  it('should count works by kind to their number', () => {
    const { value, parts = [] } = worksStory(proposal, en);
    expect(sum(parts.map((each) => numberOf(each.value)))).toBe(numberOf(value));
  });

  it('should multiply to the cost of a work: rooms, the price of its kind alone, years or land', () => {
    const work = (more: Partial<WorkPicture>): WorkPicture => ({
      ...{ id: 'w', district: 'east', school: 'Mill', kind: 'extension', rooms: 4, opens: 2026 },
      ...{ until: undefined, cost: 2_800_000, receiver: undefined },
      ...more,
    });
    const parts = (each: WorkPicture) =>
      (workStory(proposal, each, 'cost', en).parts ?? []).map(({ value }) => value);
    expect(parts(work({}))).toEqual(['4', '700,000 yuan (assumed)']);
    expect(parts(work({ kind: 'temporaryBlock', until: 2029, cost: 720_000 }))).toEqual([
      ...['4', '60,000 yuan (assumed)', '3'],
    ]);
    expect(parts(work({ kind: 'newSchool', rooms: 12, cost: 60_000_000 }))).toEqual([
      ...['12', '4.5 million yuan (assumed)', '6 million yuan'],
    ]);
  });

  it('should not name class rules for children who go elsewhere', () => {
    const [pool] = proposal.pools;
    if (pool === undefined) throw new Error('nothing is planned');
    expect(poolStory(pool, 'moved', 'East', en).rows).toBeUndefined();
    expect(poolStory(pool, 'hired', 'East', en).rows?.[0]?.table).toBe('teachers');
  });
});
