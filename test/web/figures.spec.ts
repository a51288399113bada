import { describe, expect, it } from 'vitest';
import { headlineWords } from '../../src/cli/print/headlineWords.ts';
import { required } from '../../src/domain/invariant.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { drawStudy, type StudyPicture } from '../../web/src/pictures/studyPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import { isOverIn, ledgerRows, oversizeDeadlines } from '../../web/src/views/classes/ledgerRows.ts';
import { baseValue, nextDeadline, tileSeries } from '../../web/src/views/today/headlineFigures.ts';
import { leftOut } from '../../web/src/views/today/leftOut.ts';
import { world } from '../report/world.ts';

const run = world({
  schools: { mill: { homeRooms: 2 }, lane: { type: 'special', stages: ['special'] } },
  classes: {
    mill: { 2019: { 1: [60, 58] }, 2020: { 1: [50, 40], 2: [60, 57] }, 2021: { 3: [50] } },
    lane: { 2019: { A: [9] } },
  },
  targets: [
    { id: 'T1', indicator: 'oversizeClasses', threshold: 56, year: 2020, stages: ['primary'] },
    { id: 'T0', indicator: 'pupils', operator: '<=', value: 999, unit: 'pupils', year: 2020 },
    { id: 'T3', indicator: 'pupils', operator: '<=', value: 999, unit: 'pupils', year: 2022 },
    { id: 'T2', indicator: 'oversizeClasses', threshold: 56, year: 2021, stages: ['primary'] },
  ],
});

describe('the figures on the tiles', () => {
  const study = pictureOf(run);

  it('should show what the first target that counts says', () => {
    const { series } = tileSeries(study, 'oversizeClasses', undefined);
    expect(baseValue(series, 2019)).toBe(2);
    expect(series?.target).toBe('T1');
  });

  it('should show the target that counts for the most stages, add what shares no stage, and name what is left', () => {
    const several = pictureOf(
      world({
        schools: { mill: { homeRooms: 2 }, lane: { type: 'junior', stages: ['junior'] } },
        classes: { mill: { 2019: { 1: [60, 58] } }, lane: { 2019: { 7: [59] } } },
        targets: [
          { id: 'A', indicator: 'oversizeClasses', threshold: 58, year: 2020, stages: ['junior'] },
          { id: 'B', indicator: 'oversizeClasses', threshold: 56, year: 2020, stages: ['primary', 'junior'] },
          { id: 'C', indicator: 'oversizeClasses', threshold: 56, year: 2020, stages: ['primary'] },
        ],
      }),
    );
    expect(tileSeries(several, 'oversizeClasses', undefined)).toMatchObject({
      series: { target: 'B' },
      only: [],
    });
    const { indicators } = several.report;
    const narrow = { report: { indicators: indicators.filter(({ target }) => target !== 'B') } };
    const added = tileSeries(narrow, 'oversizeClasses', undefined);
    expect([baseValue(added.series, 2019), added.series?.target, added.only]).toEqual([3, undefined, []]);
    const [district] = several.districts;
    expect(baseValue(tileSeries(narrow, 'oversizeClasses', district?.id).series, 2019)).toBe(3);
    const schools = narrow.report.indicators
      .filter(({ indicator }) => indicator === 'oversizeClasses')
      .map((each) => ({ ...each, indicator: 'oversizeSchools' }));
    const { series, only } = tileSeries({ report: { indicators: schools } }, 'oversizeSchools', undefined);
    expect([series?.target, only]).toEqual(['A', ['junior']]);
    expect(headlineWords({ indicators: schools }, required(series, 'a series'), 'zh')).toBe('大班额（初中）');
    expect(leftOut({ without: [], only }, readerOf('zh').say)).toEqual(['只计初中']);
  });

  it('should leave out a stage that cannot be measured, and say so', () => {
    const { series, without } = tileSeries(study, 'seatsShort', undefined);
    expect(without).toEqual(['special']);
    expect(baseValue(series, 2019)).toBe(118 - 2 * 45);
  });

  it('should have no figure where no target says what counts', () => {
    expect(tileSeries(study, 'oversizeSchools', undefined)).toEqual({
      ...{ series: undefined, without: [], only: [] },
    });
  });

  it('should name the next deadline with what misses it first', () => {
    const deadline = nextDeadline(study);
    expect(deadline).toMatchObject({ year: 2020, missed: 1 });
    expect(deadline?.verdicts.map(({ target }) => target)).toEqual(['T1', 'T0']);
  });

  it('should cross to the page as plain JSON', () => {
    expect(JSON.parse(JSON.stringify(study))).toEqual(JSON.parse(JSON.stringify(structuredClone(study))));
    expect(study.ladder.map(({ stage, grades }) => `${stage} ${grades.join(' ')}`)).toEqual([
      'primary 1 2 3',
      'special A',
    ]);
  });
});

describe('the ledger’s filters', () => {
  const { ledger, verdicts } = reportStudy(run);

  it('should keep the classes that are still over in the deadline year', () => {
    expect(ledgerRows(ledger, {}, 56).length).toBe(2);
    expect(ledgerRows(ledger, { overIn: 2020 }, 56).length).toBe(2);
    expect(ledgerRows(ledger, { overIn: 2021 }, 56)).toEqual([]);
    expect(ledgerRows(ledger, { stage: 'junior' }, 56)).toEqual([]);
  });

  it('should call a class over from the threshold itself', () => {
    const [row] = ledger;
    if (row === undefined) throw new Error('the ledger has rows');
    expect(isOverIn(row, 2019, 58)).toBe(true);
    expect(isOverIn(row, 2019, 61)).toBe(false);
    expect(isOverIn(row, 2030, 1)).toBe(false);
  });

  it('should know the years in which targets on oversize classes fall due', () => {
    expect(oversizeDeadlines(verdicts)).toEqual([2020, 2021]);
  });
});

function pictureOf(of: StudyRun): StudyPicture {
  const { region } = of;
  const opened = {
    ok: true,
    baseline: region,
    region,
    scenario: undefined,
    changes: [],
    notices: [],
  } as const;
  return drawStudy({ run: of, report: reportStudy(of), opened, notices: [] });
}
