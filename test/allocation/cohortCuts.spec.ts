import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { cohortBlocks } from '../../src/allocation/polish/cohortBlocks.ts';
import { cohortCuts } from '../../src/allocation/polish/cohortCuts.ts';
import { heldProgramme } from '../../src/allocation/polish/heldProgramme.ts';
import { furtherDecisions, sitesOf, undecided } from '../../src/allocation/polish/siteBranch.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { activityOf } from '../../src/milp/milp.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const solver = highsSolver();
const cutting = { solver, shouldStop: () => false, effort: 1 };

describe('cohorts of a programme', () => {
  it('should each decide columns of their own, in rows that ask for no others', () => {
    const model = buildModel(read(county({ schools: 12, seed: 4, fed: true })));
    const blocks = cohortBlocks(model);
    const own = blocks.flatMap((block) => block.own);
    expect(new Set(own).size).toBe(own.length);
    const names = own.map((column) => model.milp.columns[column]?.name.split('/')[0]);
    for (const kind of ['pupils', 'sections', 'split', 'overCap', 'oversize', 'allOver', 'unplaced'])
      expect(names.filter((name) => name === kind)).toHaveLength(
        model.milp.columns.filter(({ name }) => name.startsWith(`${kind}/`)).length,
      );
    for (const { columns, rows } of blocks) {
      expect(rows.length).toBeGreaterThan(0);
      const inside = new Set(columns);
      for (const row of rows)
        expect(model.milp.rows[row]?.indices.every((column) => inside.has(column))).toBe(true);
    }
  });
});

describe('cuts of cohorts', () => {
  it('should hold at every whole plan and cut the vertex off', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const exact = await solveExactly(problem, solver, { until: 'oversizePupils' });
        if (exact.status !== 'solved') return;
        const model = buildModel(problem);
        if (model.milp.columns.length === 0) return;
        const milp = heldProgramme(model, exact.vector);
        const programme = await solver.open(milp);
        const vertex = programme.solve();
        programme.dispose();
        const plan = await solver.solve(milp, { limits: { nodes: 2_000 } });
        if (vertex.status !== 'optimal' || !('values' in plan)) return;
        const { found } = await cohortCuts(milp, cohortBlocks(model), [], vertex, cutting);
        for (const { cut } of found) {
          met += 1;
          const row = { name: 'cut', ...cut };
          expect(activityOf(row, plan.values)).toBeGreaterThanOrEqual(cut.lower - 1e-5);
          expect(activityOf(row, [...vertex.values])).toBeLessThan(cut.lower);
        }
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(10);
  });
});

describe('decisions about sites', () => {
  it('should leave every whole plan in one of two branches, and the vertex in none', () => {
    const model = buildModel(read(county({ schools: 15, seed: 3 })));
    const sites = sitesOf(model);
    const column = fc.record({
      site: fc.nat({ max: 30 }),
      parts: fc.uniqueArray(fc.record({ at: fc.nat({ max: 60 }), weight: fc.integer({ min: 1, max: 9 }) }), {
        selector: ({ at }) => at,
        minLength: 2,
        maxLength: 4,
      }),
      total: fc.constantFrom(0.3, 0.8, 1),
    });
    fc.assert(
      fc.property(column, fc.nat(), ({ site, parts, total }, choice) => {
        const schools = [...sites.keys()];
        const school = schools[site % schools.length] ?? '';
        const openings = sites.get(school) ?? [];
        const values = new Float64Array(model.milp.columns.length);
        const weight = parts.reduce((sum, part) => sum + part.weight, 0);
        for (const part of parts) {
          const at = openings[part.at % openings.length]?.column ?? 0;
          values[at] = (values[at] ?? 0) + (total * part.weight) / weight;
        }
        const whole = [...values].every((value) => value === 0 || Math.abs(value - 1) < 1e-9);
        const branches = furtherDecisions(sites, { values }, undecided);
        expect(branches === undefined).toBe(whole);
        if (branches === undefined) return;
        const chosen = openings[choice % openings.length]?.column;
        const allows = ({ out, opened }: (typeof branches)[number], opening: number | undefined) =>
          opening === undefined ? !opened.has(school) : !out.has(opening);
        expect(branches.some((branch) => allows(branch, chosen))).toBe(true);
        expect(branches.some((branch) => allows(branch, undefined))).toBe(true);
        const keeps = ({ out, opened }: (typeof branches)[number]) =>
          openings.every((one) => !out.has(one.column) || (values[one.column] ?? 0) < 1e-6) &&
          (!opened.has(school) ||
            openings.reduce((sum, one) => sum + (values[one.column] ?? 0), 0) > 1 - 1e-6);
        expect(branches.some(keeps)).toBe(false);
      }),
    );
  });
});

describe('a polished allocation', () => {
  it('should tell that it was polished, and never be worse than without', async () => {
    const problem = read(county({ schools: 12, seed: 5 }));
    const plain = await allocate(problem, { work: 2_000, solver });
    const polished = await allocate(problem, { work: 2_000, solver, polish: true });
    if (plain.status !== 'planned' || polished.status !== 'planned') throw new Error('There is a plan.');
    expect(polished.certificate.polished).toBe(true);
    expect(plain.certificate.polished).toBeUndefined();
    const alone = await allocate(problem, { work: 200, polish: true });
    expect(alone.status === 'planned' && alone.certificate.polished).toBeUndefined();
    expect(polished.vector.cost).toBeLessThanOrEqual(plain.vector.cost * (1 + problem.costTolerance) + 1);
    expect(polished.certificate.gap).toBeLessThanOrEqual((plain.certificate.gap ?? 0) + 1e-9);
    const { upperBound, lowerBound = 0, committedCost = 0 } = polished.certificate;
    expect(polished.certificate.incrementalGap).toBeCloseTo(
      (upperBound - lowerBound) / (upperBound - committedCost),
      9,
    );
  });
});
