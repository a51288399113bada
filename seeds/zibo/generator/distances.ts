/** Kilometres per degree at the latitude of Zibo (36.8° north). */
const kmPerLongitude = 89.2;
const kmPerLatitude = 111;

/** A point on the map. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const rounded = (degrees: number) => Math.round(degrees * 10000) / 10000;

/** The point so many kilometres east and north of another, to 0.0001° (about 10 m). */
export function shifted({ lon, lat }: Point, east: number, north: number): Point {
  return { lon: rounded(lon + east / kmPerLongitude), lat: rounded(lat + north / kmPerLatitude) };
}

/** Kilometres as the crow flies between two points of the city. */
export function distanceBetween(from: Point, to: Point): number {
  const east = (to.lon - from.lon) * kmPerLongitude;
  const north = (to.lat - from.lat) * kmPerLatitude;
  return Math.sqrt(east * east + north * north);
}
