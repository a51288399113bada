import { metresBetween } from '../../domain/metresBetween.ts';
import type { DrawWorld } from '../../draws/drawFutures.ts';
import type { CellLayout } from './layOutCells.ts';

type Distances = Pick<
  DrawWorld,
  | 'schoolsByDistrict'
  | 'districtStart'
  | 'placeInDistrict'
  | 'districtOfSchool'
  | 'rankStart'
  | 'ranks'
  | 'pairAt'
>;

/**
 * The schools of each district, and the order in which pairs of them are served.
 *
 * @param served Whether children are ever sent on; no order is made otherwise.
 */
export function compileDistances({ schools, districts }: CellLayout, served: boolean): Distances {
  const districtAt = new Map(districts.map((district, index) => [district, index]));
  const districtOfSchool = Int32Array.from(schools, ({ district }) => districtAt.get(district) ?? -1);
  const placeInDistrict = new Int32Array(schools.length);
  const districtStart = new Int32Array(districts.length + 1);
  const rankStart = new Int32Array(districts.length + 1);
  const [ordered, ranks, pairs]: [number[], number[], number[]] = [[], [], []];
  districts.forEach((district, index) => {
    const members = schools.flatMap((school, place) => (school.district === district ? [place] : []));
    members.forEach((school, place) => {
      placeInDistrict[school] = place;
    });
    ordered.push(...members);
    districtStart[index + 1] = ordered.length;
    if (served) {
      const count = members.length;
      const metres = Float64Array.from({ length: count * count }, (_, pair) => {
        const [from, to] = [members[Math.floor(pair / count)] ?? -1, members[pair % count] ?? -1];
        return metresBetween(schools[from], schools[to]) ?? Number.MAX_SAFE_INTEGER;
      });
      const sorted = [...metres.keys()].sort(
        (left, right) => (metres[left] as number) - (metres[right] as number) || left - right,
      );
      const rankOf = new Array<number>(sorted.length);
      sorted.forEach((pair, rank) => {
        rankOf[pair] = rank;
      });
      for (const rank of rankOf) ranks.push(rank);
      for (const pair of sorted) pairs.push(pair);
    }
    rankStart[index + 1] = ranks.length;
  });
  return {
    ...{ districtOfSchool, placeInDistrict, districtStart, rankStart },
    schoolsByDistrict: Int32Array.from(ordered),
    ranks: Int32Array.from(ranks),
    pairAt: Int32Array.from(pairs),
  };
}
