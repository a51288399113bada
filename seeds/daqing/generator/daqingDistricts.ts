import { areaPlan as area } from '../../generator/areaPlan.ts';
import { schoolCounts as counts, type DistrictParameters } from '../../generator/districtParameters.ts';
import type { AreaPlan } from '../../generator/worldShapes.ts';

const provenance = (ladder: string) =>
  ({
    basis: 'assumed',
    source: 'generator',
    note: `Centre placed on the town; ${ladder} ladder and code from general knowledge, to be verified.`,
  }) as const;
/** The five districts of the city are set to five-four, the four counties to six-three; a district's own setting. */
const city = { ladder: '3+5-4-3+3', provenance: provenance('five-four'), concentration: 1.35 } as const;
const county = { ladder: '3+6-3-3+3', provenance: provenance('six-three'), concentration: 1.2 } as const;

const townAreas: readonly AreaPlan[] = [
  area('centre', '主城片区', 'urban', 0.48, 0.004, 0, 0),
  area('new', '新城片区', 'urban', 0.27, 0.006, 4, -2),
  area('fields', '油田生活区片区', 'town', 0.17, -0.006, -6, 4),
  area('villages', '乡镇片区', 'rural', 0.08, -0.004, 9, 8),
];
const outerAreas: readonly AreaPlan[] = [
  area('centre', '城区片区', 'urban', 0.4, 0.008, 0, 0),
  area('towns', '重点镇片区', 'town', 0.27, 0, 8, -6),
  area('villages', '乡村片区', 'rural', 0.33, -0.012, -9, 10),
];

/** The five districts and four counties; shares of births, migration and rooms are assumed throughout. */
export const daqingDistricts: readonly DistrictParameters[] = [
  {
    ...{ ...city, id: 'sartu', zh: '萨尔图区', en: 'Sartu', code: undefined, lon: 125.088, lat: 46.593 },
    ...{ population: 350, birthShare: 0.13, birthDrift: 0.001, capture: 1.02, captureDrift: -0.002 },
    ...{ progression: 1.002, toJunior: 1.005, headroom: 1.16, ruralHeadroom: 1.5 },
    ...{ schools: counts(20, 10, 6, 2, 4, 2, 1), areas: townAreas },
  },
  {
    ...{ ...city, id: 'longfeng', zh: '龙凤区', en: 'Longfeng', code: '230603', lon: 125.117, lat: 46.532 },
    ...{ population: 370, birthShare: 0.135, birthDrift: 0.001, capture: 1.02, captureDrift: 0 },
    ...{ progression: 1.002, toJunior: 1.005, headroom: 1.16, ruralHeadroom: 1.5 },
    ...{ schools: counts(18, 10, 6, 2, 3, 1, 0), areas: townAreas },
  },
  {
    ...{ ...city, id: 'ranghulu', zh: '让胡路区', en: 'Ranghulu', code: '230604', lon: 124.87, lat: 46.652 },
    ...{ population: 600, birthShare: 0.215, birthDrift: 0.003, capture: 1.06, captureDrift: 0.004 },
    ...{ progression: 1.003, toJunior: 1.01, headroom: 1.03, ruralHeadroom: 1.3 },
    ...{ schools: counts(30, 16, 9, 3, 5, 2, 1), areas: townAreas },
  },
  {
    ...{ ...city, id: 'honggang', zh: '红岗区', en: 'Honggang', code: undefined, lon: 124.891, lat: 46.398 },
    ...{ population: 210, birthShare: 0.07, birthDrift: -0.001, capture: 0.97, captureDrift: -0.006 },
    ...{ progression: 0.999, toJunior: 0.995, headroom: 1.2, ruralHeadroom: 1.6 },
    ...{ schools: counts(10, 6, 4, 1, 1, 0, 0), areas: outerAreas },
  },
  {
    ...{ ...city, id: 'datong', zh: '大同区', en: 'Datong', code: '230606', lon: 124.818, lat: 46.034 },
    ...{ population: 200, birthShare: 0.075, birthDrift: -0.001, capture: 0.95, captureDrift: -0.008 },
    ...{ progression: 0.999, toJunior: 0.99, headroom: 1.2, ruralHeadroom: 1.7 },
    ...{ schools: counts(14, 9, 5, 2, 1, 1, 0), areas: outerAreas },
  },
  {
    ...{ ...county, id: 'zhaozhou', zh: '肇州县', en: 'Zhaozhou', code: '230621', lon: 125.273, lat: 45.708 },
    ...{ population: 320, birthShare: 0.125, birthDrift: -0.001, capture: 0.95, captureDrift: -0.007 },
    ...{ progression: 1, toJunior: 0.995, headroom: 1.1, ruralHeadroom: 1.7 },
    ...{ schools: counts(20, 15, 8, 2, 2, 1, 1), areas: outerAreas },
  },
  {
    ...{
      ...county,
      id: 'zhaoyuan',
      zh: '肇源县',
      en: 'Zhaoyuan',
      code: undefined,
      lon: 125.079,
      lat: 45.519,
    },
    ...{ population: 320, birthShare: 0.12, birthDrift: -0.001, capture: 0.94, captureDrift: -0.008 },
    ...{ progression: 0.999, toJunior: 0.99, headroom: 1.12, ruralHeadroom: 1.7 },
    ...{ schools: counts(20, 15, 8, 2, 2, 1, 1), areas: outerAreas },
  },
  {
    ...{ ...county, id: 'lindian', zh: '林甸县', en: 'Lindian', code: undefined, lon: 124.877, lat: 47.186 },
    ...{ population: 190, birthShare: 0.065, birthDrift: -0.0005, capture: 0.94, captureDrift: -0.008 },
    ...{ progression: 0.999, toJunior: 0.99, headroom: 1.12, ruralHeadroom: 1.7 },
    ...{ schools: counts(13, 9, 5, 1, 1, 1, 1), areas: outerAreas },
  },
  {
    ...{
      ...county,
      id: 'duerbote',
      zh: '杜尔伯特县',
      en: 'Dorbod',
      code: undefined,
      lon: 124.446,
      lat: 46.865,
    },
    ...{ population: 190, birthShare: 0.065, birthDrift: -0.0005, capture: 0.95, captureDrift: -0.007 },
    ...{ progression: 0.999, toJunior: 0.995, headroom: 1.12, ruralHeadroom: 1.7 },
    ...{ schools: counts(13, 9, 5, 1, 1, 1, 1), areas: outerAreas },
  },
];
