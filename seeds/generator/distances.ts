const kmPerLatitude = 111;

/** A point on the map. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** What a place's map needs: kilometres per degree of longitude at its latitude. */
export interface MapScale {
  readonly kmPerLongitude: number;
}

const rounded = (degrees: number) => Math.round(degrees * 10000) / 10000;

/** The point so many kilometres east and north of another, to 0.0001° (about 10 m). */
export function shifted(
  { kmPerLongitude }: MapScale,
  { lon, lat }: Point,
  east: number,
  north: number,
): Point {
  return { lon: rounded(lon + east / kmPerLongitude), lat: rounded(lat + north / kmPerLatitude) };
}

/** Kilometres as the crow flies between two points of the place. */
export function distanceBetween({ kmPerLongitude }: MapScale, from: Point, to: Point): number {
  const east = (to.lon - from.lon) * kmPerLongitude;
  const north = (to.lat - from.lat) * kmPerLatitude;
  return Math.sqrt(east * east + north * north);
}
