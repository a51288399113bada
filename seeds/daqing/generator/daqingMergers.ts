import { required } from '../../../src/domain/invariant.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import { pupilsIn, sizesOf, type World } from '../../generator/buildWorld.ts';
import { draftExtension } from '../../generator/draftProject.ts';
import { stateOf } from '../../generator/projectTimes.ts';

interface Merger {
  readonly from: string;
  readonly into: string;
  readonly finish: string;
  readonly stage: 'senior' | 'vocational';
  readonly article: string;
}

/** The plan says one or two of each kind; two general senior schools and one vocational school of the city are taken. */
const mergers: readonly Merger[] = [
  { from: 'sartu-s04', into: 'sartu-s02', finish: '2023-08', stage: 'senior', article: '三(四)3' },
  { from: 'ranghulu-s05', into: 'ranghulu-s02', finish: '2024-08', stage: 'senior', article: '三(四)3' },
  { from: 'sartu-v02', into: 'sartu-v01', finish: '2024-08', stage: 'vocational', article: '三(五)1' },
];

/** Room for the pupils who come, at 50 a class, and the merger itself: first built, then closed (先建后撤). */
function merged(world: World, { from, into, finish, stage, article }: Merger): Project[] {
  const schoolOf = (id: string) =>
    required(
      world.plans.find((plan) => plan.id === id),
      `no school ${id}`,
    );
  const [leaving, staying] = [schoolOf(from), schoolOf(into)];
  const pupils = leaving.divisions.reduce((sum, one) => sum + pupilsIn(sizesOf(world, one)), 0);
  const rooms = Math.ceil(pupils / 50 / 3) * 3;
  const extension = draftExtension(world, {
    ...{ id: `room-${into}`, school: into, name: `${staying.name}·扩建`, district: staying.district },
    ...{ kind: 'extension', classes: { [stage]: rooms }, works: 'senior', finish },
    ...{ programme: 'assumed', source: 'generator', basis: 'assumed' },
    note: `Assumed: room for the ${pupils} pupils of ${from} before it is given up.`,
  });
  return [
    extension,
    {
      ...{ id: `s2-merge-${from}`, name: `${leaving.name}并入${staying.name}`, kind: 'merge' },
      ...{ district: leaving.district, school: from, receiver: into, after: extension.id, finish },
      ...{ status: stateOf(world, finish, finish), programme: 'S2-merge', basis: 'assumed', source: 'S2' },
      note: `One of the 1–2 schools to be closed or merged (S2 ${article}): the number is published, the school and its date are assumed.`,
    },
  ];
}

/** The mergers of senior and vocational schools and the works that they wait for. */
export function daqingMergers(world: World): Project[] {
  return mergers.flatMap((one) => merged(world, one));
}
