import { describe, expect, it } from 'vitest';
import { wantedSections } from '../../src/classes/wantedSections.ts';
import { presetIds } from '../../src/domain/preset.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { indicatorIds } from '../../src/report/indicators/indicators.ts';
import { presetOf } from '../../src/scenario/presets/presetOf.ts';
import { world } from '../report/world.ts';
import { applied, codes, refused } from '../scenario/applied.ts';
import { planningRegion } from '../scenario/planningRegion.ts';
import { verdictsUnder } from './verdictUnder.ts';

const because = 'What would these rules ask?';
/** Classes of which some are over and the rest within. */
const classes = (over: number, large: number, all: number, small: number) =>
  Array.from({ length: all }, (_, index) => (index < over ? large : small));

describe.each(presetIds)('the preset %s', (id) => {
  const preset = presetOf(id);

  it('should name the document of every row, and the article or say that it is not known', () => {
    const sources = new Set(preset.sources.map((source) => source.id));
    const rows = [...preset.classRules, ...preset.targets];
    expect(rows.filter(({ source }) => source === undefined || !sources.has(source))).toEqual([]);
    for (const source of preset.sources) expect(source.url ?? source.document).toBeTruthy();
    for (const { source, url, note } of preset.sources.map((each) => ({ ...each, source: each.id })))
      expect(note ?? url, source).toBeTruthy();
  });

  it('should ask for nothing that the program cannot judge', () => {
    for (const { indicator, role, id: target } of preset.targets) {
      expect(role).toBe('computed');
      expect(indicatorIds).toContain(indicator);
      expect(target.startsWith(id)).toBe(true);
    }
    for (const rule of preset.classRules) {
      expect(rule.targetSize).toBeLessThanOrEqual(rule.capSize);
      expect(rule.fromYear).toBeGreaterThanOrEqual(preset.firstYear);
    }
  });

  it('should be taken by a place as rules and targets that carry its reasons', async () => {
    const { region } = world({ ladder: '3+6-3-3' });
    const { region: changed } = await applied(
      [{ kind: 'applyPreset', preset: id, fromYear: 2020, because }],
      region,
    );
    expect(changed.targets.map((target) => target.id).sort()).toEqual(
      preset.targets.map((target) => target.id).sort(),
    );
    const written = changed.classRules.filter(({ note }) => note === because);
    expect(written.length).toBeGreaterThan(0);
    for (const { basis, source } of [...written, ...changed.targets]) {
      expect(basis).toBe('assumed');
      expect(changed.sources.map((each) => each.id)).toContain(source);
    }
    expect(written.every(({ teachersPerClass }) => teachersPerClass === 2)).toBe(true);
  });
});

describe('Japan’s ladder by grade and year', () => {
  const inPlace = async (fromYear: number) => {
    const { region } = world({ base: 2020, horizon: 2028, ladder: '6-3-3' });
    const { region: changed } = await applied(
      [{ kind: 'applyPreset', preset: 'japan', fromYear, because }],
      region,
    );
    const book = ruleBook(changed);
    return (grade: number, year: number) =>
      book.ruleOf({ district: 'east', stage: grade > 6 ? 'junior' : 'primary', grade: String(grade) }, year);
  };

  it('should cap grade 2 in 2021, one grade more each year, grade 9 in 2028', async () => {
    const ruleOf = await inPlace(2021);
    const first = (grade: number) =>
      [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].find((year) => ruleOf(grade, year)?.capSize === 35);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(first)).toEqual([
      ...[2021, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028],
    ]);
    expect([ruleOf(3, 2021)?.capSize, ruleOf(9, 2027)?.capSize]).toEqual([40, 40]);
    expect(ruleOf(1, 2020)?.capSize).toBe(45);
  });

  it('should keep its order when it begins in another year', async () => {
    const ruleOf = await inPlace(2022);
    expect([ruleOf(3, 2022)?.capSize, ruleOf(3, 2023)?.capSize]).toEqual([40, 35]);
  });

  it('should want one class of 36 under 40 and two under 35, two of 71 and then three', async () => {
    const ruleOf = await inPlace(2021);
    const wanted = (pupils: number, year: number) => {
      const rule = ruleOf(3, year);
      if (rule === undefined) throw new Error('the ladder has a rule for grade 3');
      return wantedSections(pupils, rule, undefined, 1);
    };
    expect([wanted(36, 2021), wanted(36, 2022)]).toEqual([1, 2]);
    expect([wanted(71, 2021), wanted(71, 2022)]).toEqual([2, 3]);
  });

  it('should be missed by the grade that comes too late, and by that one alone', async () => {
    const years = [
      { '1': [35], '2': [35], '3': [38] },
      { '1': [35], '2': [35], '3': [36] },
    ];
    const verdict = await verdictsUnder({ preset: 'japan', base: 2021, fromYear: 2021, years });
    expect(verdict('japan-grade-2').state).toBe('met');
    expect(verdict('japan-grade-3')).toMatchObject({ state: 'missed', year: 2022, value: 36 });
    const better = await verdictsUnder({
      ...{ preset: 'japan', base: 2021, fromYear: 2021 },
      years: [{ '3': [38] }, { '3': [18, 18] }],
    });
    expect(better('japan-grade-3').state).toBe('met');
  });
});

describe('New York’s twenty per cent a year', () => {
  const steps = (...over: number[]) => over.map((count) => ({ '1': classes(count, 25, 10, 20) }));
  const under = (over: number[], waivers = {}) =>
    verdictsUnder({ preset: 'newYork', fromYear: 2023, years: steps(...over), ...waivers });

  it('should be met by a place that brings two of ten classes within the cap each year', async () => {
    const verdict = await under([8, 6, 4, 2, 0]);
    expect(verdict('newYork-k3-every')).toMatchObject({ state: 'met', firstMet: 2023 });
  });

  it.each([
    [[9, 6, 4, 2, 0], 2023],
    [[8, 7, 4, 2, 0], 2024],
    [[8, 6, 5, 2, 0], 2025],
    [[8, 6, 4, 3, 0], 2026],
    [[8, 6, 4, 2, 1], 2027],
  ])('should be missed in the year that falls behind: %j', async (over, year) => {
    const verdict = await under(over);
    expect(verdict('newYork-k3-every')).toMatchObject({ state: 'missed', year });
  });

  it('should show exemptions both ways, and end them', async () => {
    const years = steps(8, 6, 4, 2, 0).map((grades) => ({ ...grades, '2': [30, 30] }));
    const waiver = { target: 'newYork-k3-exempt', school: 'mill', stage: 'primary' as const, grade: '2' };
    const asked = { preset: 'newYork' as const, fromYear: 2023, years };
    const whole = await verdictsUnder({ ...asked, waivers: [{ ...waiver, untilYear: 2027 }] });
    expect([whole('newYork-k3-every').state, whole('newYork-k3-exempt').state]).toEqual(['missed', 'met']);
    const expired = await verdictsUnder({ ...asked, waivers: [{ ...waiver, untilYear: 2026 }] });
    expect(expired('newYork-k3-exempt')).toMatchObject({ state: 'missed', year: 2027 });
  });

  it('should use each band’s own cap', async () => {
    const years = [0, 1, 2, 3, 4].map(() => ({ '3': [20], '4': [24], '9': [24] }));
    const verdict = await verdictsUnder({ preset: 'newYork', fromYear: 2023, years });
    expect(verdict('newYork-k3-every').state).toBe('met');
    expect(verdict('newYork-4to8-every')).toMatchObject({ state: 'missed', year: 2023, value: 1 });
    expect(verdict('newYork-9to12-every').state).toBe('met');
  });
});

describe('Florida’s ladder', () => {
  it('should judge the district, then each school, then every class', async () => {
    const schools = { mill: {}, hill: {} };
    const at = (mill: number[], hill: number[]) =>
      verdictsUnder({
        ...{ preset: 'florida', base: 2003, fromYear: 2003, years: [{}] },
        plan: {
          ...{ base: 2003, horizon: 2010, schools },
          classes: { mill: { 2003: { '1': mill } }, hill: { 2003: { '1': hill } } },
        },
      });
    const states = async (mill: number[], hill: number[]) => {
      const verdict = await at(mill, hill);
      return ['district', 'school', 'class'].map((step) => verdict(`florida-pk3-${step}`).state);
    };
    expect(await states([20, 20], [16, 16])).toEqual(['met', 'missed', 'missed']);
    expect(await states([20, 16], [16, 16])).toEqual(['met', 'met', 'missed']);
    expect(await states([18, 18], [16, 16])).toEqual(['met', 'met', 'met']);
    expect(await states([20, 20], [18, 18])).toEqual(['missed', 'missed', 'missed']);
  });
});

describe('Texas and its waivers', () => {
  const asked = {
    preset: 'texas' as const,
    fromYear: 2023,
    years: [{ '1': [23], '2': [22] }, { '1': [22] }],
  };
  const waiver = { target: 'texas-22', school: 'mill', stage: 'primary' as const, grade: '1' };

  it('should be missed by a class of 23', async () => {
    expect((await verdictsUnder(asked))('texas-22')).toMatchObject({ state: 'missed', value: 23 });
  });

  it('should be held by a waiver of a year, and missed again when the class is no smaller after it', async () => {
    const waivers = [{ ...waiver, untilYear: 2023 }];
    expect((await verdictsUnder({ ...asked, waivers }))('texas-22').state).toBe('met');
    const years = [
      { '1': [23], '2': [22] },
      { '1': [23], '2': [22] },
    ];
    expect((await verdictsUnder({ ...asked, years, waivers }))('texas-22')).toMatchObject({
      ...{ state: 'missed', year: 2024 },
    });
  });
});

describe('England’s infant classes', () => {
  const under = (size: number, more = {}) =>
    verdictsUnder({ preset: 'england', fromYear: 2023, years: [{ '1': [size], '3': [40] }], more });

  it.each([
    [30, 'met', 'met'],
    [32, 'met', 'missed'],
    [33, 'missed', 'missed'],
  ])('should not count excepted pupils: a class of %i', async (size, excepted, all) => {
    const verdict = await under(size);
    expect([verdict('england-30').state, verdict('england-30-all').state]).toEqual([excepted, all]);
  });

  it('should reach the third year of school when matched by years of school', async () => {
    expect((await under(30, { shift: 2 }))('england-30')).toMatchObject({ state: 'missed', value: 38 });
  });
});

describe('Ontario’s shares', () => {
  const under = async (...sizes: number[]) => {
    const plan = { base: 2003, horizon: 2008 };
    const verdict = await verdictsUnder({
      ...{ preset: 'ontario', base: 2003, fromYear: 2003, years: [{ '1': sizes }] },
      plan: { ...plan, classes: { mill: { 2003: { '1': sizes } } } },
    });
    return [verdict('ontario-90').state, verdict('ontario-all').state];
  };

  it('should let one class in ten be over 20, none over 23', async () => {
    expect(await under(...classes(1, 23, 10, 20))).toEqual(['met', 'met']);
    expect(await under(...classes(2, 23, 10, 20))).toEqual(['missed', 'met']);
    expect(await under(...classes(1, 24, 10, 20))).toEqual(['met', 'missed']);
  });
});

describe('France, Taiwan and Korea', () => {
  it('should ask France for 24 everywhere and for 12 in the districts named', async () => {
    const years = [0, 1, 2].map(() => ({ '1': [24], '2': [24] }));
    const all = await verdictsUnder({ preset: 'france', fromYear: 2023, years });
    expect(all('france-cp-ce1').state).toBe('met');
    const priority = await verdictsUnder({
      ...{ preset: 'francePriority', fromYear: 2023, years, more: { district: 'east' } },
    });
    expect(priority('francePriority-cp')).toMatchObject({ state: 'missed', scope: { district: 'east' } });
    const larger = [0, 1, 2].map(() => ({ '1': [25], '2': [24] }));
    expect(
      (await verdictsUnder({ preset: 'france', fromYear: 2023, years: larger }))('france-cp-ce1').state,
    ).toBe('missed');
  });

  it('should ask Taiwan’s 29 of primary and 30 of junior classes', async () => {
    const verdict = await verdictsUnder({
      preset: 'taiwan',
      fromYear: 2023,
      years: [{ '6': [30], '7': [30] }],
    });
    expect([verdict('taiwan-primary').state, verdict('taiwan-junior').state]).toEqual(['missed', 'met']);
    const better = await verdictsUnder({
      preset: 'taiwan',
      fromYear: 2023,
      years: [{ '6': [29], '7': [31] }],
    });
    expect([better('taiwan-primary').state, better('taiwan-junior').state]).toEqual(['met', 'missed']);
  });

  it('should count Korea’s classes from 28', async () => {
    const years = [0, 1, 2, 3].map(() => ({ '1': [28, 27, 30] }));
    const verdict = await verdictsUnder({ preset: 'korea', fromYear: 2023, years });
    expect(verdict('korea-overcrowded')).toMatchObject({ state: 'missed', value: 2, year: 2026 });
    const small = years.map(() => ({ '1': [27, 27] }));
    expect(
      (await verdictsUnder({ preset: 'korea', fromYear: 2023, years: small }))('korea-overcrowded').state,
    ).toBe('met');
  });
});

describe('Shandong’s schools of at most 36 classes', () => {
  const under = async (count: number) => {
    const verdict = await verdictsUnder({
      ...{ preset: 'shandong', fromYear: 2023, years: [{}] },
      plan: {
        ...{ base: 2023, horizon: 2023, schools: { mill: { type: 'primary', stages: ['primary'] } } },
        classes: { mill: { 2023: { '1': classes(0, 45, count, 45) } } },
      },
    });
    return verdict('shandong-size').state;
  };

  it('should hold at 36 full classes and fail at 37', async () => {
    expect([await under(36), await under(37)]).toEqual(['met', 'missed']);
  });
});

describe('putting a preset to a place', () => {
  it('should give grade 6 to junior schools where the ladder does', async () => {
    const { region } = world({ districts: ['east', 'west'], ladder: '5-4-3' });
    const [east, west] = region.districts;
    if (east === undefined || west === undefined) throw new Error('the world has two districts');
    const mixed = { ...region, districts: [east, { ...west, ladder: '6-3-3' }] };
    const { region: changed } = await applied(
      [{ kind: 'applyPreset', preset: 'taiwan', fromYear: 2020, because }],
      mixed,
    );
    const sixth = changed.classRules.filter(({ grade }) => grade === '6');
    expect(sixth.map(({ district, stage, capSize }) => [district, stage, capSize])).toEqual([
      ['east', 'junior', 29],
      ['west', 'primary', 29],
    ]);
  });

  it('should find grades by the children’s age where a ladder names them otherwise', async () => {
    const { region } = world({ ladder: 'kindergarten: JK SK / primary: 1 2 3 4 5 6' });
    const at = (district: object) => ({
      ...region,
      districts: region.districts.map((row) => ({ ...row, ...district })),
    });
    const capped = async (place: typeof region) => {
      const ontario = { kind: 'applyPreset', preset: 'ontario', fromYear: 2020, because } as const;
      const { region: changed } = await applied([ontario], place);
      return changed.classRules.filter(({ note }) => note === because).map(({ grade }) => grade);
    };
    // K2 and K3 are the years before age 6: both where kindergarten begins at four, one where it begins at five.
    expect((await capped(at({ kindergartenAge: 4 }))).sort()).toEqual(['1', '2', '3', 'JK', 'SK']);
    expect((await capped(at({ kindergartenAge: 5 }))).sort()).toEqual(['1', '2', '3', 'JK']);
    const american = at({ ladder: 'primary: K 1 2 3 4 5', entryAge: 5 });
    expect((await capped(american)).sort()).toEqual(['1', '2', '3', 'K']);
  });

  it('should refuse a stage that the system has no rules for', async () => {
    const problems = await refused([
      { kind: 'applyPreset', preset: 'texas', stage: 'junior', fromYear: 2021, because },
    ]);
    expect(codes(problems)).toEqual(['presetNoGrades interventions[0].preset']);
  });

  it('should refuse waivers from unknown targets and schools, and one that reaches nothing', async () => {
    expect(
      codes(await refused([{ kind: 'waive', target: 'none', school: 'nowhere', untilYear: 2022, because }])),
    ).toEqual(['unknownTarget interventions[0].target', 'planningUnknownSchool interventions[0].school']);
    const waiver = {
      kind: 'waive',
      target: 'no-oversize',
      fromYear: 2021,
      untilYear: 2022,
      because,
    } as const;
    expect(codes(await refused([waiver, waiver]))).toEqual(['changesNothing interventions[1]']);
    expect(codes(await refused([{ ...waiver, untilYear: 2020 }]))).toEqual([
      'yearsReversed interventions[0].untilYear',
    ]);
  });

  it('should refuse a waiver of classes that its target or its school does not have', async () => {
    const waiver = { kind: 'waive', target: 'no-oversize', untilYear: 2022, because } as const;
    const strayed = (more: object) => refused([{ ...waiver, ...more }]).then(codes);
    expect(await strayed({ school: 'river', stage: 'primary' })).toEqual([
      'changesNothing interventions[0].stage',
    ]);
    expect(await strayed({ school: 'mill-lane', district: 'west' })).toEqual([
      'changesNothing interventions[0].district',
    ]);
    const region = planningRegion();
    const seats = region.targets.map((target) => ({ ...target, id: 'seats', indicator: 'plannedSeats' }));
    const problems = await refused([{ ...waiver, target: 'seats' }], { ...region, targets: seats });
    expect(codes(problems)).toEqual(['changesNothing interventions[0].target']);
  });
});
