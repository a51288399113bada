import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import { metresBetween } from '../../domain/metresBetween.ts';
import { byText } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, SchoolId } from '../../domain/units.ts';
import type { Posing } from './posing.ts';

type FlowInput = AllocationProblemInput['flows'][number];

/** Where children can be sent: a public school, or a site. */
export interface Receiver {
  readonly id: SchoolId;
  readonly district: DistrictId;
  readonly stages: readonly Stage[];
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly site: boolean;
}

/** All schools and sites of a part that can take children from elsewhere. */
export function receiversOf(posing: Posing): Receiver[] {
  const schools = posing.schools.filter(({ ownership }) => ownership === 'public');
  const shape = ({ id, district, stages, lon, lat }: School | Posing['sites'][number]) => ({
    ...{ id, district, stages, lon, lat },
  });
  return [
    ...schools.map((school) => ({ ...shape(school), site: false })),
    ...posing.sites.map((site) => ({ ...shape(site), site: true })),
  ];
}

/**
 * Flows from a school's area: to itself, to its neighbours, and to every site within reach. Where the run had to turn
 * children away, to every school of the district and as many as it takes, as the run itself sent them there.
 */
export function flowsFrom(
  posing: Posing,
  school: School,
  stages: readonly Stage[],
  receivers: readonly Receiver[],
): FlowInput[] {
  const { moves } = posing.planning;
  return stages.flatMap((stage): FlowInput[] => {
    const crowded = turnsAway(posing, school.id, stage);
    const others =
      moves.use && school.ownership === 'public' ? reachable(posing, school, stage, receivers, crowded) : [];
    const mostShare = crowded ? 1 : moves.mostShare;
    const leastShare = others.length === 0 ? 1 : 1 - mostShare;
    return [
      { area: school.id, school: school.id, stage, home: true, leastShare },
      ...others.map(({ id, kilometres }) => ({
        area: school.id,
        school: id,
        stage,
        distance: kilometres,
        mostShare,
        transportCost: moves.costPerPupilYear,
      })),
    ];
  });
}

function reachable(
  { planning: { moves } }: Posing,
  school: School,
  stage: Stage,
  receivers: readonly Receiver[],
  crowded: boolean,
): { readonly id: SchoolId; readonly kilometres: number }[] {
  const limit = moves.withinKilometres[stage] ?? Number.POSITIVE_INFINITY;
  const all = receivers
    .filter(({ id, stages }) => id !== school.id && stages.includes(stage))
    .flatMap((receiver) => {
      const metres = metresBetween(school, receiver);
      return metres === undefined ? [] : [{ ...receiver, kilometres: metres / 1000 }];
    })
    .sort((left, right) => left.kilometres - right.kilometres || byText(left.id, right.id));
  const near = all.filter(({ kilometres }) => kilometres <= limit);
  const neighbours = new Set(
    near
      .filter(({ site }) => !site)
      .slice(0, moves.neighbours)
      .map(({ id }) => id),
  );
  return all.filter(
    ({ id, site, kilometres, district }) =>
      neighbours.has(id) ||
      (site && kilometres <= limit) ||
      (crowded && !site && district === school.district),
  );
}

/** Whether the run sent more children to a school than it could seat there in any year planned. */
function turnsAway({ run, part }: Posing, school: SchoolId, stage: Stage): boolean {
  const pupilsAt = (year: Posing['run']['demand'][number] | undefined) =>
    (year?.pupils ?? [])
      .filter((cell) => cell.school === school && cell.stage === stage)
      .reduce((sum, { pupils }) => sum + pupils, 0);
  return run.demand.some(
    (sent) =>
      sent.year >= part.firstYear &&
      sent.year <= part.lastYear &&
      pupilsAt(sent) > pupilsAt(run.enrolment.years.find(({ year }) => year === sent.year)),
  );
}

/** Flows of a district's children without a seat: to every public school and site there. */
export function seatlessFlows(
  district: DistrictId,
  { area, stages }: { readonly area: string; readonly stages: readonly Stage[] },
  receivers: readonly Receiver[],
): FlowInput[] {
  return stages.flatMap((stage) =>
    receivers
      .filter((receiver) => receiver.district === district && receiver.stages.includes(stage))
      .map(({ id: school }) => ({ area, school, stage })),
  );
}
