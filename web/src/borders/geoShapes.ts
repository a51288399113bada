/** A point, [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** Something that is drawn, whatever kinds of geometry it came in. */
export interface GeoShape {
  /** Each area's rings, the outer one first. */
  readonly areas: readonly (readonly (readonly Position[])[])[];
  readonly lines: readonly (readonly Position[])[];
  readonly points: readonly Position[];
}

/** A feature of a file: its shape and those of its properties that are plain texts or numbers. */
export interface GeoFeature {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly shape: GeoShape;
}

/** Every position of a shape. */
export function positionsOf({ areas, lines, points }: GeoShape): readonly Position[] {
  return [...areas.flat(2), ...lines.flat(), ...points];
}
