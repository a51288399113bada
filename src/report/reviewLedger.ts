import type { LedgerOutcome, LedgerReview } from '../domain/census.ts';
import { byText } from '../domain/region/region.ts';
import type { ClassGroup } from '../domain/sections.ts';
import type { StudyRun } from '../domain/study.ts';
import type { Pupils, SchoolYear, TargetId } from '../domain/units.ts';
import { buildContext, type ReportContext } from './context.ts';
import { ledgerRowsOf } from './ledger.ts';
import { oversizeTargets } from './oversizeTargets.ts';
import { targetScopes } from './targets/targetScopes.ts';

/** One class in one year. */
interface Seen {
  readonly group: ClassGroup;
  readonly number: number;
  readonly pupils: Pupils;
}

type Classes = ReadonlyMap<string, Seen>;

const cohortOf = ({ school, stage, entered }: ClassGroup) => `${school}/${stage}/${entered}`;

function classesIn({ classes }: StudyRun, year: SchoolYear): Classes {
  const groups = classes.find((each) => each.year === year)?.groups ?? [];
  return new Map(
    groups.flatMap((group) =>
      group.sizes.map((pupils, index) => [
        `${cohortOf(group)}/${index + 1}`,
        { group, pupils, number: index + 1 },
      ]),
    ),
  );
}

/** The classes that a run's ledger has over a target's threshold in a year. */
function overIn(context: ReportContext, target: TargetId, year: SchoolYear): Set<string> {
  const found = oversizeTargets(context).find(({ id }) => id === target);
  if (found?.threshold === undefined) return new Set();
  const { threshold } = found;
  const rows = targetScopes(context, found).flatMap(({ scope }) => ledgerRowsOf(context, found, scope));
  const over = rows.filter(({ course }) => course.some((at) => at.year === year && at.pupils >= threshold));
  return new Set(over.map(({ id }) => id));
}

interface Sights {
  readonly was: Classes;
  readonly expected: Classes;
  readonly now: Classes;
}

/** The classes over a threshold at the former census, as forecast, and now. */
interface Over {
  readonly was: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

/**
 * By each class that is over now: the class that was over before and is taken for it. Classes counted one by one keep
 * their numbers; of others the numbers mean nothing, so within a cohort as many stay as were over and are.
 */
function stayers({ was, now }: Sights, over: Over): Map<string, string> {
  const same = [...over.now].filter((id) => over.was.has(id));
  const pairs = new Map(same.map((id) => [id, id]));
  const left = new Map<string, string[]>();
  for (const id of over.was) {
    const seen = was.get(id);
    if (pairs.has(id) || seen === undefined) continue;
    left.set(cohortOf(seen.group), [...(left.get(cohortOf(seen.group)) ?? []), id]);
  }
  for (const id of over.now) {
    const seen = now.get(id);
    if (pairs.has(id) || seen === undefined) continue;
    const [former] = left.get(cohortOf(seen.group)) ?? [];
    if (former === undefined) continue;
    const counted = seen.group.basis === 'counted' && was.get(former)?.group.basis === 'counted';
    if (counted) continue;
    pairs.set(id, former);
    left.get(cohortOf(seen.group))?.shift();
  }
  return pairs;
}

/**
 * Follow every class that was over a threshold at the former census, was forecast to be, or is now: it stays, has
 * closed, has relapsed (its cohort was there and it was under the threshold), came over it with a new cohort, or did
 * not come over it although that was forecast (averted).
 *
 * @param before The run from the former base year.
 * @param after A run of the place with the new census, which need not go beyond its base year.
 * @returns Rows by target, district, school and class.
 */
export function reviewLedger(before: StudyRun, after: StudyRun): LedgerReview[] {
  const [old, current] = [buildContext(before), buildContext(after)];
  const [from, to] = [old.baseYear, current.baseYear];
  const sights = {
    was: classesIn(before, from),
    expected: classesIn(before, to),
    now: classesIn(after, to),
  };
  return oversizeTargets(current).flatMap(({ id: target, threshold = 0 }) => {
    const over = {
      was: overIn(old, target, from),
      expected: overIn(old, target, to),
      now: overIn(current, target, to),
    };
    return followClasses(sights, over)
      .map((row) => ({
        ...row,
        target,
        threshold,
        schoolName: current.schools.get(row.school)?.name ?? row.school,
      }))
      .sort(byPlace);
  });
}

type Followed = Omit<LedgerReview, 'target' | 'threshold' | 'schoolName'>;

function followClasses(sights: Sights, over: Over): Followed[] {
  const formerOf = stayers(sights, over);
  const staying = new Set(formerOf.values());
  const cohorts = new Set([...sights.was.values()].map(({ group }) => cohortOf(group)));
  const rows = [...over.now].map((id) => {
    const former = formerOf.get(id);
    const there = cohorts.has(id.slice(0, id.lastIndexOf('/')));
    const outcome = former !== undefined ? 'stays' : there ? 'relapsed' : 'new';
    return rowOf(sights, over, id, former ?? id, outcome);
  });
  const closed = [...over.was].filter((id) => !staying.has(id));
  const foretold = [...over.expected].filter((id) => !over.now.has(id) && !over.was.has(id));
  const gone = [
    ...closed.map((id) => rowOf(sights, over, id, id, 'closed')),
    ...foretold.map((id) => rowOf(sights, over, id, id, 'averted')),
  ];
  return [...rows, ...gone].filter((row) => row !== undefined);
}

function rowOf(
  sights: Sights,
  over: Over,
  id: string,
  former: string,
  outcome: LedgerOutcome,
): Followed | undefined {
  const { was: before, expected, now } = sights;
  const seen = now.get(id) ?? expected.get(id) ?? before.get(id);
  if (seen === undefined) return undefined;
  const { district, school, stage, grade } = seen.group;
  const [was, said, is] = [before.get(former)?.pupils, expected.get(former)?.pupils, now.get(id)?.pupils];
  return {
    ...{ id, district, school, stage, grade, number: seen.number, outcome },
    ...(was === undefined ? {} : { was }),
    ...(said === undefined ? {} : { expected: said }),
    ...(is === undefined ? {} : { now: is }),
    asForecast: over.expected.has(former) === over.now.has(id),
  };
}

function byPlace(left: LedgerReview, right: LedgerReview): number {
  return (
    byText(left.district, right.district) || byText(left.school, right.school) || byText(left.id, right.id)
  );
}
