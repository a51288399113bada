import { basisWords, headWords, indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { CardHead } from '../../parts/CardHead.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SidePage } from '../../parts/SidePage.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayValue, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { ChancePart } from './chance/ChancePart.tsx';
import { useChance } from './chance/useChance.ts';
import { HistoryError } from './HistoryError.tsx';
import { baseValue, type HeadlineIndicator, nextDeadline, tileSeries } from './headlineFigures.ts';
import { keptDistricts, keptYears } from './keptFigures.ts';
import { keptVerdicts } from './keptVerdicts.ts';
import { leftOut } from './leftOut.ts';
import type { TileName } from './Tiles.tsx';
import { todayWords } from './todayWords.ts';
import { VerdictList } from './VerdictList.tsx';

function SourceNote({ study, id }: { readonly study: StudyPicture; readonly id: string | undefined }) {
  const { say } = useReader();
  const source = study.sources.find((each) => each.id === id);
  if (source === undefined) return null;
  const more = [source.document, source.date].filter((part) => part !== undefined).join(' · ');
  return (
    <p>
      {say(words.sourceLine, { title: say(source.title) })}
      {more !== '' && <span className="quiet"> ({more})</span>}
    </p>
  );
}

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

function IndicatorStory({
  study,
  indicator,
  district,
}: {
  readonly study: StudyPicture;
  readonly indicator: HeadlineIndicator;
  readonly district: string | undefined;
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
      {series !== undefined && (
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
      <section>
        <CardHead
          level={3}
          title={say(words.byDistrict, { year: baseYear })}
          table={keptDistricts(study, indicator, reader)}
        />
        <DistrictFigures study={study} indicator={indicator} />
      </section>
    </>
  );
}

/** How a tile's figure came to be, beside the page: meaning, tables, source, by year and by district. */
export function FigureDrawer({
  study,
  request,
  tile,
  district,
  onClose,
}: {
  readonly study: StudyPicture;
  readonly request: OpenRequest;
  readonly tile: TileName | undefined;
  readonly district: string | undefined;
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const deadline = nextDeadline(study);
  const { drawn } = useChance(request);
  const title =
    tile === undefined
      ? ''
      : tile === 'deadline'
        ? say(words.verdictsOf, { year: deadline?.year ?? '–' })
        : say(indicatorWords[tile]);
  return (
    <SidePage open={tile !== undefined} onClose={onClose} title={title} width={560}>
      {tile === 'deadline' && deadline !== undefined && (
        <>
          <ChancePart request={request} />
          <CsvButton {...keptVerdicts(study, deadline.verdicts, `targets-${deadline.year}`, reader)} />
          <VerdictList study={study} verdicts={deadline.verdicts} drawn={drawn} />
          <HistoryError study={study} />
        </>
      )}
      {tile === 'deadline' && deadline === undefined && <p>{say(todayWords.noDeadline)}</p>}
      {tile !== undefined && tile !== 'deadline' && (
        <IndicatorStory study={study} indicator={tile} district={district} />
      )}
    </SidePage>
  );
}
