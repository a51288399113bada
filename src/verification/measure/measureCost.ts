import type { SchoolYear, Yuan } from '../../domain/units.ts';
import { sectionsIn, stayOf, yearsThere, yuanOf } from '../cohortYears.ts';
import { type Cohort, keyOf, type PlanBook } from '../planBook.ts';
import { sectionsByDistrict, staffYears } from '../staff.ts';
import { paymentsOf } from '../works.ts';

/**
 * Discounted yuan of a plan: works as they are paid; running cost of what is opened and, negative, what a closed
 * school saves, each year from then to the last planned; classes each year, classes added to a cohort after its
 * entry, regroupings when they happen; transport each year that pupils are there; wages of everybody in post and
 * contract teachers.
 */
export function measureCost(book: PlanBook): Yuan {
  const works = paymentsOf(book).reduce((sum, { year, amount }) => sum + amount * yuanOf(book, year), 0);
  return (
    works + schoolCost(book) + classCost(book) + regroupCost(book) + transportCost(book) + staffCost(book)
  );
}

/** One yuan a year from a year to the last one planned. */
function yuanFrom(book: PlanBook, first: SchoolYear): number {
  return book.years.filter((year) => year >= first).reduce((sum, year) => sum + yuanOf(book, year), 0);
}

function schoolCost(book: PlanBook): Yuan {
  const { plan, schools } = book;
  const running = plan.openings.reduce((sum, { school, module, year }) => {
    const cost = schools.get(school)?.site?.modules[module]?.runningCost ?? 0;
    return sum + cost * yuanFrom(book, year);
  }, 0);
  const saved = plan.closures.reduce(
    (sum, { school, year }) => sum + (schools.get(school)?.closure?.saving ?? 0) * yuanFrom(book, year),
    0,
  );
  return running - saved;
}

function classCost(book: PlanBook): Yuan {
  let cost = 0;
  for (const cohort of [...book.cohorts.values()].flat())
    for (const year of yearsThere(book, cohort)) {
      const { sectionCost, splitCost, caps } = cohort.stage;
      if (caps.length === 0) continue;
      cost += sectionsIn(book, cohort, year) * sectionCost * yuanOf(book, year);
      cost += splitsIn(book, cohort, year) * splitCost * yuanOf(book, year);
    }
  return cost;
}

/** Classes added to a cohort in a year after its entry; real classes are regrouped instead, at another price. */
function splitsIn(book: PlanBook, cohort: Cohort, year: SchoolYear): number {
  if (cohort.sizes !== undefined || year === cohort.entered) return 0;
  return Math.max(0, sectionsIn(book, cohort, year) - sectionsIn(book, cohort, year - 1));
}

function regroupCost(book: PlanBook): Yuan {
  return book.plan.regrouped.reduce(
    (sum, { stage, fromYear }) => sum + (book.stages.get(stage)?.regroupCost ?? 0) * yuanOf(book, fromYear),
    0,
  );
}

function transportCost(book: PlanBook): Yuan {
  return book.plan.intakes.reduce((sum, { area, school, stage: name, entryYear, pupils }) => {
    const flow = book.flows.get(keyOf(area, name))?.find((one) => one.school === school);
    const stage = book.stages.get(name);
    if (flow === undefined || stage === undefined) return sum;
    const years = book.years.filter((year) => year >= entryYear && year < entryYear + stage.years);
    return years.reduce(
      (cost, year) =>
        cost + pupils * stayOf(stage, year - entryYear) * flow.transportCost * yuanOf(book, year),
      sum,
    );
  }, 0);
}

function staffCost(book: PlanBook): Yuan {
  const sections = sectionsByDistrict(book);
  let cost = 0;
  for (const pool of book.problem.teachers)
    for (const { year, teachers, contracts } of staffYears(book, pool, sections))
      cost += (teachers * pool.wage + contracts * pool.contractPrice) * yuanOf(book, year);
  return cost;
}
