import { beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import type { WorkbookSources } from '../../web/src/deck/deckSources.ts';
import { sheetsOf } from '../../web/src/deck/sheets/sheetsOf.ts';
import type { ProposalPicture } from '../../web/src/pictures/proposalPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import { keptClasses } from '../../web/src/views/classes/keptClasses.ts';
import { keptClassFit, keptMisses } from '../../web/src/views/futures/keptFits.ts';
import { keptCurve } from '../../web/src/views/plan/curve/keptCurve.ts';
import { keptProjects } from '../../web/src/views/plan/keptProjects.ts';
import { keptParts, keptPlanYears, keptPools } from '../../web/src/views/plan/keptResults.ts';
import { keptTargets } from '../../web/src/views/plan/keptTargets.ts';
import { verdictPairs } from '../../web/src/views/plan/resultFigures.ts';
import { keptTrials } from '../../web/src/views/plan/sure/keptTrials.ts';
import { keptSweep } from '../../web/src/views/sweeps/keptSweep.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { deckSourcesOf, proposeFor } from './deckSources.ts';

const [zh, en] = [readerOf('zh'), readerOf('en')];
let proposal: ProposalPicture;
let sources: WorkbookSources;

beforeAll(async () => {
  const region = crowdedRegion();
  proposal = await proposeFor(region);
  sources = deckSourcesOf(region, proposal);
}, 60_000);

const score = { wape: 0.0512, mape: 0.06, bias: -0.004 };
const tested = {
  ...{ level: 'district' as const, stage: 'primary' as const, horizon: 1, origins: 3, cells: 12 },
  scores: { ours: score, persistence: score, plainCohort: score },
} as never;

const fit = {
  ...{ stage: 'primary' as const, grades: ['1', '2', '3'], published: { targetSize: 45, capSize: 50 } },
  ...{ rule: { targetSize: 43, capSize: 52, keepLast: true }, cells: 40 },
  matches: { cells: 8, fitted: 7, bare: 5, bareFitted: 6 },
};

describe('tables of the page that are kept as CSV', () => {
  it('should have as many cells in every row as heads, in both languages', () => {
    for (const reader of [zh, en])
      for (const { heads, rows, file } of [
        keptPlanYears(proposal.years, proposal.place.id, reader),
        keptParts(proposal.parts, proposal.place.id, reader),
        keptPools(proposal, proposal.pools, reader),
        keptTargets(proposal, verdictPairs(proposal), reader),
        keptMisses([tested], 'mill', reader),
        keptClassFit(sources.study, { fits: [fit] }, reader),
      ]) {
        expect(new Set(heads).size, file).toBe(heads.length);
        expect(rows().length, file).toBeGreaterThan(0);
        for (const row of rows()) expect(row.length, file).toBe(heads.length);
      }
  });

  it('should tell money in yuan and shares in per cent, as numbers under heads with their units', () => {
    const parts = keptParts(proposal.parts, 'mill', zh);
    expect(parts.heads.slice(4, 6)).toEqual(['成本（折现）（元）', '成本差距（%）']);
    expect(parts.rows()[0]?.[4]).toBe(proposal.parts[0]?.vector?.cost);
    const trial = { unplaced: 1, oversize: 2, cost: 1_234_567, probability: 0.8333, from: 0.7, to: 0.9 };
    const trials = [{ ...trial, planFor: 0.5, taken: true }];
    const kept = keptTrials({ place: 'mill', trials }, en);
    expect(kept.heads.slice(1, 4)).toEqual(['Futures that meet (%)', 'Interval from (%)', 'Interval to (%)']);
    expect(kept.rows()).toEqual([['pupils and 0.5 deviations (taken)', 83.33, 70, 90, 1, 2, 1_234_567]]);
  });

  it('should tell what each point of a curve saves against the first', () => {
    const point = { share: 1, met: true, unplaced: 0, oversize: 0, lowerBound: undefined, reasons: [] };
    const points = [
      { ...point, year: 2025, cost: 900 },
      { ...point, year: 2026, cost: 700, met: false },
    ];
    const curve = { place: 'mill', by: 'deadline' as const, points, impossible: [] };
    expect(keptCurve(curve as never, en).rows()).toEqual([
      [2025, 'yes', 0, 0, 900, 0, undefined],
      [2026, 'no', 0, 0, 700, 200, undefined],
    ]);
  });

  it('should give each class of a grade a column, and a project of each district its deadlines in words', () => {
    const year = {
      cause: 'none' as const,
      basis: 'counted' as const,
      wanted: 1,
      cap: 45,
      rooms: 3,
      sections: 3,
    };
    const sized = (...sizes: number[]) => sizes.map((size) => ({ size, band: 'within' as const }));
    const years = [
      { ...year, year: 2020, classes: sized(40, 41) },
      { ...year, year: 2021, classes: sized(50) },
    ];
    const kept = keptClasses({ school: 'mill', grade: '1' }, years, en);
    expect(kept.heads).toEqual(['School year', 'Class 1', 'Class 2', 'Cause', 'Grade']);
    expect(kept.rows()[1]).toEqual([2021, 50, undefined, undefined, 'Grade 1']);
    const dues = [
      { due: 2021, late: false, over: undefined, finishedInTime: true },
      { due: 2022, late: true, over: 3, finishedInTime: true },
    ];
    const project = {
      ...{ id: 'w', name: 'West wing', kind: 'extension' as const, district: 'east', school: 'Mill' },
      ...{ start: '2020-03', finish: '2022-06', basis: 'assumed' as const, funded: 0.5, opens: 2022 },
      ...{ movable: true, rooms: 4, seats: 180, deadlines: [], dues, late: true },
    };
    const groups = [{ district: 'east', rows: [project], late: 1 }];
    expect(keptProjects(groups, new Map([['east', 'East']]), 'mill', en).rows()).toEqual([
      [
        ...['East', 'West wing', 'extension', '2020-03', '2022-06', 2022, 4, 180, 50],
        'in time for the end of 2021; in use only after the census of 2022; 3 oversize classes wait for it (finished within the year)',
      ],
    ]);
  });

  it('should keep the band of a sweep’s figures beside their middle', () => {
    const row = { median: 5, low: 4, high: 6 } as never;
    const { heads, rows } = keptSweep(
      's',
      'Year',
      ['A', 'B'],
      [{ name: 2025, figures: [row, undefined] }],
      en,
    );
    expect(heads).toEqual(['Year', 'A', 'A · band from', 'A · band to', 'B', 'B · band from', 'B · band to']);
    expect(rows()).toEqual([[2025, 5, 4, 6, undefined, undefined, undefined]]);
  });
});

describe('the workbook of all tables', () => {
  const sheetOf = (name: string, given = sources) =>
    required(
      sheetsOf(given, zh).find((each) => each.name === name),
      name,
    );

  it('should hold the largest class of every grade at every school in every year', () => {
    const { columns, rows } = sheetOf('各校各年级最大班额');
    const { study, heat } = sources;
    expect(columns).toHaveLength(4 + study.place.horizonYear - study.place.baseYear + 1);
    expect(rows).toHaveLength(heat.rows.length);
    const [first] = study.worstClasses;
    const name = study.schools.find(({ id }) => id === first?.school)?.name;
    const own = rows.filter((row) => row[1] === name).map((row) => Number(row[4] ?? 0));
    expect(Math.max(...own)).toBe(first?.pupils);
  });

  it('should hold the balance of resources and the fitted rules, each share as a share', () => {
    const figure = { indicator: 'keyTeachers' as const, perPupil: 0.012, mark: 0.01 };
    const school = { schoolName: 'Mill', pupils: 900, figures: [figure], reached: 1, passes: true };
    const part = {
      ...{ year: 2020, unitScope: undefined, districts: [sources.study.districts[0]?.id], stage: 'primary' },
      ...{ variations: [{ indicator: 'keyTeachers', value: 0.1 }], combined: 0.1, limit: 0.5, passes: true },
      schools: [school],
    };
    const report = { ...sources.study.report, balance: [part as never] };
    const judged = sheetOf('优质均衡', { ...sources, study: { ...sources.study, report } });
    expect(judged.columns.map(({ head }) => head)).toContain('骨干教师 (每百名学生)');
    expect(judged.rows[0]?.slice(1)).toEqual(['小学', 2020, 'Mill', 900, 1.2, 1, '达标']);
    const all = { cells: 8, fitted: 7, bare: 5, bareFitted: 6 };
    const classFit = { heldBack: { kind: 'schools' as const }, fits: [fit], all, sizes: undefined };
    const { columns, rows } = sheetOf('编班规则拟合', { ...sources, classFit });
    expect(columns.slice(-2).map(({ kind }) => kind)).toEqual(['share', 'share']);
    expect(rows[0]?.slice(2)).toEqual([
      '一至三年级',
      43,
      52,
      undefined,
      '是',
      '否',
      undefined,
      8,
      0.875,
      0.625,
    ]);
  });
});
