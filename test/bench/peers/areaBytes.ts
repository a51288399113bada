import { chanceDeviation, mix } from '../../../src/areas/chance.ts';
import type { AreaRequest, LaidAreas } from '../../../src/areas/drawAreas.ts';

/** Everything that a peer draws areas from, one list after the other, in the byte order of the machine. */
export function givenBytes(laid: LaidAreas, { draws, seed }: AreaRequest): Uint8Array {
  const { areas, grades, years, spread } = laid;
  const deviations = [spread.region, spread.area, spread.grade].map((each) => each / chanceDeviation);
  const keys1 = Int32Array.from({ length: draws }, (_, draw) =>
    mix((Math.imul(draw, 0x9e3779b9) + seed) | 0),
  );
  const keys2 = Int32Array.from({ length: draws }, (_, draw) =>
    mix((Math.imul(draw, 0x85ebca6b) + mix(seed)) | 0),
  );
  const lists = [
    Int32Array.of(areas, grades, years, draws),
    Float32Array.of(...deviations, spread.persistence),
    ...[keys1, keys2, laid.keys.map(mix)],
    ...[laid.rules, laid.start, laid.flows, laid.entrants, laid.rooms],
  ];
  return Buffer.concat(lists.map(({ buffer, byteLength }) => new Uint8Array(buffer, 0, byteLength)));
}
