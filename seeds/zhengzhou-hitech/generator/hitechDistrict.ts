import { areaPlan as area } from '../../generator/areaPlan.ts';
import { type DistrictParameters, schoolCounts } from '../../generator/districtParameters.ts';

/** The zone as the generator sees it: one district that grows fast, its new quarters most of all. */
export const hitechDistrict: DistrictParameters = {
  ...{
    id: 'ht',
    zh: '郑州高新区',
    en: 'Zhengzhou High-tech Zone',
    code: undefined,
    lon: 113.566,
    lat: 34.803,
  },
  ladder: '3+6-3-3+3',
  provenance: {
    basis: 'assumed',
    source: 'generator',
    note: 'Functional zone without a published border; centre placed plausibly. Six-three ladder from general knowledge, to be verified.',
  },
  ...{ population: 420, birthShare: 1, birthDrift: 0, capture: 1.2, captureDrift: 0.028 },
  ...{ progression: 1.01, toJunior: 0.97, headroom: 1.03, ruralHeadroom: 1.2 },
  concentration: 1.4,
  schools: schoolCounts(54, 36, 12, 8, 4, 1, 1),
  areas: [
    area('core', '核心片区', 'urban', 0.36, -0.004, 0, 0),
    area('west', '西部新区片区', 'urban', 0.22, 0.016, -5, 0.5),
    area('north', '北部新区片区', 'urban', 0.16, 0.01, 1, 5),
    area('south', '南部片区', 'town', 0.16, 0, 2, -4),
    area('villages', '城郊片区', 'rural', 0.1, -0.008, -8, 5),
  ],
};
