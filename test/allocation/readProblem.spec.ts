import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemTexts } from '../../src/allocation/problemTexts.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import {
  type AllocationProblemInput,
  allocationProblemSchema,
} from '../../src/domain/allocation/allocationProblem.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { read, smallTown } from './smallTown.ts';

describe('readProblem', () => {
  it('should fill in what has a default', () => {
    const problem = read(smallTown);
    expect(problem.carryOver).toBe(true);
    expect(problem.flows[0]).toMatchObject({ transportCost: 0, mostShare: 1 });
  });

  it('should read again what it has read, and survive JSON', () => {
    fc.assert(
      fc.property(tinyProblems, (input) => {
        const problem = read(input);
        expect(read(problem)).toEqual(problem);
        expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
      }),
      { numRuns: 50 },
    );
  });

  it('should say what has not the right form, and where', () => {
    const { problems } = readProblem({ ...smallTown, firstYear: 'soon', areas: [{ id: 'a b' }] });
    expect(problems?.map(({ code, where }) => [code, where])).toEqual([
      ['shape', 'firstYear'],
      ['shape', 'areas.0.id'],
    ]);
  });

  it.each(Object.entries(wrong()))('should find what is wrong: %s', (code, input) => {
    const { problems } = readProblem(input);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { what, remedy } of problems) expect(`${what} ${remedy}`).not.toMatch(/[{}]|undefined/);
  });

  it('should have a planted fault for every text', () => {
    expect(Object.keys(problemTexts).toSorted()).toEqual(['shape', ...Object.keys(wrong())].toSorted());
  });

  it('should tell all that is wrong at once', () => {
    const { problems } = readProblem({
      ...smallTown,
      areas: [...smallTown.areas, ...smallTown.areas],
      stages: smallTown.stages.map((stage) => ({ ...stage, survival: [1] })),
    });
    expect(new Set(problems?.map(({ code }) => code))).toEqual(new Set(['twice', 'survivalLength']));
  });
});

describe('the schema of the allocation problem', () => {
  it('should give every number its unit and meaning', () => {
    const missing: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, unit, description } = node as { type?: unknown; unit?: unknown; description?: unknown };
      if ((type === 'number' || type === 'integer') && (unit === undefined || description === undefined))
        missing.push(path);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    };
    const schema = z.toJSONSchema(allocationProblemSchema, { io: 'input' });
    walk(schema, '');
    expect(missing).toEqual([]);
    expect(JSON.stringify(schema)).toContain('transportCost');
  });
});

/** Small towns with one planted fault each, by the code that must find it. */
function wrong(): Record<Exclude<keyof typeof problemTexts, 'shape'>, AllocationProblemInput> {
  const town = (change: Partial<AllocationProblemInput>): AllocationProblemInput => ({
    ...structuredClone(smallTown),
    ...change,
  });
  const schools = (id: string, change: object) =>
    town({
      schools: smallTown.schools.map((school) => (school.id === id ? { ...school, ...change } : school)),
    });
  const stages = (name: string, change: object) =>
    town({
      stages: smallTown.stages.map((stage) => (stage.stage === name ? { ...stage, ...change } : stage)),
    });
  return {
    years: town({ firstYear: 2022 }),
    twice: town({ flows: [...smallTown.flows, ...smallTown.flows.slice(0, 1)] }),
    unknown: town({ flows: [...smallTown.flows, { area: 'nowhere', school: 'old', stage: 'primary' }] }),
    survivalLength: stages('junior', { survival: [1, 1] }),
    capMissing: stages('junior', { caps: [{ fromYear: 2021, pupils: 50 }] }),
    largestBelowCap: stages('junior', { largestClass: 40 }),
    yearOutsidePlan: town({ budgets: [{ district: 'town', year: 2030, amount: 1 }] }),
    noFlow: town({ flows: smallTown.flows.filter(({ area }) => area !== 'village') }),
    sharesImpossible: town({
      flows: smallTown.flows.map((flow) => ({ ...flow, leastShare: 0, mostShare: 0.4 })),
    }),
    siteHasPupils: schools('south', { rooms: [{ fromYear: 2020, rooms: 3 }] }),
    moduleWithoutRooms: schools('south', { site: { modules: [{ cost: 1 }] } }),
    receiverUnfit: schools('mill-lane', { closure: { receiver: 'south' } }),
    afterIsNoSite: schools('mill-lane', { closure: { receiver: 'old', after: 'far' } }),
  };
}
