import { basisWords, headWords, unitWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import { SourceNote } from '../../parts/SourceNote.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayValue, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { HistoryError } from './HistoryError.tsx';
import { baseValue, type ToldIndicator, tileSeries } from './headlineFigures.ts';
import { keptDistricts, keptYears } from './keptFigures.ts';
import { leftOut } from './leftOut.ts';

function YearTable({ series }: { readonly series: IndicatorSeries }) {
  const { say, language } = useReader();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{say(headWords.year)}</th>
          <th scope="col" className="number">
            {say(headWords.value)}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.values.map(({ year, value }) => (
          <tr key={year}>
            <td>{year}</td>
            <td className="number">{sayValue(value, series.unit, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DistrictFigures({ study, indicator }: { readonly study: StudyPicture; readonly indicator: string }) {
  const { say, language } = useReader();
  const { baseYear } = study.place;
  return (
    <table className="figures">
      <tbody>
        {study.districts.map(({ id, name }) => {
          const { series } = tileSeries(study, indicator, id);
          return (
            <tr key={id}>
              <th scope="row">{say(name)}</th>
              <td className="number">
                {sayValue(baseValue(series, baseYear), series?.unit ?? '', language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How an indicator is computed, from which tables and sources, how far this missed in the past; by year and by district. */
export function IndicatorStory({
  study,
  indicator,
  district,
  isMethod = false,
}: {
  readonly study: StudyPicture;
  readonly indicator: ToldIndicator;
  readonly district: string | undefined;
  /** Leave the figures out: those of other scenarios stand beside it. */
  readonly isMethod?: boolean;
}) {
  const reader = useReader();
  const { say, pair } = reader;
  const { id: place, baseYear } = study.place;
  const tile = tileSeries(study, indicator, district);
  const { series } = tile;
  const meaning = study.meanings[indicator];
  const target = study.report.verdicts.find((verdict) => verdict.target === series?.target);
  return (
    <>
      {meaning !== undefined && (
        <section>
          <h3>{say(words.howComputed)}</h3>
          <p>{say(meaning.description)}</p>
          {leftOut(tile, say).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {target !== undefined && (
            <p>
              {say(words.countedFor, {
                target: say(target.words),
                source: [target.source, target.article].filter((part) => part !== undefined).join(' · '),
              })}
            </p>
          )}
          <SourceNote study={study} id={target?.source} />
          <p>{pair(words.tablesUsed, meaning.tables.map((table) => say(table)).join(' · '))}</p>
          {series?.dataBasis !== undefined && (
            <p>{pair(words.dataBasis, say(basisWords[series.dataBasis]))}</p>
          )}
          {series?.missing !== undefined && (
            <p>{say(words.notMeasurableHere, { why: say(series.missing) })}</p>
          )}
        </section>
      )}
      <HistoryError study={study} />
      {series !== undefined && !isMethod && (
        <section>
          <CardHead
            level={3}
            title={
              <>
                {say(words.byYear)}{' '}
                <span className="quiet">({say(unitWords[series.unit as keyof typeof unitWords])})</span>
              </>
            }
            table={keptYears(
              series,
              [indicator, place, ...(district === undefined ? [] : [district])].join('-'),
              reader,
            )}
          />
          <YearTable series={series} />
        </section>
      )}
      {!isMethod && (
        <section>
          <CardHead
            level={3}
            title={say(words.byDistrict, { year: baseYear })}
            table={keptDistricts(study, indicator, reader)}
          />
          <DistrictFigures study={study} indicator={indicator} />
        </section>
      )}
    </>
  );
}
