import type { ProblemArea } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemFlow } from '../../domain/allocation/problemSchools.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, only, sumOf, times } from '../../milp/linear.ts';
import type { Term } from '../../milp/milpBuilder.ts';
import { discountFactor, planYears, stageNamed, survivalAfter } from '../horizon.ts';
import { listed } from '../listed.ts';
import { enrolledLeavers, givenDemand, mostDemand } from '../mostDemand.ts';
import { addToLevel, type Draft, type IntakeColumn, openAt } from './draft.ts';

/**
 * Intake: every child of an area and cohort enters one of the schools it can, or stays unplaced.
 *
 *     demand:      Σ_u pupils[a,u,c] + unplaced[a,c] = D[a,c] (+ leavers of the schools that feed the area)
 *     openOnly:    pupils[a,u,c] ≤ most[a,u,c] · open[u,c]
 *     leastShare:  pupils[a,u,c] ≥ φ · Σ_u pupils[a,u,c], while the school is open
 *     mostShare:   pupils[a,u,c] ≤ φ · D[a,c]; as a bound where the demand is given
 */
export function addIntakes(draft: Draft): void {
  const { problem } = draft;
  for (const year of planYears(problem))
    for (const area of problem.areas)
      for (const { stage } of problem.stages) {
        const most = mostDemand(problem, area.id, stage, year);
        if (most > 0) addCohort(draft, { area, stage, year, most });
      }
}

interface Entrants {
  readonly area: ProblemArea;
  readonly stage: Stage;
  readonly year: SchoolYear;
  readonly most: number;
}

function addCohort(draft: Draft, entrants: Entrants): void {
  const { problem, builder, wholePupils } = draft;
  const { area, stage, year, most } = entrants;
  const name = `${area.id}/${stage}/${year}`;
  const demand = demandOf(draft, entrants);
  const flows = listed(problem.flows, 'area', area.id).filter((flow) => flow.stage === stage);
  // Leavers by ratio are fractions; whole pupils could not add up to them.
  const integer = wholePupils && demand.terms.length === 0 && Number.isInteger(demand.constant);
  const intakes = flows.flatMap((flow) => addIntake(draft, { ...entrants, integer }, flow));
  const unplaced = builder.column(`unplaced/${name}`, { upper: most, integer });
  draft.unplaced.push({ area: area.id, stage, year, column: unplaced });
  addToLevel(
    draft,
    'unplaced',
    only(
      unplaced,
      pupilYears(draft, stage, year, () => 1),
    ),
  );
  const placed: Term[] = intakes.map(({ column }) => [column, 1]);
  const { constant, terms } = sumOf([{ constant: 0, terms: [...placed, [unplaced, 1]] }, times(demand, -1)]);
  builder.row(`demand/${name}`, terms, { lower: -constant, upper: -constant });
  for (const intake of intakes) {
    const flow = flows.find(({ school }) => school === intake.school);
    if (flow !== undefined) addShares(draft, flow, intake, { placed, demand, most });
  }
  if (area.singleSource) addSingleSource(draft, name, intakes);
}

/** Entrants as given, and the leavers of the schools that feed the area. */
function demandOf({ problem, intakes }: Draft, { area, stage, year }: Entrants): Linear {
  const leavers = area.fedBy
    .filter(({ to }) => to === stage)
    .map(({ school, from, share }) => {
      const shape = stageNamed(problem, from);
      const entered = year - shape.years;
      if (entered < problem.firstYear)
        return { constant: share * enrolledLeavers(problem, school, from, entered), terms: [] };
      const rate = share * survivalAfter(shape, shape.years - 1);
      const terms = listed(intakes, 'school', school)
        .filter((one) => one.stage === from && one.year === entered)
        .map(({ column }) => [column, rate] as const);
      return { constant: 0, terms };
    });
  return sumOf([{ constant: givenDemand(problem, area.id, stage, year), terms: [] }, ...leavers]);
}

/** Σ over the years that a cohort of the year is there: ratio to its entrants × weight of the year. */
function pupilYears(
  draft: Draft,
  stage: Stage,
  entered: SchoolYear,
  weightOf: (year: SchoolYear) => number,
): number {
  const shape = stageNamed(draft.problem, stage);
  let sum = 0;
  for (let year = entered; year <= Math.min(draft.problem.lastYear, entered + shape.years - 1); year += 1)
    sum += survivalAfter(shape, year - entered) * weightOf(year);
  return sum;
}

/** No column where the school cannot be open by then. */
function addIntake(
  draft: Draft,
  { area, stage, year, most, integer }: Entrants & { readonly integer: boolean },
  flow: ProblemFlow,
): IntakeColumn[] {
  const { problem, builder, intakes } = draft;
  const open = openAt(draft, flow.school, year);
  if (open.constant === 0 && open.terms.length === 0) return [];
  const upper = integer ? Math.floor(flow.mostShare * most + 1e-9) : flow.mostShare * most;
  const name = `${area.id}/${flow.school}/${stage}/${year}`;
  const cost = flow.transportCost * pupilYears(draft, stage, year, (one) => discountFactor(problem, one));
  const column = builder.column(`pupils/${name}`, { upper, cost, integer });
  const intake = {
    area: area.id,
    school: flow.school,
    stage,
    year,
    column,
    most: upper,
    home: flow.home,
    distance: flow.distance,
  };
  intakes.push(intake);
  if (!flow.home) addToLevel(draft, 'moved', only(column));
  if (flow.distance > 0) addToLevel(draft, 'kilometres', only(column, flow.distance));
  if (open.terms.length > 0) {
    const terms: Term[] = [[column, 1], ...times(open, -upper).terms];
    builder.row(`openOnly/${name}`, terms, { upper: upper * open.constant });
  }
  return [intake];
}

function addShares(
  draft: Draft,
  flow: ProblemFlow,
  intake: IntakeColumn,
  {
    placed,
    demand,
    most,
  }: { readonly placed: readonly Term[]; readonly demand: Linear; readonly most: number },
): void {
  const { builder } = draft;
  const name = `${intake.area}/${intake.school}/${intake.stage}/${intake.year}`;
  if (flow.leastShare > 0) {
    const open = openAt(draft, flow.school, intake.year);
    // Closed: the row asks for φ·Σ − φ·most, which is never above 0.
    const room = flow.leastShare * most;
    const terms: Term[] = [
      [intake.column, 1],
      ...times({ constant: 0, terms: placed }, -flow.leastShare).terms,
    ];
    const closed = open.terms.length > 0 ? times(open, -room).terms : [];
    builder.row(`leastShare/${name}`, [...terms, ...closed], {
      lower: open.terms.length > 0 ? room * (open.constant - 1) : 0,
    });
  }
  if (flow.mostShare < 1 && demand.terms.length > 0)
    builder.row(`mostShare/${name}`, [[intake.column, 1], ...times(demand, -flow.mostShare).terms], {
      upper: flow.mostShare * demand.constant,
    });
}

/**
 * One school for all children of the area who enter in the year.
 *
 *     oneSchool: Σ_u chosen[a,u,c] ≤ 1     chosenOnly: pupils[a,u,c] ≤ most · chosen[a,u,c]
 */
function addSingleSource(draft: Draft, name: string, intakes: readonly IntakeColumn[]): void {
  const { builder } = draft;
  const chosen = intakes.map((intake) => {
    const label = `${intake.area}/${intake.school}/${intake.stage}/${intake.year}`;
    const column = builder.column(`chosen/${label}`, { upper: 1, integer: true });
    builder.row(
      `chosenOnly/${label}`,
      [
        [intake.column, 1],
        [column, -intake.most],
      ],
      { upper: 0 },
    );
    return [column, 1] as const;
  });
  builder.row(`oneSchool/${name}`, chosen, { upper: 1 });
}
