import { describe, expect, it } from 'vitest';
import { defaultPlanning } from '../../src/domain/planning.ts';
import type { Project } from '../../src/domain/region/project.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { readParts, repairAllocation } from '../../src/study/repair/repairAllocation.ts';
import { repairWorks } from '../../src/study/repair/repairWorks.ts';
import { tellRepair } from '../../src/study/repair/tellRepair.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const region = crowdedRegion();
const order = { work: 2000, seed: 1 };
const repairOf = (projects: readonly Project[]) =>
  repairWorks({ ...region, projects: [...projects] }, defaultPlanning, order);

async function proposedWorks(): Promise<readonly Project[]> {
  const proposal = await planPlace(region, { work: 10_000, solver: highsSolver() });
  expect(proposal.works.length).toBeGreaterThan(1);
  return proposal.works;
}

const atMill: Project = {
  id: 'drawn',
  name: 'drawn by hand',
  kind: 'extension',
  school: 'mill-lane',
  district: 'east',
  finish: '2022-08',
  status: 'planned',
  basis: 'assumed',
  homeRooms: 1,
};

describe('works drawn by hand', () => {
  it('should hold as they are where they are those of a proposal', async () => {
    const works = await proposedWorks();
    const { parts, drawn, kept } = await repairOf(works);
    expect(drawn.map(({ id }) => id)).toEqual(works.map(({ id }) => id));
    expect(kept).toEqual([]);
    expect(parts.map(({ status }) => status)).toEqual(['unchanged']);
    expect(parts[0]?.before.vector.oversizeClasses).toBe(0);
  });

  it('should get back what was struck out of them, and nothing else of the works', async () => {
    const { parts } = await repairOf((await proposedWorks()).slice(1));
    const [part] = parts;
    if (part?.status !== 'repaired') throw new Error('a room less does not matter');
    expect(part.before.findings).toEqual([]);
    expect(part.before.vector.oversizeClasses).toBeGreaterThan(0);
    expect(part.vector.oversizeClasses).toBe(0);
    expect(verifyPlan(part.problem, part.plan).findings).toEqual([]);
    const works = part.changes.filter(({ kind }) => kind !== 'classes' && kind !== 'pupils');
    expect(works.map(({ kind, place }) => `${kind} ${place}`)).toEqual(['temporary mill-lane']);
  });

  it('should be cut where more is drawn than can stand there, which is told', async () => {
    const [first, ...others] = await proposedWorks();
    const { parts } = await repairOf([{ ...(first as Project), homeRooms: 9 }, ...others]);
    const [part] = parts;
    expect(new Set(part?.before.findings.map(({ code }) => code))).toEqual(new Set(['temporaryOverMost']));
    expect(part?.status).toBe('repaired');
  });

  it('should stay as decided where they are under way, begin before the plan, or others wait for them', async () => {
    const fixed: Project[] = [
      { ...atMill, id: 'built', status: 'underWay' },
      { ...atMill, id: 'begun', start: '2020-03' },
      { ...atMill, id: 'retiring', roomsRetired: 1 },
    ];
    const { drawn, kept, parts } = await repairOf([...fixed, atMill]);
    expect(drawn.map(({ id }) => id)).toEqual(['drawn']);
    expect(kept.map(({ id }) => id)).toEqual(['begun']);
    const extension = parts[0]?.problem.schools.find(({ id }) => id === 'mill-lane')?.extension;
    expect(extension?.most).toBeLessThan(6);
  });

  it('should bring land and building time of their own where a new school is on no site of the tables', async () => {
    const school: Project = {
      ...atMill,
      ...{ id: 'estate', name: 'Estate', kind: 'newSchool', school: 'estate', start: '2021-10' },
      ...{ finish: '2023-08', stages: ['primary'], homeRooms: 8, cost: 30_000_000 },
    };
    const { parts, drawn, kept } = await repairOf([school]);
    expect([drawn.length, kept.length]).toEqual([1, 0]);
    const site = parts[0]?.problem.schools.find(({ id }) => id === 'estate')?.site;
    expect(site?.modules.at(-1)).toMatchObject({ rooms: 8, cost: 30_000_000, leadYears: 2 });
    expect(parts[0]?.before.findings.map(({ code }) => code)).not.toContain('openingTooEarly');
    const hurried = await repairOf([{ ...school, start: '2020-10', finish: '2020-12' }]);
    expect(hurried.kept.map(({ id }) => id)).toEqual(['estate']);
  });

  it('should come out the same again, as a document that can be repaired itself', async () => {
    const [one, other] = [await repairOf([atMill]), await repairOf([atMill])];
    const text = JSON.stringify(tellRepair(one.parts, (problem) => problem));
    expect(JSON.stringify(tellRepair(other.parts, (problem) => problem))).toBe(text);
    const again = await repairAllocation(JSON.parse(text), undefined, order);
    if (!again.ok) throw new Error(again.problems[0]?.what);
    expect(again.parts.map(({ status }) => status)).toEqual(one.parts.map(() => 'unchanged'));
  });
});

describe('a file that holds no plan', () => {
  it('should tell all that is wrong with it, by the part in which it is', () => {
    const codes = (input: unknown) => {
      const read = readParts(input, undefined);
      return read.ok ? [] : read.problems.map(({ code, at }) => `${at.sheet ?? ''} ${code}`.trim());
    };
    expect(codes({})).toEqual(['problemOfPlanMissing', 'planMissing']);
    expect(codes([1])).toEqual(['problemOfPlanMissing', 'planMissing']);
    expect(codes({ parts: [] })).toEqual(['planMissing']);
    expect(codes({ parts: [{ name: 'east', plan: { intakes: 3 } }] })).toEqual([
      'east problemOfPlanMissing',
      'east planShape',
    ]);
  });
});
