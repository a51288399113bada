import type { ProblemTeachers } from '../../domain/allocation/allocationProblem.ts';
import type { Problem } from '../../domain/problem.ts';
import { holdingIn } from '../cohortYears.ts';
import { exceeds, told } from '../noise.ts';
import type { PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';
import { sayStage } from '../sayStage.ts';
import { type StaffYear, sectionsByDistrict, staffYears } from '../staff.ts';

/**
 * Teachers of every pool: enough for the classes, hired no faster than allowed and no further than there are posts.
 * Nobody is sent away: those in post stay even where there are fewer posts.
 */
export function checkTeachers(book: PlanBook): Problem[] {
  const sections = sectionsByDistrict(book);
  return book.problem.teachers.flatMap((pool) =>
    staffYears(book, pool, sections).flatMap((staff) => checkYear(pool, staff)),
  );
}

function checkYear(pool: ProblemTeachers, staff: StaffYear): Problem[] {
  const { year, teachers, hired, contracts, left, needed } = staff;
  const { hiresAtMost, contractsAtMost = Number.POSITIVE_INFINITY } = pool;
  const posts = holdingIn(pool.posts, year)?.posts ?? Number.POSITIVE_INFINITY;
  const said = { district: pool.district, year, ...sayStage(pool.stage) };
  const had = teachers + contracts;
  return [
    ...(exceeds(hired, hiresAtMost)
      ? [finding('hiresOverMost', { column: 'hires' }, { ...said, told: told(hired), most: hiresAtMost })]
      : []),
    ...(exceeds(teachers, Math.max(posts, left))
      ? [finding('hiresOverPosts', { column: 'hires' }, { ...said, told: told(teachers), posts })]
      : []),
    ...(exceeds(contracts, contractsAtMost)
      ? [
          finding(
            'contractsOverMost',
            { column: 'contracts' },
            { ...said, told: told(contracts), most: contractsAtMost },
          ),
        ]
      : []),
    ...(exceeds(needed, had)
      ? [
          finding(
            'teachersMissing',
            { column: 'contracts' },
            { ...said, needed: told(needed), told: told(had) },
          ),
        ]
      : []),
  ];
}
