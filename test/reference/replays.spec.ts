import { describe, expect, it } from 'vitest';
import { figure } from '../report/asking.ts';
import { type CampaignSchool, replay } from './campaign.ts';
import { type LedgerPlace, readLedgers } from './ledgers.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';

/** Crowded schools stand first: as many as the share says have classes of the size. */
function crowded(count: number, from56: number, from66: number): CampaignSchool[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `school-${String(index).padStart(3, '0')}`, stage: 'primary' as const },
    size: index < Math.round(from66 * count) ? 68 : index < Math.round(from56 * count) ? 60 : 45,
  }));
}

const share = (threshold: number, value: number, year: number) => ({
  ...{ id: `from-${threshold}`, title: `${threshold} 人及以上`, role: 'computed', operator: '<=', unit: '%' },
  ...{ indicator: 'shareOversizeClasses', threshold, value, year, basis: 'published' },
});
const stages = (stage: string) => ({ stages: [stage] });

/** Classes still oversize in 2018: a school whose rooms come in 2014 + n has n + 1 of its six grades left. */
function oversizeLeft(schools: number): number {
  const years = Array.from({ length: schools }, (_, index) => index % 5);
  return years.reduce((sum, later) => sum + later + 1, 0);
}

describe.skipIf(folder === '')('published campaigns replayed', () => {
  const read = (place: string, stage: LedgerPlace['stage'], metric: string, asOf = '') =>
    readLedgers(folder)({ place, stage, metric, asOf });

  it('should give Linzi’s 120 classes the 5,720 places of its plan', async () => {
    const classes = ['primary', 'secondary'].map((stage) => read('Linzi', 'plan', `classes_added_${stage}`));
    const [primary = 0, junior = 0] = classes;
    const work = (id: string, school: string, homeRooms: number) => ({
      ...{ id, kind: 'extension', school, homeRooms, finish: '2017-08' },
    });
    const report = await replay({
      ...{ baseYear: 2015, horizonYear: 2018 },
      schools: [
        { id: 'small', stage: 'primary', size: 45 },
        { id: 'large', stage: 'junior', size: 50 },
      ],
      works: [work('for-primary', 'small', primary), work('for-junior', 'large', junior)],
    });
    const added = (stage: string) =>
      (figure(report, 'plannedSeats', 2017, stages(stage)) ?? 0) -
      (figure(report, 'plannedSeats', 2016, stages(stage)) ?? 0);
    expect(added('primary')).toBe(read('Linzi', 'plan', 'seats_added_primary'));
    expect(added('junior')).toBe(read('Linzi', 'plan', 'seats_added_secondary'));
  });

  it('should give Zhengzhou’s 4,929 classes of 2011–15 the 229,000 places published, which are rounded', async () => {
    // The split into stages stands in the ledger's note: 3,429 primary and 1,500 junior.
    const [primary, junior] = [3429, read('Zhengzhou 郑州 urban', 'result', 'classes_added') - 3429];
    const report = await replay({
      ...{ baseYear: 2010, horizonYear: 2015 },
      schools: [
        { id: 'small', stage: 'primary', size: 45 },
        { id: 'large', stage: 'junior', size: 50 },
      ],
      works: [
        { id: 'for-primary', kind: 'extension', school: 'small', homeRooms: primary, finish: '2015-08' },
        { id: 'for-junior', kind: 'extension', school: 'large', homeRooms: junior, finish: '2015-08' },
      ],
    });
    const added = (figure(report, 'plannedSeats', 2015) ?? 0) - (figure(report, 'plannedSeats', 2014) ?? 0);
    const published = read('Zhengzhou 郑州 urban', 'result', 'seats_added');
    expect(added).toBe(229_305);
    expect(Math.abs(added - published)).toBeLessThan(500);
  });

  it('should count Zhangdian’s 19 schools as built by 2021, and miss them when the last comes late', async () => {
    const [fresh, extended] = ['schools_new', 'schools_expanded'].map((metric) =>
      read('Zhangdian 张店', 'result', metric, '2016-2021'),
    );
    const count = (fresh ?? 0) + (extended ?? 0);
    const schools = crowded(count, 0, 0);
    const works = (last: string) =>
      schools.map(({ id }, index) => ({
        ...{ id: `work-${id}`, kind: 'extension', school: id, homeRooms: 6 },
        finish: index === count - 1 ? last : `${2016 + (index % 6)}-07`,
      }));
    const target = {
      ...{ id: 'built', title: '新建改扩建学校', indicator: 'projectsBuilt', role: 'computed' },
      ...{ operator: '>=', value: count, unit: '所', year: 2021, basis: 'published' },
    };
    const ask = async (last: string) =>
      (
        await replay({
          ...{ baseYear: 2015, horizonYear: 2022, schools, works: works(last), targets: [target] },
        })
      ).verdicts[0];
    expect(await ask('2021-12')).toMatchObject({ state: 'met', value: 19 });
    expect(await ask('2022-01')).toMatchObject({ state: 'missed', value: 18 });
  });

  describe('Henan 2013–18', () => {
    const count = 200;
    const from56 = () => read('Henan', 'baseline', 'share_56plus_pct') / 100;
    const from66 = () => read('Henan', 'baseline', 'share_66plus_pct') / 100;
    const run = async (worst: boolean, built: boolean) => {
      const schools = crowded(count, from56(), from66());
      const wanting = schools.filter(({ size }) => size > 55);
      const works = wanting.map(({ id }, index) => ({
        ...{ id: `work-${id}`, kind: 'extension', school: id, homeRooms: 6 },
        finish: `${2014 + (worst ? Math.floor((index * 5) / wanting.length) : index % 5)}-07`,
      }));
      const report = await replay({
        ...{ baseYear: 2013, horizonYear: 2018, schools, works: built ? works : [] },
        targets: [share(56, 10, 2018), share(66, 5, 2018)],
      });
      const value = (target: string) => report.verdicts.find((verdict) => verdict.target === target);
      return { from56: value('from-56'), from66: value('from-66') };
    };

    it('should end below what was published when every school gets its rooms in time, and above it when none does', async () => {
      const published = read('Henan', 'result', 'share_56plus_pct', 'end 2018');
      const { from56: over } = await run(false, true);
      // Half of the crowded schools' classes have aged out by then, and two stand for each that did.
      const groups = Math.round(from56() * count) * 6;
      const [left, all] = [oversizeLeft(groups / 6), count * 6];
      expect(over?.value).toBeCloseTo((left / (all + groups - left)) * 100, 6);
      expect(over?.state).toBe('missed');
      expect(over?.value).toBeLessThan(published);
      const { from56: nothing } = await run(false, false);
      expect(nothing?.value).toBeGreaterThan(published);
    });

    it('should keep the shares of 2013 when nothing is built', async () => {
      const { from56: over, from66: above } = await run(false, false);
      expect(Math.abs((over?.value ?? 0) - from56() * 100)).toBeLessThan(0.5);
      expect(above?.state).toBe('missed');
    });

    it('should need the worst schools first to come near the 1.99 % published for 66 and more', async () => {
      const published = read('Henan', 'result', 'share_66plus_pct', 'end 2018');
      const [even, worst] = [await run(false, true), await run(true, true)];
      expect(even.from66?.state).toBe('missed');
      expect(worst.from66?.state).toBe('met');
      expect(worst.from66?.value ?? 0).toBeGreaterThan(published);
    });
  });

  it('should fall from China’s shares of 2016 to near those of 2018 by rooms for entrants alone, but not for 66 and more', async () => {
    const [from56, from66] = ['classes_56plus', 'classes_66plus'].map((metric) =>
      read('China', 'baseline', metric),
    );
    // The total of 2016 is not published: that of 2017 follows from 368,000 classes being 10.1 %.
    const total = read('China', 'result', 'classes_56plus', '2017') / 0.101;
    const schools = crowded(200, (from56 ?? 0) / total, (from66 ?? 0) / total);
    const wanting = schools.filter(({ size }) => size > 55);
    const works = wanting.map(({ id }) => ({
      ...{ id: `work-${id}`, kind: 'extension', school: id, homeRooms: 6, finish: '2017-07' },
    }));
    const { verdicts } = await replay({
      ...{ baseYear: 2016, horizonYear: 2018, schools, works },
      targets: [share(56, 5, 2018), share(66, 2, 2018)],
    });
    const value = (target: string) => verdicts.find((verdict) => verdict.target === target)?.value ?? 0;
    // Two of six cohorts have left by then, and two classes stand for each of theirs.
    const left = (4 * wanting.length) / (6 * schools.length + 2 * wanting.length);
    expect(value('from-56')).toBeCloseTo(left * 100, 6);
    expect(value('from-56') - 7.06).toBeGreaterThan(0);
    expect(value('from-56') - 7.06).toBeLessThan(1);
    expect(value('from-66')).toBeGreaterThan(4 * 0.5);
  });

  it('should judge China’s shares of 2018 as the ministry did', async () => {
    const total = read('China', 'result', 'classes_total', '2018');
    const part = (metric: string) => read('China', 'result', metric, '2018') / total;
    const schools = crowded(1000, part('classes_56plus'), part('classes_66plus'));
    const report = await replay({
      ...{ baseYear: 2018, horizonYear: 2020, schools, works: [] },
      targets: [share(66, 2, 2018), share(56, 5, 2020)],
    });
    const states = report.verdicts.map(({ target, state }) => [target, state]);
    expect(states).toEqual([
      ['from-56', 'missed'],
      ['from-66', 'met'],
    ]);
    const value = report.verdicts.find(({ target }) => target === 'from-66')?.value ?? 0;
    expect(value).toBeCloseTo(0.5, 1);
  });
});
