import fc from 'fast-check';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

type SchoolInput = AllocationProblemInput['schools'][number];

type Cohorts = { entered: number; sizes: number[] }[];

const enrolled = (years: number): fc.Arbitrary<Cohorts> =>
  years === 1
    ? fc.constant([])
    : fc
        .array(whole(1, 4), { minLength: 0, maxLength: 2 })
        .map((sizes) => (sizes.length === 0 ? [] : [{ entered: 2019, sizes }]));

const extension = fc.record({
  most: whole(1, 2),
  costPerRoom: whole(1, 4),
  fixedCost: whole(0, 2),
  leadYears: whole(0, 1),
});
const passing = fc.record({ most: whole(1, 2), costPerRoomYear: whole(0, 3) });

function standing(id: string, years: number): fc.Arbitrary<SchoolInput> {
  return fc
    .record({
      rooms: whole(0, 2),
      classes: enrolled(years),
      extension: maybe(extension),
      conversion: maybe(passing),
      temporary: maybe(passing),
      size: maybe(whole(1, 5)),
    })
    .map(({ rooms, classes, size, extension: extended, conversion, temporary }) => ({
      id,
      district: 'd',
      units: [{ stage: 'primary' as const, enrolled: classes }],
      rooms: [{ fromYear: 2020, rooms }],
      ...(extended === undefined ? {} : { extension: extended }),
      ...(conversion === undefined ? {} : { conversion }),
      ...(temporary === undefined ? {} : { temporary }),
      sizeCaps: size === undefined ? [] : [{ fromYear: 2020, pupils: size }],
    }));
}

function second(years: number): fc.Arbitrary<SchoolInput> {
  const module = fc.record({
    rooms: whole(1, 3),
    pupils: whole(1, 5),
    cost: whole(0, 9),
    leadYears: whole(0, 1),
    runningCost: whole(0, 2),
  });
  const site = fc.array(module, { minLength: 1, maxLength: 2 }).map((modules) => ({
    id: 'b',
    district: 'd',
    units: [{ stage: 'primary' as const }],
    site: { modules },
  }));
  const closable = fc
    .record({ school: standing('b', years), saving: whole(0, 6) })
    .map(({ school, saving }) => ({ ...school, closure: { receiver: 'a', saving } }));
  return fc.oneof(standing('b', years), site, closable);
}

/** Problems with one district, one stage, two schools, at most two years and two groups of entrants. */
export const tinyProblems: fc.Arbitrary<AllocationProblemInput> = fc
  .record({ years: whole(1, 3), horizon: whole(1, 2), areas: whole(1, 2) })
  .chain(({ years, horizon, areas }) => {
    const names = areas === 1 || horizon === 2 ? ['n'] : ['n', 's'];
    const lastYear = 2019 + horizon;
    const stage = fc
      .record({
        cap: whole(2, 3),
        later: maybe(whole(1, 2)),
        more: whole(0, 2),
        growth: fc.constantFrom(1, 1.5, 0.5),
        deadline: maybe(fc.constant({ year: 2021, weightBefore: 0.5 })),
        sectionCost: whole(0, 3),
        splitCost: whole(0, 2),
        regroupCost: maybe(whole(0, 3)),
      })
      .map(({ cap, later, more, growth, deadline, sectionCost, splitCost, regroupCost }) => ({
        stage: 'primary' as const,
        years,
        survival: [1, growth, growth].slice(0, years),
        caps: [
          { fromYear: 2020, pupils: cap },
          ...(later === undefined ? [] : [{ fromYear: 2021, pupils: later }]),
        ],
        ...(more === 0 ? {} : { largestClass: cap + more }),
        ...(deadline === undefined ? {} : { deadline }),
        ...(regroupCost === undefined ? {} : { regroupCost }),
        sectionCost,
        splitCost,
      }));
    const flows = fc.record({
      far: whole(1, 3),
      fare: whole(0, 2),
      least: fc.constantFrom(0, 0.5),
      most: fc.constantFrom(0.5, 1),
    });
    return fc
      .record({
        stage,
        demands: fc.array(fc.record({ pupils: whole(0, 4), singleSource: fc.boolean() }), {
          minLength: 2,
          maxLength: 2,
        }),
        schools: fc.tuple(standing('a', years), second(years)),
        terms: fc.array(flows, { minLength: 2, maxLength: 2 }),
        budget: maybe(fc.array(whole(0, 6), { minLength: horizon, maxLength: horizon })),
        carryOver: fc.boolean(),
        grant: maybe(whole(0, 4)),
        teachers: maybe(
          fc.record({
            stock: whole(0, 4),
            retiring: fc.constantFrom(0, 0.5),
            contractPrice: whole(0, 3),
            contractsAtMost: maybe(whole(1, 4)),
          }),
        ),
        discountRate: fc.constantFrom(0, 0.25),
      })
      .map(({ stage: shape, demands, schools, terms, budget, carryOver, grant, teachers, discountRate }) => ({
        format: 'xuewei.allocation/1' as const,
        firstYear: 2020,
        lastYear,
        discountRate,
        stages: [shape],
        areas: names.map((id, index) => ({
          id,
          singleSource: demands[index]?.singleSource ?? false,
          demand: Array.from({ length: horizon }, (_, year) => ({
            stage: 'primary' as const,
            entryYear: 2020 + year,
            pupils: demands[index + year]?.pupils ?? 0,
          })),
        })),
        schools,
        flows: names.flatMap((area, index) => {
          const { far, fare, least, most } = terms[index] ?? { far: 1, fare: 0, least: 0, most: 1 };
          return [
            { area, school: 'a', stage: 'primary' as const, distance: 0.5, home: true, leastShare: least },
            {
              area,
              school: 'b',
              stage: 'primary' as const,
              distance: far,
              mostShare: most,
              transportCost: fare,
            },
          ];
        }),
        teachers:
          teachers === undefined
            ? []
            : [
                {
                  district: 'd',
                  stage: 'primary' as const,
                  perSection: 2,
                  stock: teachers.stock,
                  retiring: teachers.retiring,
                  contractPrice: teachers.contractPrice,
                  ...(teachers.contractsAtMost === undefined
                    ? {}
                    : { contractsAtMost: teachers.contractsAtMost }),
                },
              ],
        budgets: (budget ?? []).map((amount, year) => ({ district: 'd', year: 2020 + year, amount })),
        carryOver,
        grants: grant === undefined ? [] : [{ year: 2020, amount: grant }],
      }));
  });
