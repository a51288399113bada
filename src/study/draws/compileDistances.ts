import { lastFor } from '../../domain/lastFor.ts';
import { metresBetween } from '../../domain/metresBetween.ts';
import type { DrawWorld } from '../../draws/drawFutures.ts';
import type { CellLayout } from './layOutCells.ts';

type Distances = Pick<
  DrawWorld,
  'schoolsByBlock' | 'blockStart' | 'placeInBlock' | 'blockOfSchool' | 'rankStart' | 'ranks' | 'pairAt'
>;

/**
 * The schools of each block of districts, and the order in which pairs of them are served.
 *
 * @param served Whether children are ever sent on; no order is made otherwise.
 */
export function compileDistances(layout: CellLayout, served: boolean): Distances {
  return measureOnce({ layout, served });
}

interface Served {
  readonly layout: CellLayout;
  readonly served: boolean;
}

const measureOnce = lastFor(({ layout, served }: Served) => [layout, served], measureDistances);

function measureDistances({ layout, served }: Served): Distances {
  const { schools, blocks, blockOfSchool: blockOf } = layout;
  const blockAt = new Map(blocks.map((block, index) => [block, index]));
  const blockOfSchool = Int32Array.from(blockOf, (block) => blockAt.get(block) ?? -1);
  const placeInBlock = new Int32Array(schools.length);
  const blockStart = new Int32Array(blocks.length + 1);
  const rankStart = new Int32Array(blocks.length + 1);
  const [ordered, ranks, pairs]: [number[], number[], number[]] = [[], [], []];
  blocks.forEach((_block, index) => {
    const members = schools.flatMap((_school, place) => (blockOfSchool[place] === index ? [place] : []));
    members.forEach((school, place) => {
      placeInBlock[school] = place;
    });
    ordered.push(...members);
    blockStart[index + 1] = ordered.length;
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
    ...{ blockOfSchool, placeInBlock, blockStart, rankStart },
    schoolsByBlock: Int32Array.from(ordered),
    ranks: Int32Array.from(ranks),
    pairAt: Int32Array.from(pairs),
  };
}
