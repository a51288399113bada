import { headWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import { type KeptTable, keptUnit, keptValue, withUnit } from '../../parts/keptTable.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { baseValue, tileSeries } from './headlineFigures.ts';

/** An indicator year by year as CSV. */
export function keptYears({ unit, values }: IndicatorSeries, file: string, reader: Reader): KeptTable {
  const { head } = reader;
  return {
    file,
    heads: [head(headWords.year), withUnit(head(headWords.value), keptUnit(unit, reader), reader)],
    rows: () => values.map(({ year, value }) => [year, keptValue(value, unit)]),
  };
}

/** An indicator of every district in the base year as CSV. */
export function keptDistricts(study: StudyPicture, indicator: string, reader: Reader): KeptTable {
  const { say, head } = reader;
  const { id, baseYear } = study.place;
  return {
    file: `${indicator}-${id}-districts-${baseYear}`,
    heads: [headWords.district, headWords.value, headWords.unit].map((text) => head(text)),
    rows: () =>
      study.districts.map(({ id: district, name }) => {
        const { series } = tileSeries(study, indicator, district);
        const unit = series?.unit ?? '';
        return [say(name), keptValue(baseValue(series, baseYear), unit), series && keptUnit(unit, reader)];
      }),
  };
}
