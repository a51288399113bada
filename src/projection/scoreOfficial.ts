import { type BacktestMethod, type OfficialScores, officialMethods } from '../domain/backtest.ts';
import { groupBy } from '../domain/groupBy.ts';
import type { OfficialForecast } from '../domain/region/officialForecast.ts';
import { byText, type Region } from '../domain/region/region.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { Words } from '../domain/words.ts';
import type { Judged } from './missOf.ts';
import { scoreFigures } from './scoreForecasts.ts';

type Forecasts = Readonly<Record<BacktestMethod, number>>;

/** What came, and what was forecast, of a district's stage or the region's. */
interface Total {
  readonly actual: number;
  readonly forecasts: Forecasts;
}

/** What came of an official forecast. */
interface Outcome extends Total {
  readonly row: OfficialForecast;
}

const keyOf = (district: string, stage: Stage, origin: number, horizon: number) =>
  `${district}|${stage}|${origin}|${horizon}`;

/** Districts in which a school teaches the stage. */
function teaching({ districts, schools }: Region, stage: Stage): string[] {
  const taught = new Set(
    schools.flatMap((school) =>
      school.type !== 'special' && school.stages.includes(stage) ? [school.district] : [],
    ),
  );
  return districts.flatMap(({ id }) => (taught.has(id) ? [id] : []));
}

function addUp(totals: readonly Total[]): Total {
  const sum = (of: (total: Total) => number) => totals.reduce((all, total) => all + of(total), 0);
  return {
    actual: sum(({ actual }) => actual),
    forecasts: {
      ours: sum(({ forecasts }) => forecasts.ours),
      persistence: sum(({ forecasts }) => forecasts.persistence),
      plainCohort: sum(({ forecasts }) => forecasts.plainCohort),
    },
  };
}

/** What came of a row; none where the year is still to come, or figures of a district are missing. */
function outcomeOf(region: Region, judged: ReadonlyMap<string, Total>, row: OfficialForecast): Outcome[] {
  const { district, stage, madeYear, year } = row;
  const whose = district === undefined ? teaching(region, stage) : [district];
  const totals = whose.flatMap((each) => judged.get(keyOf(each, stage, madeYear, year - madeYear)) ?? []);
  return whose.length > 0 && totals.length === whose.length ? [{ row, ...addUp(totals) }] : [];
}

const untitled: Words = { zh: '未写来源', en: 'no source given' };

function titleOf({ sources }: Region, id: string | undefined): Words {
  const source = sources.find((each) => each.id === id);
  return source === undefined ? untitled : { zh: source.title, en: source.titleEn ?? source.title };
}

function scoresOf(outcomes: readonly Outcome[]): OfficialScores['scores'] {
  const scored = officialMethods.map((method) => {
    const figures = outcomes.map(({ row, actual, forecasts }) => ({
      forecast: method === 'official' ? row.pupils : forecasts[method],
      actual,
    }));
    return [method, scoreFigures(figures)] as const;
  });
  return Object.fromEntries(scored) as OfficialScores['scores'];
}

/**
 * Score a place's official forecasts beside ours, on the same totals and from the same year's knowledge.
 *
 * @param figures What every method had forecast, and what came.
 * @returns By source, stage and years ahead; rows without an outcome, or from years too early for ours, are left out.
 */
export function scoreOfficial(region: Region, figures: readonly Judged[]): OfficialScores[] {
  const judged = new Map<string, Total>(
    figures.flatMap((figure) =>
      figure.level === 'districtTotal'
        ? [[keyOf(figure.district, figure.stage, figure.origin, figure.horizon), figure]]
        : [],
    ),
  );
  const outcomes = region.officialForecasts.flatMap((row) => outcomeOf(region, judged, row));
  const groups = groupBy(
    outcomes,
    ({ row }) => `${row.source ?? ''}|${row.stage}|${row.year - row.madeYear}`,
  );
  const scored = [...groups.values()].flatMap((own): OfficialScores[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { source, stage, year, madeYear } = first.row;
    const horizon = year - madeYear;
    const words = titleOf(region, source);
    return [{ source, words, stage, horizon, figures: own.length, scores: scoresOf(own) }];
  });
  return scored.sort(
    (left, right) =>
      byText(left.source ?? '', right.source ?? '') ||
      stages.indexOf(left.stage) - stages.indexOf(right.stage) ||
      left.horizon - right.horizon,
  );
}
