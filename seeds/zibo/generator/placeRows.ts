import type { Row } from '../../../src/domain/region/tables.ts';
import { areaShares } from './demand.ts';
import { districtParameters } from './districtParameters.ts';
import { centreOf } from './draftSchools.ts';

/** The one row of region.csv. */
export function placeRow(): Row<'region'> {
  return {
    ...{ id: 'zibo', name: '淄博市', nameEn: 'Zibo', baseYear: 2019, horizonYear: 2030, censusDay: '09-01' },
    ...{ currency: 'CNY', seniorAdmission: 'region', discountRate: 0.04, planStart: '2019-09' },
    ...{ basis: 'assumed', source: 'generator' },
    note: 'Real place names, synthetic schools and pupils; discount rate and city-wide senior admission assumed. Horizon 2030 is that of the layout plan (S3, article 8).',
  };
}

/** Districts and functional zones alike; only the counties have published borders. */
export function districtRows(): Row<'districts'>[] {
  return districtParameters.map(({ id, zh, en, code, lon, lat }) => ({
    ...{
      id,
      name: zh,
      nameEn: en,
      ladder: '3+5-4-3+3',
      entryAge: 6,
      kindergartenAge: 3,
      entryCutOff: '08-31',
    },
    ...(code === undefined ? {} : { code }),
    ...{ lon, lat },
    ...(code === undefined
      ? {
          basis: 'assumed' as const,
          source: 'generator',
          note: 'Functional zone without a published border; centre placed plausibly. Five-four ladder: W26.',
        }
      : {
          basis: 'derived' as const,
          source: 'county-polygons',
          note: 'Centre of the county polygon. Five-four ladder: W26; codes to be verified.',
        }),
  }));
}

/** 周村 is judged with 文昌湖 and 经开区 (S3, article 7); every other district alone. */
export function evaluationUnitRows(): Row<'evaluationUnits'>[] {
  const joined = ['zhoucun', 'wenchanghu', 'jingkai'];
  const alone = districtParameters.filter(({ id }) => !joined.includes(id));
  return [
    {
      ...{ id: 'unit-zhoucun', name: '周村区（含文昌湖区、经开区）', districts: joined },
      ...{ basis: 'published', source: 'S3', note: 'Article 7.' },
    },
    ...alone.map(({ id, zh }) => ({
      ...{ id: `unit-${id}`, name: zh, districts: [id], basis: 'assumed' as const, source: 'generator' },
    })),
  ];
}

/** Planning areas with a part of the district's assumed population. */
export function areaRows(): Row<'areas'>[] {
  return districtParameters.flatMap((district) => {
    const shares = areaShares(district.areas, 2019);
    return district.areas.map((area, index) => ({
      ...{ id: `${district.id}-${area.suffix}`, name: `${district.zh}·${area.zh}`, district: district.id },
      ...centreOf(district, area),
      population: Math.round(district.population * (shares[index] ?? 0)) * 1000,
      ...{ basis: 'assumed' as const, source: 'generator' },
    }));
  });
}
