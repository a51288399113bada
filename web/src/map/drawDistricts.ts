import L from 'leaflet';
import { groupBy } from '../../../src/domain/groupBy.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type { DistrictShapes } from '../places/placeClient.ts';
import type { Reader } from '../say.ts';
import { asText } from './asText.ts';
import { hullOf, type Point } from './hullOf.ts';

type Border = { readonly district: string; readonly rings: L.LatLngExpression[][]; readonly drawn: boolean };

const turned = ([lon, lat]: readonly number[]): [number, number] => [lat ?? 0, lon ?? 0];

/** The borders that somebody drew, and the hull of its schools for every other district. */
function bordersOf(study: StudyPicture, shapes: DistrictShapes | undefined): Border[] {
  const drawn = (shapes?.features ?? []).flatMap(({ properties, geometry }): Border[] => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((rings) => ({
      district: properties.district,
      rings: rings.map((ring) => ring.map(turned)),
      drawn: true,
    }));
  });
  const known = new Set(drawn.map(({ district }) => district));
  const hulls = study.districts.flatMap(({ id }): Border[] => {
    if (known.has(id)) return [];
    const points = study.schools.flatMap(({ district, lon, lat }): Point[] =>
      district !== id || lon === undefined || lat === undefined ? [] : [[lon, lat]],
    );
    return points.length < 3 ? [] : [{ district: id, rings: [hullOf(points).map(turned)], drawn: false }];
  });
  return [...drawn, ...hulls];
}

/**
 * Names in the middle of the schools: of the districts with a border and of the selected one, which matters most, then
 * those with most schools.
 */
function namesOf(
  study: StudyPicture,
  named: ReadonlySet<string>,
  selected: string | undefined,
  say: Reader['say'],
): L.Tooltip[] {
  const schoolsIn = groupBy(study.schools, ({ district }) => district);
  const weight = (id: string) => (id === selected ? Infinity : (schoolsIn.get(id)?.length ?? 0));
  const order = [...study.districts].sort((left, right) => weight(right.id) - weight(left.id));
  return order.flatMap(({ id, name }) => {
    const own = (schoolsIn.get(id) ?? []).flatMap(({ lat, lon }): [number, number][] =>
      lat === undefined || lon === undefined ? [] : [[lat, lon]],
    );
    if (own.length === 0 || !named.has(id)) return [];
    const middle = L.latLngBounds(own).getCenter();
    const options = { permanent: true, direction: 'center', className: 'district-name' } as const;
    return [
      L.tooltip(options)
        .setLatLng(middle)
        .setContent(asText(say(name))),
    ];
  });
}

/** Districts as a layer of polygons, and their names, those that matter most first; a click selects or lets go. */
export function drawDistricts({
  study,
  shapes,
  selected,
  dark,
  say,
  onSelect,
}: {
  readonly study: StudyPicture;
  readonly shapes: DistrictShapes | undefined;
  readonly selected: string | undefined;
  readonly dark: boolean;
  readonly say: Reader['say'];
  readonly onSelect: (district: string | undefined) => void;
}): { readonly layer: L.FeatureGroup; readonly names: readonly L.Tooltip[] } {
  const ink = dark ? '#7f8b9c' : '#7b8697';
  const brand = dark ? '#7cb8f2' : '#0b5cad';
  const names = new Map(study.districts.map(({ id, name }) => [id, say(name)]));
  const borders = bordersOf(study, shapes);
  const inFull = borders.filter(({ drawn }) => drawn || shapes === undefined).map(({ district }) => district);
  const named = new Set(selected === undefined ? inFull : [...inFull, selected]);
  const polygons = borders.map(({ district, rings, drawn }) => {
    const chosen = district === selected;
    const polygon = L.polygon(rings, {
      color: chosen ? brand : ink,
      weight: chosen ? 3 : 1.2,
      fillColor: dark ? '#2a3240' : '#ffffff',
      fillOpacity: drawn ? (chosen ? 0.9 : 0.55) : 0.25,
      ...(drawn ? {} : { dashArray: '5 4', ...(chosen ? {} : { color: dark ? '#aab4c4' : '#4a5568' }) }),
    });
    if (!named.has(district)) polygon.bindTooltip(asText(names.get(district) ?? district), { sticky: true });
    polygon.on('click', () => onSelect(chosen ? undefined : district));
    return polygon;
  });
  const tooltips = namesOf(study, named, selected, say);
  return { layer: L.featureGroup([...polygons, ...tooltips]), names: tooltips };
}
