import { type Basis, weakestOf } from '../../../../src/domain/basis.ts';
import { type Stage, stages, stageWords } from '../../../../src/domain/stage.ts';
import { peakOf } from '../../charts/lineChart.ts';
import { dueYears } from '../../pictures/dueYears.ts';
import { type Reader, sayShare } from '../../say.ts';
import { lineColours } from '../../theme.ts';
import { words } from '../../words.ts';
import { bareSlide, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';

interface Course {
  readonly stage: Stage;
  readonly values: readonly (number | undefined)[];
  readonly now: number;
  readonly last: number;
  /** The highest year from the base year on. */
  readonly peak: { readonly year: number; readonly value: number };
}

function coursesOf({ pupils }: DeckSources): Course[] {
  const { years, baseYear, lines } = pupils;
  const from = years.indexOf(baseYear);
  return stages.flatMap((stage): Course[] => {
    const values = lines.find(({ key }) => key === stage)?.values ?? [];
    const [now, last] = [values[from], values.at(-1)];
    const peak = peakOf(years.slice(from), values.slice(from));
    if (now === undefined || last === undefined || peak === undefined) return [];
    return [{ stage, values, now, last, peak }];
  });
}

/** The weakest basis of the pupils of any stage of the place. */
export function pupilBasis({ study }: DeckSources): Basis | undefined {
  const own = study.report.indicators.filter(
    ({ indicator, scope }) => indicator === 'pupils' && scope.district === undefined,
  );
  return weakestOf(own.map(({ dataBasis }) => dataBasis));
}

/** Pupils by stage from the first census to the horizon, and when each stage is at its highest. */
export function pupilSlide(sources: DeckSources, reader: Reader): Slide {
  const { say, head, number, language } = reader;
  const { pupils } = sources;
  const { years, baseYear } = pupils;
  const courses = coursesOf(sources);
  const growth = ({ peak, now }: Course) => (now === 0 ? 0 : peak.value / now - 1);
  const more = ({ peak, now }: Course) => peak.value - now;
  const [steepest] = [...courses].sort((left, right) => more(right) - more(left));
  const grows = steepest !== undefined && growth(steepest) > 0;
  const stageName = (stage: Stage) => head(stageWords[stage]);
  const points = courses.map((course) =>
    say(growth(course) > 0 ? deckWords.peakPoint : deckWords.lowPoint, {
      ...{ stage: stageName(course.stage), now: number(course.now, 0) },
      year: growth(course) > 0 ? course.peak.year : (years.at(-1) ?? baseYear),
      value: number(growth(course) > 0 ? course.peak.value : course.last, 0),
    }),
  );
  return {
    ...bareSlide,
    id: 'pupils',
    title: grows
      ? say(deckWords.pupilsPeak, {
          ...{ stage: stageName(steepest.stage), year: steepest.peak.year },
          ...{ value: number(steepest.peak.value, 0), more: sayShare(growth(steepest), language, 0) },
        })
      : say(deckWords.pupilsFall),
    lead: say(deckWords.pupilsLead),
    chart: {
      kind: 'lines',
      label: points.join(' '),
      categories: years.map(String),
      series: courses.map(({ stage, values }) => ({
        ...{ name: stageName(stage), values },
        colour: lineColours.light[stages.indexOf(stage)] ?? '#555b66',
      })),
      axes: { x: say(words.yearAxis), y: say(words.pupilsAxis) },
      lastKnown: baseYear,
      dueYears: dueYears(sources.study.report.verdicts),
      basis: pupilBasis(sources),
    },
    points,
    source: say(deckWords.pupilsSource, { year: baseYear }),
  };
}
