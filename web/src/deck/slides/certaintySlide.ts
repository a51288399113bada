import { sureFrom } from '../../../../src/domain/draws.ts';
import { type Reader, sayShare } from '../../say.ts';
import { lineColours } from '../../theme.ts';
import { missesOf } from '../../views/futures/missBand.ts';
import { words } from '../../words.ts';
import { decidedRows } from '../decidedRows.ts';
import { bareSlide, type DeckChart, type Medium, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { pupilBasis } from './pupilSlide.ts';

/** The years ahead that the title tells of, or the nearest that could be tested. */
const toldAhead = 3;

type Miss = ReturnType<typeof missesOf>[number];

function missChartOf(
  misses: readonly Miss[],
  label: string,
  basis: DeckChart['basis'],
  reader: Reader,
): DeckChart {
  const { say, head } = reader;
  return {
    ...{ kind: 'misses', label, basis, lastKnown: undefined, dueYears: [] },
    categories: misses.map(({ horizon }) =>
      say(horizon === 1 ? words.missYear : words.missYears, { horizon }),
    ),
    series: [
      {
        ...{ name: head(words.missOurs), colour: lineColours.light[0] ?? '#0072b2' },
        values: misses.map(({ ours }) => ours),
      },
      {
        ...{ name: head(words.missStill), colour: lineColours.light[9] ?? '#555b66' },
        values: misses.map(({ still }) => still),
      },
    ],
    axes: { x: '', y: say(words.missAxis) },
  };
}

/** Targets are called hardly met below this share of the drawn futures. */
const hardlyBelow = 0.1;

/** How likely the computed verdicts are, where futures were drawn. */
function chancesOf({ study, drawn }: DeckSources, { say, number }: Reader, medium: Medium): string[] {
  const computed = study.report.verdicts.filter(({ role }) => role === 'computed').length;
  if (computed === 0) return [];
  if (drawn === undefined)
    return [say(deckWords.riskProbability), ...(medium === 'page' ? [say(deckWords.howToDraw)] : [])];
  const varied = drawn.verdicts.filter(({ fixed }) => !fixed);
  const fixed = drawn.verdicts.length - varied.length;
  const sure = varied.filter(({ probability }) => probability >= sureFrom).length;
  const hardly = varied.filter(({ probability }) => probability < hardlyBelow).length;
  const counts = { draws: number(drawn.draws), sure, hardly, open: varied.length - sure - hardly };
  return [
    say(deckWords.drawnShares, counts),
    ...(fixed > 0 ? [say(deckWords.drawnFixed, { count: fixed })] : []),
    say(deckWords.drawnLow),
  ];
}

function risksOf(sources: DeckSources, reader: Reader, medium: Medium): string[] {
  const { study, backtest, pupils } = sources;
  const { say, language } = reader;
  const { report, assumedShare, place } = study;
  const losses = backtest.losses.filter(({ level }) => level === 'districtTotal');
  const late = decidedRows(sources).filter((row) => row.late).length;
  const critical = new Set(report.criticalProjects.map(({ project }) => project)).size;
  const unmeasured = report.verdicts.filter(
    ({ role, state }) => role === 'computed' && state === 'notMeasurable',
  ).length;
  const [worst] = losses;
  return [
    ...(assumedShare > 0
      ? [
          say(deckWords.riskAssumed, { share: sayShare(assumedShare, language, 0) }),
          say(deckWords.riskSynthetic),
        ]
      : []),
    ...(pupils.births.some(({ assumed }) => assumed)
      ? [say(deckWords.riskBirths, { year: place.baseYear })]
      : []),
    ...(late > 0 ? [say(deckWords.riskLate, { late, count: critical })] : []),
    ...(unmeasured > 0 ? [say(deckWords.riskUnmeasured, { count: unmeasured })] : []),
    ...(worst === undefined
      ? []
      : [say(deckWords.riskWorse, { count: losses.length, first: say(worst.words) })]),
    ...chancesOf(sources, reader, medium),
  ];
}

/** How far the method missed here in the past, and what else could make the figures wrong. */
export function certaintySlide(sources: DeckSources, reader: Reader, medium: Medium): Slide {
  const { say, language } = reader;
  const { backtest } = sources;
  const misses = missesOf(backtest, 'districtTotal', undefined);
  const told = misses.filter(({ horizon }) => horizon <= toldAhead).at(-1);
  const [first, last] = [backtest.origins[0], backtest.origins.at(-1)];
  const shares = (miss: Miss) => ({
    ours: sayShare(miss.ours, language),
    still: sayShare(miss.still, language),
  });
  const label = misses
    .map((miss) =>
      say(words.missWords, {
        ahead: say(miss.horizon === 1 ? words.missYear : words.missYears, { horizon: miss.horizon }),
        ...shares(miss),
      }),
    )
    .join(' ');
  const tested = told !== undefined && first !== undefined && last !== undefined;
  return {
    ...bareSlide,
    id: 'certainty',
    title: tested
      ? say(deckWords.certaintyTitle, { horizon: told.horizon, ...shares(told) })
      : say(deckWords.certaintyPlain),
    lead: tested ? say(deckWords.certaintyLead, { from: first, to: last }) : undefined,
    chart: tested ? missChartOf(misses, label, pupilBasis(sources), reader) : undefined,
    points: risksOf(sources, reader, medium),
    source: say(deckWords.certaintySource, { level: say(words.levelDistrict) }),
  };
}
