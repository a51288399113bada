import type { Row } from '../../src/domain/region/tables.ts';
import { areaShares } from './demand.ts';
import { centreOf } from './draftSchools.ts';
import type { PlaceSettings } from './placeSettings.ts';

/** The rows of districts.csv: districts and functional zones alike. */
export function districtRows({ districts }: PlaceSettings): Row<'districts'>[] {
  return districts.map(({ id, zh, en, code, ladder, lon, lat, provenance }) => ({
    ...{ id, name: zh, nameEn: en, ladder, entryAge: 6, kindergartenAge: 3, entryCutOff: '08-31' },
    ...(code === undefined ? {} : { code }),
    ...{ lon, lat },
    ...provenance,
  }));
}

/** The rows of areas.csv: planning areas with a part of the district's assumed population. */
export function areaRows(place: PlaceSettings): Row<'areas'>[] {
  return place.districts.flatMap((district) => {
    const shares = areaShares(place, district.areas, place.years.base);
    return district.areas.map((area, index) => ({
      ...{ id: `${district.id}-${area.suffix}`, name: `${district.zh}·${area.zh}`, district: district.id },
      ...centreOf(place, district, area),
      population: Math.round(district.population * (shares[index] ?? 0)) * 1000,
      ...{ basis: 'assumed' as const, source: 'generator' },
    }));
  });
}
