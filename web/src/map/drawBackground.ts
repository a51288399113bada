import L from 'leaflet';
import type { BackgroundShape } from '../borders/ownBorders.ts';
import type { DistrictShapes } from '../places/placeClient.ts';
import { asText } from './asText.ts';
import { contains } from './contains.ts';

const turned = ([lon, lat]: readonly number[]): [number, number] => [lat ?? 0, lon ?? 0];

/** The district whose border holds a place; undefined where none does. */
function districtAt(shapes: DistrictShapes | undefined, { lat, lng }: L.LatLng): string | undefined {
  return shapes?.features.find(({ geometry }) => {
    const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return areas.some((rings) => contains(rings, [lng, lat]));
  })?.properties.district;
}

/**
 * Shapes of a reader's file that are no district's border, as a layer behind the schools: areas, lines and points. A
 * click on one means the district that lies beneath it.
 */
export function drawBackground({
  others,
  shapes,
  selected,
  dark,
  onSelect,
}: {
  readonly others: readonly BackgroundShape[];
  readonly shapes: DistrictShapes | undefined;
  readonly selected: string | undefined;
  readonly dark: boolean;
  readonly onSelect: (district: string | undefined) => void;
}): L.FeatureGroup {
  const ink = dark ? '#6fb7a5' : '#1c6b5a';
  const look = { color: ink, weight: 1.4, fillColor: ink, fillOpacity: 0.08 };
  const layers = others.flatMap(({ name, shape }) => {
    const areas = shape.areas.map((rings) =>
      L.polygon(
        rings.map((ring) => ring.map(turned)),
        look,
      ),
    );
    const lines = shape.lines.map((line) => L.polyline(line.map(turned), look));
    const points = shape.points.map((at) =>
      L.circleMarker(turned(at), { ...look, radius: 3, fillOpacity: 0.5 }),
    );
    const drawn = [...areas, ...lines, ...points];
    if (name !== undefined) for (const each of drawn) each.bindTooltip(asText(name), { sticky: true });
    return drawn;
  });
  return L.featureGroup(layers).on('click', ({ latlng }: L.LeafletMouseEvent) => {
    const district = districtAt(shapes, latlng);
    if (district !== undefined) onSelect(district === selected ? undefined : district);
  });
}
