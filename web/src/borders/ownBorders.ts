import type { Problem } from '../../../src/domain/problem.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type { DistrictShape, DistrictShapes } from '../places/placeClient.ts';
import { borderProblem } from './borderProblems.ts';
import { type GeoFeature, type GeoShape, positionsOf } from './geoShapes.ts';
import { readGeoJson } from './readGeoJson.ts';

/** A shape that is drawn behind the schools and bears a name where it has one. */
export interface BackgroundShape {
  readonly name: string | undefined;
  readonly shape: GeoShape;
}

/** A reader's own borders of a place, as this browser keeps them. */
export interface OwnBorders {
  readonly format: 'xuewei.borders/1';
  /** The place's identifier in the list of places. */
  readonly place: string;
  /** The file's name. */
  readonly file: string;
  /** Borders of districts; undefined where no shape bears a district's name. */
  readonly shapes: DistrictShapes | undefined;
  /** What the file holds besides: catchments, roads, sites, … */
  readonly others: readonly BackgroundShape[];
}

/** What came of a file of borders. */
export interface BordersRead {
  readonly borders: OwnBorders | undefined;
  readonly problems: readonly Problem[];
}

type Named = Pick<StudyPicture, 'districts' | 'schools'>;

/** What a district may be called in a file: its identifier and its names, without 区, 县 or 市 too. */
function namesOf({ districts }: Named): ReadonlyMap<string, string> {
  const short = districts.map(({ id, name }) => [name.zh.slice(0, -1), id] as const);
  const whole = districts.flatMap(({ id, name }) =>
    [id, name.zh, name.en].map((each) => [each, id] as const),
  );
  const usable = [...short, ...whole].filter(([name]) => name.length > 1);
  return new Map(usable.map(([name, id]) => [name.normalize('NFKC').toLowerCase(), id]));
}

/** The property by which most districts are found, with the district that each of its values means. */
function districtOf(
  features: readonly GeoFeature[],
  named: Named,
): (feature: GeoFeature) => string | undefined {
  const names = namesOf(named);
  const meant = (text: string | undefined) => {
    const asked = text?.toLowerCase() ?? '';
    // 淄博市张店区 names 张店区 too.
    return names.get(asked) ?? named.districts.find(({ name }) => asked.endsWith(name.zh.toLowerCase()))?.id;
  };
  const found = new Map<string, Set<string>>();
  for (const { properties, shape } of features) {
    if (shape.areas.length === 0) continue;
    for (const [key, value] of Object.entries(properties)) {
      const district = meant(value);
      if (district !== undefined) found.set(key, (found.get(key) ?? new Set()).add(district));
    }
  }
  const [best] = [...found].sort(([, left], [, right]) => right.size - left.size);
  return ({ properties, shape }) =>
    best === undefined || shape.areas.length === 0 ? undefined : meant(properties[best[0]]);
}

const nameKeys = ['name', '名称', 'NAME', 'Name', 'title', '学校', '学区', 'label'];

function backgroundOf({ properties, shape }: GeoFeature): BackgroundShape {
  const key = nameKeys.find((each) => (properties[each] ?? '') !== '');
  return { name: key === undefined ? undefined : properties[key], shape };
}

function liesNear(features: readonly GeoFeature[], { schools }: Named): boolean {
  const seen = schools.flatMap(({ lon, lat }) =>
    lon === undefined || lat === undefined ? [] : [[lon, lat]],
  );
  if (seen.length === 0) return true;
  const all = features.flatMap(({ shape }) => positionsOf(shape));
  return [0, 1].every((axis) => {
    let [least, most, from, to] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const at of all) [least, most] = [Math.min(least, at[axis] ?? 0), Math.max(most, at[axis] ?? 0)];
    for (const at of seen) [from, to] = [Math.min(from, at[axis] ?? 0), Math.max(to, at[axis] ?? 0)];
    return least <= to && most >= from;
  });
}

/**
 * Take a file of GeoJSON as the borders of a place: areas that bear a district's name or identifier in one of their
 * properties are its border, everything else is drawn behind the schools.
 *
 * @param place The place's identifier in the list of places.
 * @param file What the file is called.
 */
export function ownBorders(place: string, file: string, text: string, named: Named): BordersRead {
  const { features, problems } = readGeoJson(file, text);
  if (features.length === 0) return { borders: undefined, problems };
  const meant = districtOf(features, named);
  const drawn = features.flatMap((feature): DistrictShape[] => {
    const district = meant(feature);
    if (district === undefined) return [];
    const coordinates = feature.shape.areas.map((rings) => rings.map((ring) => ring.map((at) => [...at])));
    return [{ type: 'Feature', properties: { district }, geometry: { type: 'MultiPolygon', coordinates } }];
  });
  const others = features.filter((feature) => meant(feature) === undefined).map(backgroundOf);
  const credit = { zh: `边界：${file}`, en: `Borders: ${file}` };
  const told = [...problems];
  const example = named.districts[0]?.name.zh ?? '';
  if (drawn.length === 0) told.push(borderProblem('noDistrict', { file }, { example }));
  if (!liesNear(features, named)) told.push(borderProblem('elsewhere', { file }));
  const shapes: DistrictShapes | undefined =
    drawn.length === 0 ? undefined : { type: 'FeatureCollection', credit, features: drawn };
  return { borders: { format: 'xuewei.borders/1', place, file, shapes, others }, problems: told };
}
