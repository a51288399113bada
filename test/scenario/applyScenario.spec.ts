import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetIds } from '../../src/domain/preset.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type Intervention, interventionSchema, type Scenario } from '../../src/domain/scenario.ts';
import { applyScenario } from '../../src/scenario/applyScenario.ts';
import { resolvers } from '../../src/scenario/interventions/resolvers.ts';
import { scenarioProblems } from '../../src/scenario/problemTexts.ts';
import { regionArbitrary } from '../arbitraries/region.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion, scenarioOf } from './planningRegion.ts';
import { wideRegion } from './wideRegion.ts';

const because = 'A reason to try.';
const delay = (project: string, months: number): Intervention => ({
  kind: 'delayProject',
  project,
  months,
  because,
});

describe('applying a scenario', () => {
  it('should change nothing when it asks for nothing', async () => {
    const { region, changes } = await applied([]);
    expect(region).toEqual(planningRegion());
    expect(changes).toEqual([]);
  });

  it('should know every kind that the schema knows', () => {
    const kinds = interventionSchema.options.map((option) => option.shape.kind.value);
    expect(Object.keys(resolvers).sort()).toEqual([...kinds].sort());
  });

  it('should say of every kind, in both languages, what it did', async () => {
    const { changes } = await applied(oneOfEach(), wideRegion());
    expect(changes.map(({ kind }) => kind).sort()).toEqual(Object.keys(resolvers).sort());
    expect(changes.map(({ index }) => index)).toEqual(changes.map((_, index) => index));
    for (const { what, touched } of changes) {
      expect(`${what.zh}${what.en}`).not.toMatch(/undefined|NaN|\[object/);
      expect(what.zh).toMatch(/。$/);
      expect(touched).toBeGreaterThan(0);
    }
  });

  it('should tell the problems of all interventions at once and apply none', async () => {
    const problems = await refused([
      delay('open-orchard', 3),
      delay('nowhere', 3),
      { kind: 'births', fromYear: 2020, toYear: 2019, factor: '(', because },
      { kind: 'targetYear', target: 'none', year: 2022, because },
    ]);
    expect(codes(problems)).toEqual([
      'unknownProject interventions[1].project',
      'yearsReversed interventions[2].toYear',
      'formulaSyntax interventions[2].factor',
      'unknownTarget interventions[3].target',
    ]);
    for (const problem of problems)
      for (const said of [problem, sayProblem(problem, scenarioProblems, 'zh')])
        expect(`${said.what} ${said.remedy}`).not.toMatch(/[{]\w+[}]/);
  });

  it('should name the row of the file where the reader gave it', async () => {
    const result = await applyScenario(planningRegion(), scenarioOf(delay('nowhere', 3)), 'a.yaml', [7]);
    expect(result.ok ? '' : result.problems[0]?.where).toBe(
      'a.yaml, row 7, interventions[0].project (change 1 “Delay or hurry a project”, “Project”)',
    );
  });

  it('should refuse expectations of targets and districts that are not there', async () => {
    const scenario: Scenario = {
      ...scenarioOf(),
      expect: [
        { target: 'no-oversize', state: 'met' },
        { target: 'no-oversise', district: 'east', state: 'met' },
        { target: 'no-oversize', district: 'eats', state: 'met' },
      ],
    };
    const result = await applyScenario(planningRegion(), scenario);
    expect(result.ok ? [] : codes(result.problems)).toEqual([
      'unknownTarget expect[1].target',
      'scenarioUnknownDistrict expect[2].district',
    ]);
  });

  it('should refuse expected figures of places and years that are not there, and one that anything would meet', async () => {
    const figure = { indicator: 'utilisation', year: 2022, atMost: 1 } as const;
    const { indicator, year } = figure;
    const expectFigures = [figure, { ...figure, district: 'eats', year: 2060 }, { indicator, year }];
    const result = await applyScenario(planningRegion(), { ...scenarioOf(), expectFigures });
    expect(result.ok ? [] : codes(result.problems)).toEqual([
      'scenarioUnknownDistrict expectFigures[1].district',
      'yearOutside expectFigures[1].year',
      'figureUnbounded expectFigures[2]',
    ]);
  });
});

describe('any scenario', () => {
  it('should leave the baseline as it was, frozen or not, and share nothing with it', async () => {
    const property = fc.asyncProperty(fc.shuffledSubarray(oneOfEach()), async (interventions) => {
      const baseline = deepFreeze(wideRegion());
      const result = await applyScenario(baseline, scenarioOf(...interventions));
      expect(baseline).toEqual(wideRegion());
      if (result.ok) expect(sharedRows(baseline, result.region)).toBe(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('should be refused a second time where it says how things are, not by how much they change', async () => {
    // A second one moves, multiplies or adds once more.
    const adding = [
      'delayProject',
      'delayProjects',
      'births',
      'capture',
      'migration',
      'budget',
      'scaleControlTotals',
    ];
    const more = [...adding, 'housing', 'arrivals', 'lendRooms', 'addProject'];
    const stating = oneOfEach().filter(({ kind }) => !more.includes(kind));
    for (const intervention of stating) {
      const made = oneOfEach().filter(({ kind }) => kind === 'addProject' && kind !== intervention.kind);
      const twice = await applyScenario(wideRegion(), scenarioOf(...made, intervention, intervention));
      const refusals = twice.ok ? [] : twice.problems.map(({ code }) => code);
      expect([intervention.kind, ...new Set(refusals)]).toEqual([intervention.kind, 'changesNothing']);
    }
  });

  it('should give the same region whenever it is applied, as plain JSON', async () => {
    const first = await applied(oneOfEach(), wideRegion());
    const second = await applied(oneOfEach(), wideRegion());
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(structuredClone(first)).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  it('should be an identity on any region when it is empty', async () => {
    const property = fc.asyncProperty(regionArbitrary, async (region) => {
      expect((await applied([], region)).region).toEqual(region);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it('should delay by a and then by b as by a + b', async () => {
    const months = fc.integer({ min: 1, max: 60 });
    const ids = planningRegion().projects.filter(
      ({ status }) => status === 'planned' || status === 'underWay',
    );
    const property = fc.asyncProperty(fc.constantFrom(...ids), months, months, async ({ id }, a, b) => {
      const twice = await applied([delay(id, a), delay(id, b)]);
      expect(twice.region).toEqual((await applied([delay(id, a + b)])).region);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('should hurry by a and then by b as by a + b, or refuse both', async () => {
    const months = fc.integer({ min: -15, max: -1 });
    const property = fc.asyncProperty(months, months, async (a, b) => {
      const [one, two] = [
        [delay('open-orchard', a), delay('open-orchard', b)],
        [delay('open-orchard', a + b)],
      ];
      const results = await Promise.all(
        [one, two].map((list) => applyScenario(planningRegion(), scenarioOf(...list))),
      );
      const regions = results.map((result) => (result.ok ? result.region : undefined));
      expect(regions[0]).toEqual(regions[1]);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('should come back to the baseline when a delay is taken back', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 120 }), async (months) => {
      const back = await applied([delay('open-orchard', months), delay('open-orchard', -months)]);
      expect(back.region).toEqual(planningRegion());
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('should give all or nothing: an unsound one among sound ones applies none', async () => {
    const property = fc.asyncProperty(fc.nat({ max: oneOfEach().length }), async (place) => {
      const interventions = oneOfEach();
      interventions.splice(place, 0, delay('nowhere', 3));
      expect(codes(await refused(interventions, wideRegion()))).toEqual([
        `unknownProject interventions[${place}].project`,
      ]);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it('should never throw, whatever values the schema lets through', async () => {
    const region = planningRegion();
    const property = fc.asyncProperty(
      fc.array(anyIntervention(), { maxLength: 4 }),
      async (interventions) => {
        const result = await applyScenario(region, scenarioOf(...interventions));
        expect(result.ok ? result.changes.length : result.problems.length).toBeGreaterThan(
          result.ok ? -1 : 0,
        );
      },
    );
    await fc.assert(property, { numRuns: 400 });
  });
});

/** One sound intervention of every kind, in an order in which all are sound together. */
function oneOfEach(): Intervention[] {
  const wing = {
    id: 'new-wing',
    name: '北楼',
    kind: 'extension',
    district: 'east',
    school: 'river',
    finish: '2022-08',
  };
  return [
    { kind: 'addProject', project: wing, because },
    { kind: 'delayProject', project: 'open-orchard', months: 12, because },
    { kind: 'delayProjects', programme: 'S3-6', months: 6, because },
    { kind: 'cancelProject', project: 'extend-mill-lane', because },
    { kind: 'classCap', stage: 'junior', fromYear: 2022, cap: 45, because },
    { kind: 'splitOversize', fromYear: 2021, because },
    { kind: 'entryControl', fromYear: 2020, cap: 45, because },
    { kind: 'births', district: 'west', fromYear: 2021, factor: '1 - 0.03 * (year - base)', because },
    { kind: 'capture', fromYear: 2021, factor: 1.02, because },
    { kind: 'migration', district: 'east', fromYear: 2021, toYear: 2023, factor: 1.01, because },
    { kind: 'vocationalShare', share: 0.4, fromYear: 2021, because },
    { kind: 'privateShare', share: 0.1, stage: 'primary', fromYear: 2021, because },
    { kind: 'budget', owner: 'east', fromYear: 2021, factor: 0.9, because },
    { kind: 'hires', stage: 'primary', perYear: 20, because },
    { kind: 'targetYear', target: 'no-oversize', year: 2023, because },
    { kind: 'applyPreset', preset: 'texas', stage: 'primary', fromYear: 2021, because },
    { kind: 'waive', target: 'no-oversize', district: 'east', fromYear: 2021, untilYear: 2022, because },
    ...placeChanges(),
  ];
}

function placeChanges(): Intervention[] {
  const [fromYear, stage, district] = [2022, 'primary', 'east'] as const;
  const schools = { from: 'mill-lane', to: 'river' };
  return [
    { kind: 'housing', district, stage, units: 300, pupilsPerUnit: 0.3, fromYear, because },
    { kind: 'arrivals', district, stage, fromYear, pupils: -20, because },
    { kind: 'flowRates', district, stage, grades: ['2'], fromYear, repeated: 0.03, dropped: 0.01, because },
    { kind: 'lendRooms', ...schools, rooms: 2, fromYear, toYear: 2023, because },
    { kind: 'doubleShift', school: 'river', fromYear, because },
    { kind: 'changeOwnership', school: 'hill', ownership: 'public', fromYear, because },
    { kind: 'redirectLeavers', ...schools, share: 1, fromYear, because },
    { kind: 'mergeClasses', stage, fromYear, below: 25, because },
    { kind: 'ceiling', stage, fromYear, size: 55, because },
    { kind: 'transferSeats', stage, fromYear, seats: 3, because },
    { kind: 'retirements', stage, perYear: 9, because },
    { kind: 'contractTeachers', stage, teachers: 8, because },
    { kind: 'grantPerPupil', stage, fromYear, perPupil: 900, because },
    { kind: 'targetValue', target: 'no-oversize', value: 2, because },
    { kind: 'slippage', works: 'newSchool', least: 0, likely: 3, most: 18, because },
    { kind: 'fundWorks', status: 'planned', share: 0.4, because },
    { kind: 'dropUnfunded', below: 0.5, because },
    { kind: 'controlTotal', stage, district, pupils: 500, fromYear, because },
    { kind: 'scaleControlTotals', factor: 1.1, stage, fromYear, toYear: 2023, because },
    { kind: 'dropControlTotals', district, fromYear: 2024, because },
  ];
}

function anyIntervention(): fc.Arbitrary<Intervention> {
  const year = fc.constantFrom(1900, 2019, 2020, 2021, 2023, 2025, 2026, 2200);
  const district = fc.constantFrom('east', 'west', 'nowhere');
  const stage = fc.constantFrom('kindergarten', 'primary', 'junior', 'senior', 'special');
  const factor = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.constantFrom('year - base', '1 / 0', '1 +', 'year', '', 'base > 1', 'max(1, 2)', '-1'),
  );
  const project = fc.constantFrom(...planningRegion().projects.map(({ id }) => id), 'nowhere', 'made');
  const months = fc.integer({ min: -120, max: 120 });
  const row = fc.record({
    id: project,
    name: fc.string(),
    kind: fc.constantFrom('newSchool', 'closure', 'extension'),
    district,
    school: fc.constantFrom('river', 'orchard', 'fresh'),
    finish: fc.constantFrom('2021-08', '2026-01', 'soon', '0000-01'),
  });
  const size = fc.integer({ min: 1, max: 200 });
  const kinds = [
    fc.record({ project, months }).map((parts) => ({ kind: 'delayProject', ...parts })),
    fc
      .record({ district, months }, { requiredKeys: ['months'] })
      .map((parts) => ({ kind: 'delayProjects', ...parts })),
    row.map((added) => ({ kind: 'addProject', project: added })),
    project.map((id) => ({ kind: 'cancelProject', project: id })),
    fc
      .record({ district, project, delays: fc.constantFrom('0:50;12:50', '-3:1;0:2;6:1', '4:1', 'soon') })
      .map((all) => ({ kind: 'slippage', ...all })),
    fc.record({ district, share: fc.constantFrom(0, 0.4, 1) }).map((all) => ({ kind: 'fundWorks', ...all })),
    district.map((id) => ({ kind: 'dropUnfunded', district: id })),
    fc
      .record(
        { stage, district, grade: fc.constantFrom('1', '7', 'K1'), fromYear: year, cap: size, target: size },
        { requiredKeys: ['stage', 'fromYear', 'cap'] },
      )
      .map((parts) => ({ kind: 'classCap', ...parts })),
    fc
      .record({ stage, district, fromYear: year }, { requiredKeys: ['fromYear'] })
      .map((parts) => ({ kind: 'splitOversize', ...parts })),
    fc
      .record({ stage, district, fromYear: year, cap: size }, { requiredKeys: ['fromYear', 'cap'] })
      .map((parts) => ({ kind: 'entryControl', ...parts })),
    fc.record(
      {
        kind: fc.constantFrom('capture', 'migration'),
        stage,
        district,
        fromYear: year,
        toYear: year,
        factor,
      },
      { requiredKeys: ['kind', 'fromYear', 'factor'] },
    ),
    fc
      .record(
        { district, fromYear: year, toYear: year, share: fc.constantFrom(0, 0.4, 1) },
        { requiredKeys: ['fromYear', 'share'] },
      )
      .map((parts) => ({ kind: 'vocationalShare', ...parts })),
    fc
      .record(
        { district, stage, fromYear: year, toYear: year, share: fc.constantFrom(0, 0.1, 1) },
        { requiredKeys: ['stage', 'fromYear', 'share'] },
      )
      .map((parts) => ({ kind: 'privateShare', ...parts })),
    fc
      .record(
        {
          district,
          stage,
          fromYear: year,
          toYear: year,
          pupils: fc.nat(900),
          grade: fc.constantFrom('1', '7'),
        },
        { requiredKeys: ['stage', 'fromYear', 'pupils'] },
      )
      .map((parts) => ({ kind: 'controlTotal', ...parts })),
    fc
      .record(
        { district, stage, fromYear: year, toYear: year, factor },
        { requiredKeys: ['fromYear', 'factor'] },
      )
      .map((parts) => ({ kind: 'scaleControlTotals', ...parts })),
    fc
      .record({ district, stage, fromYear: year }, { requiredKeys: ['fromYear'] })
      .map((parts) => ({ kind: 'dropControlTotals', ...parts })),
    fc
      .record({ district, fromYear: year, toYear: year, factor }, { requiredKeys: ['fromYear', 'factor'] })
      .map((parts) => ({ kind: 'births', ...parts })),
    fc
      .record(
        { owner: fc.constantFrom('east', 'vale', 'nobody'), fromYear: year, toYear: year, factor },
        { requiredKeys: ['owner', 'fromYear', 'factor'] },
      )
      .map((parts) => ({ kind: 'budget', ...parts })),
    fc
      .record({ district, stage, perYear: fc.nat({ max: 100 }) }, { requiredKeys: ['stage', 'perYear'] })
      .map((parts) => ({ kind: 'hires', ...parts })),
    fc
      .record({ target: fc.constantFrom('no-oversize', 'none'), year })
      .map((parts) => ({ kind: 'targetYear', ...parts })),
    fc
      .record(
        {
          preset: fc.constantFrom(...presetIds),
          district,
          stage,
          fromYear: year,
          shift: fc.constantFrom(-3, 0, 2),
        },
        { requiredKeys: ['preset', 'fromYear'] },
      )
      .map((parts) => ({ kind: 'applyPreset', ...parts })),
    fc
      .record(
        {
          target: fc.constantFrom('no-oversize', 'none', 'texas-22'),
          school: fc.constantFrom('river', 'nowhere'),
          ...{ district, stage, grade: fc.constantFrom('1', '7'), fromYear: year, untilYear: year },
        },
        { requiredKeys: ['target', 'untilYear'] },
      )
      .map((parts) => ({ kind: 'waive', ...parts })),
  ];
  return fc.oneof(...kinds).map((parts) => ({ ...parts, because }) as Intervention);
}

function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  for (const inside of Object.values(value)) deepFreeze(inside);
  return Object.freeze(value);
}

/** Rows that stand in both regions as the very same object. */
function sharedRows(left: Region, right: Region): number {
  const rows = new Set(Object.values(left).flat());
  return Object.values(right)
    .flat()
    .filter((row) => rows.has(row)).length;
}
