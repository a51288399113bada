import type { ProblemArea } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemFlow } from '../../domain/allocation/problemSchools.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { isOpen } from '../building.ts';
import { demandOf } from '../demand.ts';
import { exceeds, told } from '../noise.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';

/**
 * Terms on which the pupils of an area go to schools: the least share of those placed goes to a school while it is
 * open, the most share of all who enter may; where they must stay together, all who are placed enter one school.
 */
export function checkShares(book: PlanBook): Problem[] {
  return book.problem.areas.flatMap((area) =>
    book.problem.stages.flatMap(({ stage }) => {
      const flows = book.flows.get(keyOf(area.id, stage)) ?? [];
      return book.years.flatMap((year) => checkGroup(book, { area, stage, year, flows }));
    }),
  );
}

interface Group {
  readonly area: ProblemArea;
  readonly stage: Stage;
  readonly year: SchoolYear;
  readonly flows: readonly ProblemFlow[];
}

function checkGroup(book: PlanBook, { area, stage, year, flows }: Group): Problem[] {
  const entering = flows.map(({ school }) => book.intakes.get(keyOf(area.id, school, stage, year)) ?? 0);
  const placed = entering.reduce((sum, pupils) => sum + pupils, 0);
  const demand = demandOf(book, area, stage, year).pupils;
  const said = () => ({ area: area.id, year, ...sayStage(stage) });
  const at = { column: 'intakes' };
  const found: Problem[] = [];
  let taking = 0;
  for (const [index, { school, leastShare, mostShare }] of flows.entries()) {
    const pupils = entering[index] ?? 0;
    const shape = book.schools.get(school);
    const least = shape !== undefined && isOpen(book, shape, year) ? leastShare * placed : 0;
    const most = mostShare * demand;
    const details = () => ({ ...said(), school, told: told(pupils) });
    if (exceeds(pupils, 0)) taking += 1;
    if (exceeds(least, pupils))
      found.push(finding('belowLeastShare', at, { ...details(), least: told(least) }));
    if (exceeds(pupils, most)) found.push(finding('aboveMostShare', at, { ...details(), most: told(most) }));
  }
  if (area.singleSource && taking > 1) found.push(finding('sourceSplit', at, { ...said(), told: taking }));
  return found;
}
