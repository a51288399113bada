import { areaPlan as area } from '../../generator/areaPlan.ts';
import { schoolCounts as counts, type DistrictParameters } from '../../generator/districtParameters.ts';
import type { AreaPlan } from '../../generator/worldShapes.ts';

const ladder = '3+5-4-3+3';
const county = {
  ladder,
  provenance: {
    basis: 'derived',
    source: 'county-polygons',
    note: 'Centre of the county polygon. Five-four ladder: W26; codes to be verified.',
  },
} as const;
const zone = {
  ladder,
  provenance: {
    basis: 'assumed',
    source: 'generator',
    note: 'Functional zone without a published border; centre placed plausibly. Five-four ladder: W26.',
  },
} as const;

const town = (drift: number): AreaPlan[] => [
  area('centre', '城区片区', 'urban', 0.42, drift, 0, 0),
  area('towns', '重点镇片区', 'town', 0.3, 0.002, 6, -5),
  area('north', '北部乡镇片区', 'rural', 0.16, -0.004, -3, 9),
  area('south', '南部乡镇片区', 'rural', 0.12, -0.004, 4, -12),
];

/**
 * The eight counties with the centres of the public county polygons, and the three functional zones, whose borders are
 * not published and whose centres are therefore only plausible.
 */
export const ziboDistricts: readonly DistrictParameters[] = [
  {
    ...county,
    ...{ id: 'zhangdian', zh: '张店区', en: 'Zhangdian', code: '370303', lon: 118.018, lat: 36.807 },
    ...{ population: 780, birthShare: 0.183, birthDrift: 0.0015, capture: 1.06, captureDrift: 0.014 },
    ...{ progression: 1.004, toJunior: 1.015, headroom: 0.925, ruralHeadroom: 1.1 },
    concentration: 1.75,
    schools: counts(130, 44, 17, 5, 7, 2, 2),
    areas: [
      area('centre', '中心片区', 'urban', 0.3, 0.002, 0, 0),
      area('east', '东部片区', 'urban', 0.24, 0.006, 4, 0.5),
      area('west', '西部片区', 'urban', 0.18, 0.003, -4, -0.5),
      area('south', '南部片区', 'urban', 0.13, 0.004, 1, -4),
      area('towns', '乡镇片区', 'town', 0.15, -0.004, 7, 5),
    ],
  },
  {
    ...county,
    ...{ id: 'zichuan', zh: '淄川区', en: 'Zichuan', code: '370302', lon: 117.967, lat: 36.643 },
    ...{ population: 670, birthShare: 0.126, birthDrift: -0.001, capture: 1.0, captureDrift: -0.002 },
    ...{ progression: 0.999, toJunior: 0.995, headroom: 1.1, ruralHeadroom: 1.45 },
    concentration: 1.2,
    schools: counts(100, 44, 21, 4, 4, 1, 1),
    areas: town(0.006),
  },
  {
    ...county,
    ...{ id: 'boshan', zh: '博山区', en: 'Boshan', code: '370304', lon: 117.862, lat: 36.495 },
    ...{ population: 440, birthShare: 0.074, birthDrift: -0.001, capture: 0.97, captureDrift: -0.005 },
    ...{ progression: 0.996, toJunior: 0.985, headroom: 1.2, ruralHeadroom: 1.6 },
    concentration: 1.2,
    schools: counts(62, 28, 13, 3, 2, 1, 1),
    areas: town(0.005),
  },
  {
    ...county,
    ...{ id: 'zhoucun', zh: '周村区', en: 'Zhoucun', code: '370306', lon: 117.87, lat: 36.803 },
    ...{ population: 290, birthShare: 0.056, birthDrift: 0, capture: 1.0, captureDrift: 0 },
    ...{ progression: 1.0, toJunior: 1.0, headroom: 1.06, ruralHeadroom: 1.35 },
    concentration: 1.2,
    schools: counts(44, 18, 9, 2, 2, 0, 1),
    areas: town(0.006),
  },
  {
    ...county,
    ...{ id: 'linzi', zh: '临淄区', en: 'Linzi', code: '370305', lon: 118.309, lat: 36.827 },
    ...{ population: 640, birthShare: 0.131, birthDrift: 0, capture: 1.01, captureDrift: 0.001 },
    ...{ progression: 1.0, toJunior: 1.0, headroom: 0.99, ruralHeadroom: 1.4 },
    concentration: 1.2,
    schools: counts(92, 40, 19, 4, 3, 1, 1),
    areas: town(0.008),
  },
  {
    ...county,
    ...{ id: 'huantai', zh: '桓台县', en: 'Huantai', code: '370321', lon: 118.098, lat: 36.96 },
    ...{ population: 500, birthShare: 0.106, birthDrift: 0.0005, capture: 1.03, captureDrift: 0.005 },
    ...{ progression: 1.001, toJunior: 1.005, headroom: 1.0, ruralHeadroom: 1.35 },
    concentration: 1.2,
    schools: counts(76, 32, 14, 3, 2, 1, 1),
    areas: town(0.008),
  },
  {
    ...county,
    ...{ id: 'gaoqing', zh: '高青县', en: 'Gaoqing', code: '370322', lon: 117.827, lat: 37.171 },
    ...{ population: 360, birthShare: 0.081, birthDrift: -0.0005, capture: 0.97, captureDrift: -0.004 },
    ...{ progression: 0.997, toJunior: 0.985, headroom: 1.12, ruralHeadroom: 1.4 },
    concentration: 1.2,
    schools: counts(60, 26, 12, 2, 2, 0, 1),
    areas: town(0.008),
  },
  {
    ...county,
    ...{ id: 'yiyuan', zh: '沂源县', en: 'Yiyuan', code: '370323', lon: 118.171, lat: 36.185 },
    ...{ population: 560, birthShare: 0.136, birthDrift: -0.001, capture: 0.96, captureDrift: -0.004 },
    ...{ progression: 0.996, toJunior: 0.985, headroom: 1.07, ruralHeadroom: 1.45 },
    concentration: 1.2,
    schools: counts(84, 34, 16, 3, 2, 1, 1),
    areas: town(0.009),
  },
  {
    ...zone,
    ...{ id: 'gaoxin', zh: '高新区', en: 'High-tech Zone', code: undefined, lon: 118.035, lat: 36.865 },
    ...{ population: 300, birthShare: 0.068, birthDrift: 0.0015, capture: 1.12, captureDrift: 0.02 },
    ...{ progression: 1.006, toJunior: 1.03, headroom: 0.9, ruralHeadroom: 1.1 },
    concentration: 1.5,
    schools: counts(44, 14, 5, 3, 1, 0, 0),
    areas: [
      area('core', '核心片区', 'urban', 0.5, 0.01, 0, 0),
      area('east', '东部片区', 'urban', 0.26, 0.006, 4, 1),
      area('north', '北部片区', 'town', 0.24, -0.006, 0, 5),
    ],
  },
  {
    ...zone,
    ...{
      id: 'wenchanghu',
      zh: '文昌湖区',
      en: 'Wenchang Lake Zone',
      code: undefined,
      lon: 117.84,
      lat: 36.69,
    },
    ...{ population: 60, birthShare: 0.012, birthDrift: 0, capture: 0.98, captureDrift: -0.002 },
    ...{ progression: 0.998, toJunior: 0.99, headroom: 1.1, ruralHeadroom: 1.35 },
    concentration: 1.2,
    schools: counts(10, 4, 2, 0, 0, 0, 0),
    areas: [
      area('lake', '环湖片区', 'town', 0.6, 0.004, 0, 0),
      area('villages', '乡村片区', 'rural', 0.4, -0.004, -4, -4),
    ],
  },
  {
    ...zone,
    ...{
      id: 'jingkai',
      zh: '经开区',
      en: 'Economic Development Zone',
      code: undefined,
      lon: 117.945,
      lat: 36.745,
    },
    ...{ population: 140, birthShare: 0.027, birthDrift: 0.0005, capture: 1.03, captureDrift: 0.006 },
    ...{ progression: 1.001, toJunior: 1.01, headroom: 1.0, ruralHeadroom: 1.3 },
    concentration: 1.2,
    schools: counts(18, 6, 2, 1, 0, 0, 0),
    areas: [
      area('core', '核心片区', 'urban', 0.55, 0.006, 0, 0),
      area('villages', '乡镇片区', 'rural', 0.45, -0.004, -3, -4),
    ],
  },
];
