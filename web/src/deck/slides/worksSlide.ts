import { weakestOf } from '../../../../src/domain/basis.ts';
import { headWords } from '../../../../src/domain/glossary.ts';
import type { ProjectPicture } from '../../pictures/decidedProjects.ts';
import { dueYears } from '../../pictures/dueYears.ts';
import type { Reader } from '../../say.ts';
import { lineColours } from '../../theme.ts';
import { tileSeries } from '../../views/today/headlineFigures.ts';
import { words } from '../../words.ts';
import { decidedRows } from '../decidedRows.ts';
import { bareSlide, type DeckChart, type DeckFigure, type DeckTable, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { cell, unitOf } from '../figures.ts';

const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
/** Rows that the slide has room for beside its chart. */
const mostRows = 8;

function overOf({ study }: DeckSources) {
  return tileSeries(study, 'oversizeClasses', undefined).series;
}

function overChart(sources: DeckSources, { say, head }: Reader): DeckChart | undefined {
  const series = overOf(sources);
  if (series === undefined || series.missing !== undefined) return undefined;
  return {
    ...{ kind: 'lines', label: say(deckWords.overChart) },
    categories: series.values.map(({ year }) => String(year)),
    series: [
      {
        name: head(deckWords.overChart),
        colour: lineColours.light[1] ?? '#d55e00',
        values: series.values.map(({ value }) => value),
      },
    ],
    axes: { x: say(words.yearAxis), y: head(deckWords.overLeft) },
    lastKnown: sources.study.place.baseYear,
    ...{ dueYears: dueYears(sources.study.report.verdicts), basis: series.dataBasis },
  };
}

function yearTable(sources: DeckSources, coming: readonly ProjectPicture[], reader: Reader): DeckTable {
  const { head, say } = reader;
  const over = overOf(sources);
  const years = [...new Set(coming.map(({ opens }) => opens))].sort((left, right) => left - right);
  return {
    caption: say(deckWords.byYearTable),
    columns: [
      { head: head(headWords.year), number: true, wide: 2 },
      ...[deckWords.inUse, deckWords.rooms, deckWords.seats, deckWords.overLeft].map((text) => ({
        ...{ head: head(text), number: true, wide: 2.4 },
      })),
    ],
    rows: years.slice(0, mostRows).map((year) => {
      const own = coming.filter(({ opens }) => opens === year);
      return [
        cell(String(year), reader),
        cell(own.length, reader),
        ...[own.map(({ rooms }) => rooms), own.map(({ seats }) => seats)].map((values) =>
          cell(sum(values), reader),
        ),
        cell(over?.values.find((each) => each.year === year)?.value, reader),
      ];
    }),
  };
}

/** What decided projects bring and when, which come too late, and what becomes of oversize classes meanwhile. */
export function worksSlide(sources: DeckSources, reader: Reader): Slide {
  const { say, head, number: told } = reader;
  const { baseYear } = sources.study.place;
  const rows = decidedRows(sources);
  const coming = rows.filter(({ opens }) => opens > baseYear);
  const late = rows.filter((row) => row.late);
  const basis = weakestOf(coming.map((row) => row.basis));
  const figure = (name: string, amount: number, unit: string, foot: string, alarm: boolean): DeckFigure => ({
    ...{ name, unit, foot, amount, alarm, value: told(amount, 0) },
    basis: amount === 0 ? undefined : basis,
  });
  const foot = say(deckWords.afterBase, { year: baseYear });
  const title =
    rows.length === 0
      ? deckWords.worksNone
      : late.length > 0
        ? deckWords.worksTitleLate
        : deckWords.worksTitle;
  return {
    ...bareSlide,
    id: 'works',
    title: say(title, { count: rows.length, late: late.length }),
    lead: say(deckWords.worksLead),
    figures: [
      figure(head(deckWords.projects), coming.length, say(deckWords.projectsUnit), foot, false),
      figure(
        head(deckWords.rooms),
        sum(coming.map(({ rooms }) => rooms)),
        unitOf('rooms', reader),
        foot,
        false,
      ),
      figure(
        head(deckWords.seats),
        sum(coming.map(({ seats }) => seats)),
        unitOf('seats', reader),
        foot,
        false,
      ),
      figure(head(deckWords.lateProjects), late.length, say(deckWords.projectsUnit), '', late.length > 0),
    ],
    chart: overChart(sources, reader),
    table: coming.length === 0 ? undefined : yearTable(sources, coming, reader),
    source: say(deckWords.worksSource),
  };
}
