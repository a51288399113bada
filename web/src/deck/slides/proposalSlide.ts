import { weakestOf } from '../../../../src/domain/basis.ts';
import { projectKindWords } from '../../../../src/domain/glossary.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { lineColours } from '../../theme.ts';
import { oversizeDues, verdictPairs, worksByKind, worstSeatYear } from '../../views/plan/resultFigures.ts';
import { resultWords } from '../../views/plan/resultWords.ts';
import { sayMoney } from '../../views/plan/sayMoney.ts';
import { sayProof } from '../../views/plan/sayProof.ts';
import { sayWork } from '../../views/plan/sayWork.ts';
import { tileSeries } from '../../views/today/headlineFigures.ts';
import { words } from '../../words.ts';
import { bareSlide, type DeckChart, type DeckFigure, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { unitOf } from '../figures.ts';

function beforeAfter(
  { years }: ProposalPicture,
  dueYears: readonly number[],
  basis: DeckChart['basis'],
  reader: Reader,
): DeckChart {
  const { say, head } = reader;
  const side = (index: 0 | 1) => years.map(({ over }) => over[index]);
  return {
    ...{ kind: 'beforeAfter', label: say(resultWords.chart), dueYears, lastKnown: undefined },
    categories: years.map(({ year }) => String(year)),
    series: [
      { name: head(resultWords.before), colour: lineColours.light[9] ?? '#555b66', values: side(0) },
      { name: head(resultWords.after), colour: lineColours.light[0] ?? '#0072b2', values: side(1) },
    ],
    axes: { x: say(words.yearAxis), y: say(resultWords.overAxis) },
    basis,
  };
}

/** What the proposal's counts rest on: the census behind them, and what its prices rest on. */
function basesOf(study: StudyPicture) {
  const { series } = tileSeries(study, 'oversizeClasses', undefined);
  return {
    counts: weakestOf([series?.dataBasis, 'derived']),
    prices: study.assumedLevers.length > 0 ? ('assumed' as const) : ('derived' as const),
  };
}

function figuresOf(
  study: StudyPicture,
  proposal: ProposalPicture,
  due: number | undefined,
  reader: Reader,
): DeckFigure[] {
  const { counts, prices } = basesOf(study);
  const { say, head, number, language } = reader;
  const { years, works, vector } = proposal;
  const pair = ([before, after]: readonly (number | undefined)[]) =>
    say(resultWords.fromTo, { before: number(before), after: number(after) });
  const over = years.find(({ year }) => year === due)?.over;
  const seats = worstSeatYear(years);
  const money = works.reduce((total, { cost }) => total + cost, 0);
  const changed = verdictPairs(proposal).filter(
    ({ before, after }) => before.state === 'missed' && after.state !== 'missed',
  ).length;
  const kinds = worksByKind(proposal).map(
    ([kind, count]) => `${say(projectKindWords[kind])} ${number(count)}`,
  );
  return [
    ...(over === undefined
      ? []
      : [
          {
            ...{ name: head(resultWords.overIn, { year: due ?? '–' }), value: pair(over), foot: '' },
            ...{ unit: unitOf('classes', reader), amount: over[1], alarm: (over[1] ?? 0) > 0 },
            basis: counts,
          },
        ]),
    {
      ...{ name: head(resultWords.noSeat, { year: seats?.year ?? '–' }), value: pair(seats?.unplaced ?? []) },
      ...{ unit: unitOf('pupils', reader), foot: say(resultWords.noSeatFoot), amount: seats?.unplaced[1] },
      ...{ alarm: (seats?.unplaced[1] ?? 0) > 0, basis: counts },
    },
    {
      ...{ name: head(resultWords.worksCost), value: sayMoney(money, language), unit: '', amount: money },
      foot: kinds.length === 0 ? say(resultWords.noWorks) : kinds.join(' · '),
      ...{ alarm: false, basis: prices },
    },
    {
      ...{ name: head(deckWords.verdictsChange), value: number(changed), unit: say(deckWords.verdictsUnit) },
      ...{ foot: say(deckWords.verdictsFoot), amount: changed, alarm: false, basis: counts },
    },
    {
      ...{ name: head(resultWords.costHead), value: sayMoney(vector.cost, language), unit: '', foot: '' },
      ...{ amount: vector.cost, alarm: false, basis: prices },
    },
  ];
}

/** The proposal before → after, its cost, and what is proven of it. */
export function proposalSlide({ study }: DeckSources, proposal: ProposalPicture, reader: Reader): Slide {
  const { say, number, language } = reader;
  const dues = oversizeDues(proposal);
  const due = dues.at(-1);
  const over = proposal.years.find(({ year }) => year === due)?.over;
  const cost = sayMoney(
    proposal.works.reduce((total, work) => total + work.cost, 0),
    language,
  );
  return {
    ...bareSlide,
    id: 'proposal',
    title:
      over === undefined || due === undefined
        ? say(deckWords.proposalTitlePlain, { count: proposal.works.length, cost })
        : say(deckWords.proposalTitle, {
            ...{ year: due, before: number(over[0]), after: number(over[1]), cost },
          }),
    figures: figuresOf(study, proposal, due, reader),
    chart: over === undefined ? undefined : beforeAfter(proposal, dues, basesOf(study).counts, reader),
    points: [
      ...sayProof(proposal.certificate, reader),
      say(
        proposal.parts.every(({ findings }) => findings.length === 0)
          ? resultWords.checked
          : resultWords.findings,
        { count: proposal.parts.reduce((total, { findings }) => total + findings.length, 0) },
      ),
    ],
    source: say(deckWords.proposalSource, {
      ...{ work: sayWork(proposal.settings, reader), seed: proposal.settings.seed },
      basis: say(study.assumedLevers.length > 0 ? deckWords.leversAssumed : deckWords.leversGiven),
    }),
  };
}
