import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import {
  type FacilityInstance,
  facilityProblem,
  readHolmberg,
  readOrLibraryCap,
} from './facilityLocation.ts';

const solver = highsSolver();

describe('a facility-location problem', () => {
  it('should open the site whose fixed cost and transport are least together', async () => {
    const outcome = await costOf(village, false);
    expect(outcome.vector).toMatchObject({ unplaced: 0, cost: 100 + 30 });
    expect(outcome.plan.openings).toEqual([{ school: 'site1', module: 0, year: 2020 }]);
  });

  it('should open both sites when neither is large enough', async () => {
    const small = withCapacity(5);
    expect((await costOf(small, false)).plan.openings.map(({ school }) => school)).toEqual([
      'site1',
      'site2',
    ]);
  });

  it('should be allocated to its proof', async () => {
    for (const [instance, cost] of [
      [village, 130],
      [withCapacity(5), 240],
    ] as const) {
      const { vector, certificate } = await allocated(instance, false);
      expect(vector).toMatchObject({ unplaced: 0, cost });
      expect(certificate).toMatchObject({ source: 'branchAndBound', lowerBound: cost, gap: 0 });
    }
    const together = await allocated(withCapacity(3), true);
    expect(together.vector.unplaced).toBe(1);
    expect(together.certificate.proven).toContain('unplaced');
  });

  it('should leave a pupil out rather than split an area that must stay together', async () => {
    const tight = withCapacity(3);
    expect((await costOf(tight, false)).vector.unplaced).toBe(0);
    expect((await costOf(tight, true)).vector.unplaced).toBe(1);
  });
});

const reference = process.env.XUEWEI_REFERENCE_DATA ?? '';

function published(folder: string): { instance: string; optimum: number; text: string }[] {
  const table = join(reference, folder, 'optima.csv');
  if (reference === '' || !existsSync(table)) return [];
  const rows = readFileSync(table, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows.map((row) => {
    const [instance = '', optimum] = row.split(',');
    return {
      instance,
      optimum: Number(optimum),
      text: readFileSync(join(reference, folder, `${instance}.txt`), 'utf8'),
    };
  });
}

describe.skipIf(reference === '')('the published optima of facility location', () => {
  it.each(published('orlib_cap'))('should be proven for OR-Library $instance', async ({ optimum, text }) => {
    const { vector, proven } = await costOf(readOrLibraryCap(text), false);
    expect([vector.unplaced, proven]).toEqual([0, true]);
    expect(Math.abs(vector.cost - optimum)).toBeLessThan(0.01);
  });

  it.each(published('sscflp_holmberg'))(
    'should be proven for Holmberg $instance',
    async ({ optimum, text }) => {
      const { vector, proven, plan } = await costOf(readHolmberg(text), true);
      expect([vector.unplaced, proven]).toEqual([0, true]);
      expect(Math.abs(vector.cost - optimum)).toBeLessThan(0.01);
      expect(new Set(plan.intakes.map(({ area }) => area)).size).toBe(plan.intakes.length);
    },
  );
});

describe.skipIf(reference === '')('the published optima by the allocator', () => {
  it.each(published('orlib_cap').slice(0, 3))(
    'should be reached and proven for OR-Library $instance',
    async ({ optimum, text }) => {
      const { vector, certificate } = await allocated(readOrLibraryCap(text), false);
      expect(Math.abs(vector.cost - optimum)).toBeLessThan(0.01);
      expect(certificate.source).toBe('branchAndBound');
      expect(certificate.gap).toBeLessThan(1e-6);
    },
  );

  it.each(published('sscflp_holmberg').slice(0, 3))(
    'should be reached and proven for Holmberg $instance',
    async ({ optimum, text }) => {
      const { vector, certificate } = await allocated(readHolmberg(text), true);
      expect(Math.abs(vector.cost - optimum)).toBeLessThan(0.01);
      expect(certificate.source).toBe('branchAndBound');
      expect(certificate.gap).toBeLessThan(1e-6);
    },
  );
});

async function allocated(instance: FacilityInstance, singleSource: boolean) {
  const reading = readProblem(facilityProblem(instance, { singleSource }));
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems));
  const allocation = await allocate(reading.problem, { work: 2000, solver });
  if (allocation.status !== 'planned') throw new Error('a facility problem has a plan');
  return allocation;
}

async function costOf(instance: FacilityInstance, singleSource: boolean) {
  const reading = readProblem(facilityProblem(instance, { singleSource }));
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems));
  const outcome = await solveExactly(reading.problem, solver, { wholePupils: false, until: 'cost' });
  if (outcome.status !== 'solved')
    throw new Error(`a facility problem can be solved, not "${outcome.status}"`);
  return outcome;
}

/** Two sites, two customers of 4 and 2; the first site serves both for 30. */
const village: FacilityInstance = {
  sites: [
    { capacity: 6, fixedCost: 100 },
    { capacity: 6, fixedCost: 110 },
  ],
  customers: [
    { demand: 4, costs: [20, 20] },
    { demand: 2, costs: [10, 10] },
  ],
};

const withCapacity = (capacity: number): FacilityInstance => ({
  ...village,
  sites: village.sites.map((site) => ({ ...site, capacity })),
});
