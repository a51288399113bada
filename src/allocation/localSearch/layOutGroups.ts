import type { AllocationProblem, ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemFlow } from '../../domain/allocation/problemSchools.ts';
import { required } from '../../domain/invariant.ts';
import { discountFactor, planYears, stageNamed, survivalAfter } from '../horizon.ts';
import { listed } from '../listed.ts';
import { enrolledLeavers, givenDemand, mostDemand } from '../mostDemand.ts';
import type { GroupLayout, Layout, UnitLayout } from './layout.ts';

/** Pupil-years within the plan per entrant, each year weighted. */
function yearsOf(
  problem: AllocationProblem,
  stage: ProblemStage,
  entered: number,
  weightOf: (year: number) => number,
): number {
  let sum = 0;
  for (let year = entered; year <= Math.min(problem.lastYear, entered + stage.years - 1); year += 1)
    sum += survivalAfter(stage, year - entered) * weightOf(year);
  return sum;
}

/** A group with the flows that are open to it. */
interface Draft {
  readonly group: GroupLayout;
  readonly flows: readonly ProblemFlow[];
  readonly units: readonly number[];
}

type Groups = Pick<
  Layout,
  | 'groups'
  | 'groupOrder'
  | 'entryGroup'
  | 'entryUnit'
  | 'entryYear'
  | 'entryLeast'
  | 'entryMost'
  | 'entryCost'
  | 'entryAway'
  | 'entryKilometres'
  | 'entryUnplaced'
>;

/** Lay out who enters where: groups of pupils, and for each the schools open to it. */
export function layOutGroups(problem: AllocationProblem, units: readonly UnitLayout[]): Groups {
  const drafts = draftGroups(problem, units);
  const groups = drafts.map(({ group }) => group);
  const order = [...groups.keys()].sort(
    (left, right) => (groups[left]?.year ?? 0) - (groups[right]?.year ?? 0) || left - right,
  );
  return { groups, groupOrder: Int32Array.from(order), ...layOutEntries(problem, drafts) };
}

function draftGroups(problem: AllocationProblem, units: readonly UnitLayout[]): Draft[] {
  const drafts: Draft[] = [];
  const unitAt = unitFinder(problem, units);
  const years = planYears(problem);
  let first = 0;
  for (const [area, { id }] of problem.areas.entries())
    for (const stage of problem.stages) {
      const flows = listed(problem.flows, 'area', id).filter((flow) => flow.stage === stage.stage);
      const places = flows.map(({ school }) => unitAt(school, stage));
      let before: Draft | undefined;
      for (const [year, calendar] of years.entries()) {
        if (mostDemand(problem, id, stage.stage, calendar) <= 0) continue;
        if (before?.group.year === year - 1)
          drafts[drafts.length - 1] = { ...before, group: { ...before.group, next: drafts.length } };
        const end = first + flows.length;
        const demand = demandOf(problem, unitAt, area, stage, calendar);
        before = { group: { area, stage, year, first, end, next: -1, ...demand }, flows, units: places };
        drafts.push(before);
        first = end + 1;
      }
    }
  return drafts;
}

function layOutEntries(
  problem: AllocationProblem,
  drafts: readonly Draft[],
): Omit<Groups, 'groups' | 'groupOrder'> {
  const count = (drafts.at(-1)?.group.end ?? -1) + 1;
  const entries = {
    entryGroup: new Int32Array(count),
    entryUnit: new Int32Array(count),
    entryYear: new Int32Array(count),
    entryLeast: new Float64Array(count),
    entryMost: new Float64Array(count),
    entryCost: new Float64Array(count),
    entryAway: new Uint8Array(count),
    entryKilometres: new Float64Array(count),
    entryUnplaced: new Float64Array(count),
  };
  const lasting = new YearsThere(problem);
  for (const [index, { group, flows, units }] of drafts.entries()) {
    const { first, end, year, stage } = group;
    const discounted = lasting.discounted(stage, year);
    entries.entryGroup.fill(index, first, end + 1);
    entries.entryYear.fill(year, first, end + 1);
    for (let at = 0; at < flows.length; at += 1) {
      const { leastShare, mostShare, transportCost, home, distance } = flows[at] as ProblemFlow;
      const entry = first + at;
      entries.entryUnit[entry] = units[at] ?? -1;
      entries.entryLeast[entry] = leastShare;
      entries.entryMost[entry] = mostShare;
      entries.entryCost[entry] = transportCost * discounted;
      entries.entryAway[entry] = home ? 0 : 1;
      entries.entryKilometres[entry] = distance;
    }
    entries.entryUnit[end] = -1;
    entries.entryMost[end] = 1;
    entries.entryUnplaced[end] = lasting.plain(stage, year);
  }
  return entries;
}

/** Pupil-years within the plan per entrant, worked out once for each stage and year of entry. */
class YearsThere {
  private readonly problem: AllocationProblem;
  private readonly known = new Map<ProblemStage, { readonly plain: number; readonly discounted: number }[]>();

  constructor(problem: AllocationProblem) {
    this.problem = problem;
  }

  plain(stage: ProblemStage, year: number): number {
    return this.of(stage)[year]?.plain ?? 0;
  }

  discounted(stage: ProblemStage, year: number): number {
    return this.of(stage)[year]?.discounted ?? 0;
  }

  private of(stage: ProblemStage) {
    const { problem } = this;
    const sums =
      this.known.get(stage) ??
      planYears(problem).map((entered) => ({
        plain: yearsOf(problem, stage, entered, () => 1),
        discounted: yearsOf(problem, stage, entered, (one) => discountFactor(problem, one)),
      }));
    this.known.set(stage, sums);
    return sums;
  }
}

/** Index of the unit of a school and stage; −1 when there is none. */
type UnitFinder = (school: string, stage: ProblemStage) => number;

function unitFinder(problem: AllocationProblem, units: readonly UnitLayout[]): UnitFinder {
  const nameOf = (school: string | undefined, { stage }: ProblemStage) => `${stage}/${school}`;
  const places = new Map(
    units.map(({ school, stage }, unit) => [nameOf(problem.schools[school]?.id, stage), unit]),
  );
  return (school, stage) => places.get(nameOf(school, stage)) ?? -1;
}

function demandOf(
  problem: AllocationProblem,
  unitAt: UnitFinder,
  index: number,
  { stage }: ProblemStage,
  calendar: number,
): Pick<GroupLayout, 'given' | 'feeders' | 'whole' | 'singleSource'> {
  const area = required(problem.areas[index], 'a group has an area');
  let given = givenDemand(problem, area.id, stage, calendar);
  const feeders: { unit: number; year: number; rate: number }[] = [];
  for (const feeder of area.fedBy.filter(({ to }) => to === stage)) {
    const shape = stageNamed(problem, feeder.from);
    const entered = calendar - shape.years;
    if (entered < problem.firstYear)
      given += feeder.share * enrolledLeavers(problem, feeder.school, feeder.from, entered);
    else
      feeders.push({
        unit: unitAt(feeder.school, shape),
        year: entered - problem.firstYear,
        rate: feeder.share * survivalAfter(shape, shape.years - 1),
      });
  }
  const whole = feeders.length === 0 && Number.isInteger(given);
  return { given, feeders, whole, singleSource: area.singleSource };
}
