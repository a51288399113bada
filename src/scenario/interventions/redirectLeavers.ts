import { entrantsFollowBirths } from '../../domain/region/entrantsFollowBirths.ts';
import type { Feeder } from '../../domain/region/links.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { Stage } from '../../domain/stage.ts';
import { scenarioUnknownSchool, wrongYears } from '../findUnknown.ts';
import { nameOfSchool } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

/** The shares of a school's leavers in force in a year. */
function inForce({ region }: Scene, from: string, year: number): Feeder[] {
  const rows = region.feeders.filter((row) => row.from === from && (row.fromYear ?? 0) <= year);
  const since = Math.max(0, ...rows.map((row) => row.fromYear ?? 0));
  return rows.filter((row) => (row.fromYear ?? 0) === since);
}

/** The stages of a school that follow one of the other's. */
function nextStages({ region }: Scene, from: string, to: string): Stage[] {
  const next = { kindergarten: ['primary'], primary: ['junior'], junior: ['senior', 'vocational'] } as const;
  const schools = schoolsWithProjects(region);
  const taught = (id: string) => schools.find((school) => school.id === id)?.stages ?? [];
  const after: readonly Stage[] = taught(from).flatMap((stage) =>
    stage in next ? next[stage as keyof typeof next] : [],
  );
  return taught(to).filter((stage) => after.includes(stage));
}

/** Whether nobody looks at where the first graders of a school were before: births tell how many come. */
function isBornInto({ region }: Scene, to: string): boolean {
  const goal = schoolsWithProjects(region).find(({ id }) => id === to);
  const district = region.districts.find(({ id }) => id === goal?.district);
  return district !== undefined && entrantsFollowBirths(district, region.births, region.place.baseYear);
}

/** Send a share of a school's leavers to another school from a year on; the others go where they went. */
export const redirectLeavers: Resolver<'redirectLeavers'> = (intervention, scene) => {
  const { from, to, share, fromYear } = intervention;
  const { region } = scene;
  const problems = [
    ...scenarioUnknownSchool(scene, 'from', from),
    ...scenarioUnknownSchool(scene, 'to', to),
    ...wrongYears(scene, { fromYear }),
  ];
  if (problems.length > 0) return refuse(...problems);
  if (from === to) return refuse(scene.problem('sameSchool', 'to', { id: to }));
  const stages = nextStages(scene, from, to);
  if (stages.length === 0) return refuse(scene.problem('noNextStage', 'to', { from, to }));
  if (stages.every((stage) => stage === 'primary') && isBornInto(scene, to))
    return refuse(scene.problem('entrantsFollowBirths', 'to', { to }));
  const before = inForce(scene, from, fromYear);
  const others = before.filter((row) => row.to !== to);
  const rest = others.reduce((sum, row) => sum + row.share, 0);
  if (share < 1 && rest === 0)
    return refuse(scene.problem('noOtherFeeder', 'share', { from, year: fromYear }));
  const made = assumedBy(intervention);
  const written: Feeder[] = [
    ...others.map((row) => ({ ...row, ...made, fromYear, share: ((1 - share) * row.share) / rest })),
    { from, to, share, fromYear, ...made },
  ].filter((row) => row.share > 0);
  const same = (before.find((row) => row.to === to)?.share ?? 0) === share;
  const later = region.feeders.some((row) => row.from === from && (row.fromYear ?? 0) > fromYear);
  const kept = region.feeders.filter((row) => row.from !== from || (row.fromYear ?? 0) < fromYear);
  const [origin, goal] = [nameOfSchool(region, from), nameOfSchool(region, to)];
  const percent = Math.round(share * 1000) / 10;
  return effect(
    scene,
    same && !later ? 0 : written.length,
    { feeders: sortRows('feeders', [...kept, ...written]) },
    {
      zh: `“${origin}”毕业生自 ${fromYear} 年起 ${percent}% 升入“${goal}”。`,
      en: `From ${fromYear} ${percent} % of the leavers of "${origin}" go to "${goal}".`,
    },
  );
};
