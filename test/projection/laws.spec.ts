import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { YearSituation } from '../../src/domain/situation.ts';
import {
  fitProjection,
  type ProjectionModel,
  type ProjectionState,
  projectEnrolment,
  projectYear,
  startState,
} from '../../src/projection/projectEnrolment.ts';
import { addUp, readEnrolment } from '../../src/projection/projectionState.ts';
import { changingPlaces, smallPlaces } from '../arbitraries/smallPlaces.ts';
import { buildRegion } from './buildRegion.ts';
import { countPupils } from './readCensus.ts';

const runs = { numRuns: 60 };

describe('the laws of projection', () => {
  it('should find every pupil of a total at a school or among the unplaced, whatever opens and closes', () => {
    fc.assert(
      fc.property(changingPlaces(), ({ place, situation }) => {
        const { model, states } = run(buildRegion(place), situation);
        for (const { enrolment, totals } of states) {
          const found = addUp(model, readEnrolment(model, enrolment));
          expect(found).toEqual(totals.map(Math.round).map((total) => total + 0));
          for (const { pupils } of [...enrolment.pupils, ...enrolment.unplaced])
            expect(Number.isInteger(pupils) && pupils > 0).toBe(true);
        }
      }),
      runs,
    );
  });

  it('should move pupils within a district, never add or lose any, when schools open or close', () => {
    fc.assert(
      fc.property(changingPlaces(1), ({ place, situation }) => {
        const region = buildRegion(place);
        const [plain, changed] = [run(region, undefined), run(region, situation)];
        changed.states.forEach(({ totals }, year) => {
          totals.forEach((total, index) => {
            expect(total).toBeCloseTo(plain.states[year]?.totals[index] ?? Number.NaN, 6);
          });
        });
      }),
      runs,
    );
  });

  it('should leave nobody at a closed school and nobody without a seat while the pool has a school', () => {
    fc.assert(
      fc.property(smallPlaces(1), fc.nat(), (place, pick) => {
        const ids = Object.keys(place.schools);
        const school = ids[pick % ids.length] ?? '';
        const situation = { opened: [], closed: [{ school, closeYear: place.baseYear + 1 }], places: [] };
        const { states } = run(buildRegion(place), situation);
        for (const { enrolment } of states.slice(1)) {
          expect(countPupils(enrolment, { school })).toBe(0);
          for (const { stage, grade } of enrolment.unplaced) {
            const others = states[0]?.enrolment.pupils.filter(
              (row) => row.stage === stage && row.school !== school,
            );
            expect([grade, others]).toEqual([grade, []]);
          }
        }
      }),
      runs,
    );
  });

  it('should not depend on the order of rows', () => {
    fc.assert(
      fc.property(smallPlaces(), fc.integer(), (place, seed) => {
        const region = buildRegion(place);
        const shuffled: Region = {
          ...region,
          enrolment: shuffle(region.enrolment, seed),
          schools: shuffle(region.schools, seed),
          districts: shuffle(region.districts, seed),
          births: shuffle(region.births, seed),
        };
        expect(JSON.stringify(projectEnrolment(shuffled))).toBe(JSON.stringify(projectEnrolment(region)));
      }),
      runs,
    );
  });

  it('should change nothing by assumptions of factor 1', () => {
    fc.assert(
      fc.property(smallPlaces(), fc.constantFrom('migration' as const, 'capture' as const), (place, kind) => {
        const neutral = { ...place, assumptions: [{ kind, fromYear: place.baseYear, factor: 1 }] };
        expect(projectEnrolment(buildRegion(neutral))).toEqual(projectEnrolment(buildRegion(place)));
      }),
      runs,
    );
  });

  it('should not depend on what schools are called', () => {
    fc.assert(
      fc.property(smallPlaces(), (place) => {
        const called = (id: string) => `school-${id}`;
        const renamed = {
          ...place,
          schools: Object.fromEntries(
            Object.entries(place.schools).map(([id, school]) => [called(id), school]),
          ),
          pupils: place.pupils.map(([id, year, byGrade]) => [called(id), year, byGrade] as const),
        };
        const before = projectEnrolment(buildRegion(place)).years.map(({ pupils }) =>
          pupils.map((row) => ({ ...row, school: called(row.school) })),
        );
        expect(projectEnrolment(buildRegion(renamed)).years.map(({ pupils }) => pupils)).toEqual(before);
      }),
      runs,
    );
  });

  it('should double every total of a district by itself when all pupils and births are doubled', () => {
    // Beside others a small district is drawn to them, and less so the larger it is.
    fc.assert(
      fc.property(smallPlaces(1), (place) => {
        const region = buildRegion(place);
        const doubled: Region = {
          ...region,
          enrolment: region.enrolment.map((row) => ({ ...row, pupils: 2 * (row.pupils ?? 0) })),
          births: region.births.map((row) => ({ ...row, births: 2 * row.births })),
        };
        const [once, twice] = [run(region, undefined), run(doubled, undefined)];
        twice.states.forEach(({ totals }, year) => {
          totals.forEach((total, index) => {
            expect(total / 2).toBeCloseTo(once.states[year]?.totals[index] ?? Number.NaN, 6);
          });
        });
      }),
      runs,
    );
  });

  it('should hand on plain JSON, schools sorted and each cell once', () => {
    fc.assert(
      fc.property(smallPlaces(), (place) => {
        const projection = projectEnrolment(buildRegion(place));
        expect(structuredClone(projection)).toEqual(projection);
        for (const { pupils } of projection.years) {
          const schools = pupils.map(({ school }) => school);
          expect(schools).toEqual([...schools].sort());
          const cells = pupils.map(({ school, grade }) => `${school} ${grade}`);
          expect(new Set(cells).size).toBe(cells.length);
        }
      }),
      runs,
    );
  });
});

function run(
  region: Region,
  situation: YearSituation | undefined,
): { model: ProjectionModel; states: ProjectionState[] } {
  const model = fitProjection(region);
  const states = [startState(model)];
  for (let year = region.place.baseYear + 1; year <= region.place.horizonYear; year += 1)
    states.push(projectYear(model, states.at(-1) as ProjectionState, year, situation));
  return { model, states };
}

/** The same items in another order, given by a number. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, index) => ({ item, key: Math.imul(index + 1, (seed | 1) * 2654435761) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}
