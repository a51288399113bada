import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../src/domain/problem.ts';
import { borderProblemTexts } from '../../web/src/borders/borderProblems.ts';
import { ownBorders } from '../../web/src/borders/ownBorders.ts';
import { contains } from '../../web/src/map/contains.ts';
import type { StudyPicture } from '../../web/src/pictures/studyPicture.ts';

type Named = Pick<StudyPicture, 'districts' | 'schools'>;

const place = {
  districts: [
    { id: 'east', name: { zh: '东城区', en: 'East' } },
    { id: 'west', name: { zh: '西城区', en: 'West' } },
  ],
  schools: [{ id: 'a', name: 'A', district: 'east', lon: 0.5, lat: 0.5 }],
} as unknown as Named;

const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat + 1],
    [lon, lat],
  ],
];
const area = (properties: object | null, coordinates: unknown = square(0, 0)) => ({
  ...{ type: 'Feature', properties },
  geometry: { type: 'Polygon', coordinates },
});
const read = (document: unknown) =>
  ownBorders(
    'here',
    'borders.geojson',
    typeof document === 'string' ? document : JSON.stringify(document),
    place,
  );
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const districts = (document: unknown) =>
  read(document).borders?.shapes?.features.map(({ properties }) => properties.district);
const codes = (document: unknown) => read(document).problems.map(({ code }) => code);

describe('borders of a reader’s own', () => {
  it.each([
    ['identifier', 'east', 'west'],
    ['Chinese name', '东城区', '西城区'],
    ['name without 区', '东城', '西城'],
    ['name behind that of the city', '某市东城区', '某市西城区'],
    ['English name in other letters', 'EAST', 'west'],
  ])('should find districts by their %s, whatever the property is called', (_, east, west) => {
    const found = collection(area({ n: 1, where: east }), area({ n: 2, where: west }, square(1, 0)));
    expect(districts(found)).toEqual(['east', 'west']);
    expect(read(found).problems).toEqual([]);
  });

  it('should go by the property that tells most districts apart', () => {
    const found = collection(
      area({ parent: '东城区', name: '东城区' }),
      area({ parent: '东城区', name: '西城区' }, square(1, 0)),
    );
    expect(districts(found)).toEqual(['east', 'west']);
  });

  it('should draw everything else behind the schools, with its name', () => {
    const { borders } = read(
      collection(
        area({ name: '东城区' }),
        area({ name: '第一小学学区' }),
        {
          type: 'Feature',
          properties: null,
          geometry: {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 1, 90],
            ],
          },
        },
        { type: 'Feature', id: 7, properties: {}, geometry: { type: 'Point', coordinates: [0.2, 0.2] } },
        { type: 'Feature', properties: {}, geometry: null },
      ),
    );
    expect(borders?.others.map(({ name }) => name)).toEqual(['第一小学学区', undefined, undefined]);
    expect(borders?.others[1]?.shape.lines).toEqual([
      [
        [0, 0],
        [1, 1],
      ],
    ]);
    expect(borders?.others[2]?.shape.points).toEqual([[0.2, 0.2]]);
  });

  it('should take every kind of document and geometry that the format has', () => {
    const polygons = { type: 'MultiPolygon', coordinates: [square(0, 0), square(2, 0)] };
    const points = { type: 'MultiPoint', coordinates: [[0, 0]] };
    const lines = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 0],
        ],
      ],
    };
    expect(districts({ type: 'Feature', properties: { d: 'east' }, geometry: polygons })).toEqual(['east']);
    const { borders } = read({ type: 'GeometryCollection', geometries: [polygons, points, lines] });
    const [shape] = borders?.others ?? [];
    expect([shape?.shape.areas.length, shape?.shape.lines.length, shape?.shape.points.length]).toEqual([
      2, 1, 1,
    ]);
  });

  it.each([
    ['a text that is no JSON', 'not JSON', ['notGeoJson']],
    ['JSON of another kind', { type: 'Topology', objects: {} }, ['notGeoJson']],
    ['no shape', collection(), ['noShape']],
    [
      'a broken ring',
      collection(
        area({}, [
          [
            [0, 0],
            [1, 1],
          ],
        ]),
      ),
      ['brokenShape'],
    ],
    ['metres', collection(area({}, square(39_500_000, 4_000_000))), ['notDegrees']],
    ['latitude first', collection(area({}, square(36, 117))), ['notDegrees']],
    ['no name of a district', collection(area({ name: '南城区' })), ['noDistrict']],
    ['another place', collection(area({ name: '东城区' }, square(40, 40))), ['elsewhere']],
  ])('should tell of %s', (_, document, expected) => {
    expect(codes(document)).toEqual(expected);
  });

  it('should draw what is sound of a file that is not, and tell the rest in both languages', () => {
    const mixed = collection(
      area({ d: 'east' }),
      area({ d: 'west' }, square(500, 0)),
      area({ d: 'west' }, []),
    );
    expect(districts(mixed)).toEqual(['east']);
    const said = read(mixed).problems.map((problem) => sayProblem(problem, borderProblemTexts, 'zh').what);
    expect(said).toEqual([
      '1 个图形的几何数据不完整，未画出（第一个是第 3 个要素）。',
      '1 个图形的坐标不是经纬度，未画出（第 2 个要素中有 500, 0）。',
    ]);
  });

  it.each(Object.entries(borderProblemTexts))(
    'should name the same details of %s in both languages',
    (_, text) => {
      const named = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
      for (const { zh, en } of [text.what, text.remedy]) expect(named(zh)).toEqual(named(en));
    },
  );
});

it('should know what lies inside an area, and what in its hole', () => {
  const [outer = []] = square(0, 0);
  const hole = [
    [0.4, 0.4],
    [0.6, 0.4],
    [0.6, 0.6],
    [0.4, 0.6],
    [0.4, 0.4],
  ];
  const inside = (lon: number, lat: number) => contains([outer, hole], [lon, lat]);
  expect([inside(0.1, 0.1), inside(0.5, 0.5), inside(1.1, 0.5), inside(0.5, -0.1)]).toEqual([
    ...[true, false, false, false],
  ]);
});
