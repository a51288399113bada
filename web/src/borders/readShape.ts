import type { GeoShape, Position } from './geoShapes.ts';

/** A geometry that cannot be drawn: no geometry at all, or positions that are not in degrees. */
export class ShapeFault extends Error {
  override readonly name = 'ShapeFault';
  /** The position that is out of its bounds; undefined where the geometry itself is broken. */
  readonly position: string | undefined;

  constructor(position?: string) {
    super(position ?? 'broken geometry');
    this.position = position;
  }
}

/** Geometry collections may hold one another; more than this is no map. */
const deepest = 8;

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ShapeFault();
  return value;
}

function position(value: unknown): Position {
  const [lon, lat] = list(value);
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new ShapeFault();
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new ShapeFault(`${lon}, ${lat}`);
  return [lon, lat];
}

const line = (least: number) => (value: unknown) => {
  const all = list(value).map(position);
  if (all.length < least) throw new ShapeFault();
  return all;
};
const area = (value: unknown) => {
  const rings = list(value).map(line(4));
  if (rings.length === 0) throw new ShapeFault();
  return rings;
};

const none: GeoShape = { areas: [], lines: [], points: [] };

const kinds: Readonly<Record<string, (coordinates: unknown) => GeoShape>> = {
  Point: (at) => ({ ...none, points: [position(at)] }),
  MultiPoint: (at) => ({ ...none, points: list(at).map(position) }),
  LineString: (at) => ({ ...none, lines: [line(2)(at)] }),
  MultiLineString: (at) => ({ ...none, lines: list(at).map(line(2)) }),
  Polygon: (at) => ({ ...none, areas: [area(at)] }),
  MultiPolygon: (at) => ({ ...none, areas: list(at).map(area) }),
};

/**
 * Read a geometry of GeoJSON, of whatever kind, as something that is drawn. A height behind longitude and latitude is
 * left out.
 *
 * @throws {ShapeFault} It is broken, or not in degrees.
 * @source RFC 7946, section 3.1.
 */
export function readShape(geometry: unknown, depth = 0): GeoShape {
  if (typeof geometry !== 'object' || geometry === null || depth > deepest) throw new ShapeFault();
  const { type, coordinates, geometries } = geometry as Readonly<Record<string, unknown>>;
  if (type === 'GeometryCollection') {
    const parts = list(geometries).map((part) => readShape(part, depth + 1));
    return {
      areas: parts.flatMap(({ areas }) => areas),
      lines: parts.flatMap(({ lines }) => lines),
      points: parts.flatMap(({ points }) => points),
    };
  }
  if (typeof type !== 'string' || !Object.hasOwn(kinds, type)) throw new ShapeFault();
  return kinds[type]?.(coordinates) ?? none;
}
