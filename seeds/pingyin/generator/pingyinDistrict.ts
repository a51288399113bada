import { areaPlan as area } from '../../generator/areaPlan.ts';
import { type DistrictParameters, schoolCounts } from '../../generator/districtParameters.ts';

/** The county as the generator sees it: one district; its four groups (组团) and the countryside are planning areas. */
export const pingyinDistrict: DistrictParameters = {
  ...{ id: 'py', zh: '平阴县', en: 'Pingyin County', code: '370124', lon: 116.456, lat: 36.289 },
  ladder: '3+6-3-3+3',
  provenance: {
    basis: 'assumed',
    source: 'generator',
    note: 'Centre placed on the county town; six-three ladder and code from general knowledge, to be verified.',
  },
  ...{ population: 365, birthShare: 1, birthDrift: 0, capture: 0.965, captureDrift: -0.004 },
  ...{ progression: 0.998, toJunior: 0.995, headroom: 1.04, ruralHeadroom: 1.35 },
  concentration: 1.3,
  schools: schoolCounts(49, 33, 13, 2, 3, 1, 1),
  areas: [
    area('centre', '中部组团', 'urban', 0.2, 0.001, 0, 0),
    area('east', '东部组团', 'urban', 0.12, 0.003, 3, 0.5),
    area('west', '西部组团', 'urban', 0.09, 0.004, -3, 1),
    area('south', '南部组团', 'urban', 0.1, 0.006, 0.5, -3),
    area('towns', '重点镇片区', 'town', 0.23, -0.004, 9, -12),
    area('villages', '乡村片区', 'rural', 0.26, -0.01, -7, -10),
  ],
};
