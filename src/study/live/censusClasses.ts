import { startClasses } from '../../classes/formClasses.ts';
import type { ClassRule, TeacherPool } from '../../domain/region/classRule.ts';
import type { Region } from '../../domain/region/region.ts';
import type { YearClasses } from '../../domain/sections.ts';
import { whileSame } from '../../domain/whileSame.ts';

/** Gives the very same list as before where it says the same. */
function keepingLists<Row>(same: (left: Row, right: Row) => boolean) {
  const lists = new WeakMap<Region['place'], readonly Row[]>();
  return (place: Region['place'], list: readonly Row[]): readonly Row[] => {
    const known = lists.get(place);
    const alike =
      known?.length === list.length && known.every((row, at) => same(row, list[at] as Row)) ? known : list;
    lists.set(place, alike);
    return alike;
  };
}

const keptRules = keepingLists<ClassRule>((left, right) => left === right);

/** What a pool's row says of the years after it, and why. */
const ofLater: ReadonlySet<string> = new Set(['hires', 'retirements', 'basis', 'source', 'note']);

const keptPools = keepingLists<TeacherPool>((left, right) => {
  if (left === right) return true;
  const parts = (Object.keys({ ...left, ...right }) as (keyof TeacherPool)[]).filter(
    (part) => !ofLater.has(part),
  );
  return parts.every((part) => left[part] === right[part]);
});

const startOnce = whileSame(
  ({ place }: Region) => place,
  (region: Region) => [startClasses(region)],
);

/**
 * The classes of a place's census, kept while a lever moves what comes after it: they rest on rules that hold already
 * and on who teaches now, not on later rules, hires or retirements.
 */
export function censusClasses(region: Region): readonly YearClasses[] {
  const { place, teachers } = region;
  const classRules = region.classRules.filter(({ fromYear }) => fromYear <= place.baseYear);
  return startOnce({
    ...region,
    classRules: keptRules(place, classRules),
    teachers: keptPools(place, teachers),
  });
}
