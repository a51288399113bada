import { beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/domain/allocation/certificate.ts';
import { planLevels } from '../../src/domain/allocation/planVector.ts';
import { planningSchema } from '../../src/domain/planning.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { type PlanDocument, tellPlan } from '../../src/study/tellPlan.ts';
import { beforeAfterChart } from '../../web/src/charts/beforeAfterChart.ts';
import { drawProposal, type ProposalPicture } from '../../web/src/pictures/proposalPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import {
  oversizeDues,
  schoolsLeftOut,
  seatsBeyondPlan,
  verdictPairs,
  worksByKind,
  worstSeatYear,
} from '../../web/src/views/plan/resultFigures.ts';
import { resultWords } from '../../web/src/views/plan/resultWords.ts';
import { sayMoney } from '../../web/src/views/plan/sayMoney.ts';
import { proofWords, sayProof, sayRepeat } from '../../web/src/views/plan/sayProof.ts';
import { missingRows, shortRows } from '../../web/src/views/plan/shortRows.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

const planning = planningSchema.parse({ temporaryRooms: { mostPerSchool: 2 } });
const off = { use: false };
const nothing = planningSchema.parse({
  ...{ extensions: off, conversions: off, temporaryRooms: off, newSchools: off, moves: off, regrouping: off },
});

let document: PlanDocument;
let proposal: ProposalPicture;
let helpless: ProposalPicture;

beforeAll(async () => {
  [document, proposal] = await propose(planning);
  [, helpless] = await propose(nothing);
}, 60_000);

describe('the picture of a proposal', () => {
  it('should show every work with its money, rooms and year', () => {
    const { works } = proposal;
    expect(works.length).toBeGreaterThan(0);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(works.map(({ cost }) => cost))).toBe(sum(document.works.map(({ cost = 0 }) => cost)));
    expect(sum(works.map(({ rooms }) => rooms))).toBe(
      sum(document.works.map(({ homeRooms = 0 }) => homeRooms)),
    );
    expect(works.every(({ opens }) => opens >= 2021 && opens <= 2025)).toBe(true);
    expect(sum(worksByKind(proposal).map(([, count]) => count))).toBe(works.length);
  });

  it('should show the deadline year before and after, and the verdict that changes first', () => {
    expect(oversizeDues(proposal)).toEqual([2021]);
    const [before = 0, after] = proposal.years.find(({ year }) => year === 2021)?.over ?? [];
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(0);
    const [first] = verdictPairs(proposal);
    expect([first?.before.state, first?.after.state, first?.changed]).toEqual(['missed', 'met', true]);
  });

  it('should find the year in which most have no seat, the last where nobody lacks one', () => {
    const year = (year: number, before: number) => ({ year, over: [0, 0], unplaced: [before, 0] }) as const;
    expect(worstSeatYear([year(2020, 3), year(2021, 9), year(2022, 4)])?.year).toBe(2021);
    expect(worstSeatYear([year(2020, 0), year(2021, 0)])?.year).toBe(2021);
    expect(worstSeatYear([])).toBeUndefined();
  });

  it('should name a school that is left as it is once, however many parts name it', () => {
    const parts = [{ leftOut: ['mill', 'lane'] }, { leftOut: ['lane'] }, { leftOut: [] }];
    expect(schoolsLeftOut(parts)).toEqual(['mill', 'lane']);
  });

  it('should tell of children without a seat whom the plan does not reach', () => {
    const year = (year: number, after: number) => ({ year, over: [0, 0], unplaced: [9, after] }) as const;
    expect(seatsBeyondPlan([year(2021, 2), year(2022, 7), year(2023, 7)])?.year).toBe(2022);
    expect(seatsBeyondPlan([year(2021, 0), year(2022, 0)])).toBeUndefined();
    expect(seatsBeyondPlan([])).toBeUndefined();
  });

  it('should add classes, hires and moves up by district and stage as the plan has them', () => {
    const [part] = document.parts;
    const { first } = proposal.pools.find(({ stage }) => stage === 'primary')?.classes ?? { first: 0 };
    const inFirst = part?.plan?.sections.filter(
      ({ stage, fromYear, toYear }) =>
        stage === 'primary' && fromYear <= part.problem.firstYear && part.problem.firstYear <= toYear,
    );
    expect(first).toBeGreaterThan(0);
    expect(first).toBe(inFirst?.reduce((total, { sections }) => total + sections, 0));
    const hired = proposal.pools.reduce((total, pool) => total + pool.hired, 0);
    expect(hired).toBe(part?.plan?.hires.reduce((total, { teachers }) => total + teachers, 0));
  });

  it('should tell a part without a plan apart', () => {
    const [part] = document.parts;
    if (part === undefined) throw new Error('The place has a part.');
    const without = { ...part, plan: null, vector: null, certificate: null, shortage: null };
    const drawn = drawProposal({ ...document, parts: [without] }, crowdedRegion(), said);
    expect(drawn.parts[0]?.vector).toBeUndefined();
    expect(drawn.pools).toEqual([]);
  });
});

describe('why not more', () => {
  it('should put what is short together by school, each school once', () => {
    const shortage = helpless.parts[0]?.shortage;
    if (shortage === undefined) throw new Error('Without levers something stays short.');
    const rows = shortRows(shortage);
    expect(rows.map(({ school }) => school).sort()).toEqual(
      [...new Set(shortage.bySchool.map(({ school }) => school))].sort(),
    );
    const idle = { school: 'site', year: 2021, stages: [], pupilsAboveSize: 0, roomsMissing: 1e-7 };
    expect(shortRows({ bySchool: [idle] })).toEqual([]);
    const years = shortage.bySchool
      .filter(({ school }) => school === rows[0]?.school)
      .map(({ year }) => year);
    expect([rows[0]?.from, rows[0]?.to]).toEqual([Math.min(...years), Math.max(...years)]);
    expect(rows.some(({ over }) => over > 0)).toBe(true);
  });

  it('should show the highest amount of each place, the largest place first', () => {
    const missing = [
      { school: 'mill', year: 2021, amount: 3 },
      { school: 'lane', year: 2022, amount: 8 },
      { school: 'mill', year: 2023, amount: 5 },
      { school: 'site', year: 2023, amount: 1e-7 },
    ];
    expect(missingRows(missing)).toEqual([
      { school: 'lane', from: 2022, to: 2022, amount: 8 },
      { school: 'mill', from: 2021, to: 2023, amount: 5 },
    ]);
  });
});

describe('the proof in words', () => {
  const [zh, en] = [readerOf('zh'), readerOf('en')];
  const proof: Certificate = {
    ...{ upperBound: 120e6, lowerBound: 117e6, gap: 0.025, source: 'lp', model: '', work: 2000 },
    ...{ committedCost: 60e6, incrementalGap: 0.05 },
    proven: ['unplaced', 'oversizeClasses'],
  };

  it('should say what cannot be better, and by how much the cost still could', () => {
    expect(sayProof(proof, zh)).toEqual([
      '已证明：任何方案都不能使无学位人年、大班额班年更少。',
      '在此前提下，任何方案的成本都不低于 1.17 亿元；本方案 1.2 亿元，最多还能省 2.5%；不计在职教师工资，则为其余成本的 5%（依据：教室和班级可取小数时的最低成本）。',
    ]);
    expect(sayProof(proof, en)[1]).toContain(
      'at most 2.5 % could still be saved, 5 % of what is not wages of teachers already in post (proof: the least cost if rooms and classes could be fractions)',
    );
  });

  it('should tell where a proof comes from without the names of algorithms', () => {
    for (const { zh: chinese, en: english } of Object.values(proofWords)) {
      expect(chinese).not.toMatch(/松弛|定界/);
      expect(english).not.toMatch(/relaxation|branch/);
    }
  });

  it('should say that nothing better can exist, or that nothing is proven, or that it was stopped', () => {
    expect(sayProof({ ...proof, proven: planLevels }, zh)).toEqual(['已证明最优：不可能有更好的方案。']);
    const { lowerBound: _, gap: __, ...unbounded } = proof;
    expect(sayProof({ ...unbounded, proven: [], source: 'none', interrupted: true }, en)).toEqual([
      'Not proven to be the best: a better plan may exist.',
      'Stopped midway: this is the best plan at that moment and cannot be repeated from its work.',
    ]);
    expect(sayProof({ ...proof, gap: 0, lowerBound: 120e6 }, zh)[1]).toContain('本方案正是如此');
  });

  it('should promise the same plan again only where the search was not stopped', () => {
    const settings = { work: 4000, seed: 1 };
    expect(sayRepeat(settings, false, zh)).toBe(
      '计算量 4,000，种子 1 · 同样的数据、计算量与种子得到同样的方案。',
    );
    expect(sayRepeat(settings, true, zh)).toBe('计算量 4,000，种子 1');
  });

  it('should not call a plan within its caps that only leaves no class oversize', () => {
    expect(zh.say(resultWords.nothingShort)).toBe(
      '方案之内，人人有学位，没有大班额，也没有学校超过规模上限。',
    );
  });

  it('should say money in 万 and 亿, and in millions', () => {
    expect([9_000, 583_000, 120e6].map((yuan) => sayMoney(yuan, 'zh'))).toEqual([
      '9,000 元',
      '58.3 万元',
      '1.2 亿元',
    ]);
    expect([9_000, 5_830_000, 120e6].map((yuan) => sayMoney(yuan, 'en'))).toEqual([
      '9,000 yuan',
      '5.8 million yuan',
      '120 million yuan',
    ]);
  });
});

describe('the chart of the years before and after', () => {
  it('should set both side by side with the deadline between its year and the next', () => {
    const { data, options } = beforeAfterChart({
      years: [
        { year: 2020, before: 5, after: 5 },
        { year: 2021, before: 7, after: undefined },
      ],
      dueYears: [2021, 2021, 2030],
      words: { before: 'as decided', after: 'with the plan', due: 'due', x: 'year', y: 'classes' },
      colours: { before: '#d55e00', after: '#0072b2' },
      ...{ ink: '#111111', grid: '#eeeeee', number: String },
    });
    expect(data.datasets.map(({ label, data: bars }) => [label, bars])).toEqual([
      ['as decided', [5, 7]],
      ['with the plan', [5, null]],
    ]);
    expect(options?.plugins?.annotation?.annotations).toMatchObject({
      due2021: { value: 1.5, label: { content: 'due 2021' } },
    });
    expect(Object.keys(options?.plugins?.annotation?.annotations ?? {})).toEqual(['due2021']);
  });
});

async function propose(levers: typeof planning): Promise<[PlanDocument, ProposalPicture]> {
  const region = crowdedRegion();
  const settings = { planning: levers, work: 400, seed: 1 };
  const made = await planPlace(region, { ...settings, solver: highsSolver() });
  const told = tellPlan(made, undefined, settings);
  return [told, drawProposal(told, region, said)];
}

function said(problem: PlanDocument['parts'][number]['findings'][number]) {
  return { zh: problem, en: problem };
}
