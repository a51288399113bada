import { headWords, indicatorWords } from '../../../../src/domain/glossary.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayLarge } from '../../say.ts';
import { baseValue, headlineIndicators, tileSeries } from '../../views/today/headlineFigures.ts';
import { leftOut } from '../../views/today/leftOut.ts';
import { words } from '../../words.ts';
import { bareSlide, type DeckCell, type DeckFigure, type DeckTable, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { cell, listed, unitOf } from '../figures.ts';

/** Rows that a slide has room for. */
const mostRows = 8;

function headline(study: StudyPicture, indicator: (typeof headlineIndicators)[number], reader: Reader) {
  const { say, language } = reader;
  const tile = tileSeries(study, indicator, undefined);
  const { series } = tile;
  const amount = baseValue(series, study.place.baseYear);
  const figure: DeckFigure = {
    name: reader.head(indicatorWords[indicator]),
    value: sayLarge(amount, language),
    unit: amount === undefined ? '' : unitOf(series?.unit, reader),
    foot: amount === undefined && series?.missing ? say(series.missing) : leftOut(tile, say).join(' · '),
    amount,
    basis: amount === undefined ? undefined : series?.dataBasis,
    alarm: (amount ?? 0) > 0,
  };
  return { figure, series };
}

const districtHeads = ['pupils', 'oversizeClasses', 'largestClass', 'seatsShort', 'teachersShort'] as const;

function districtTable(study: StudyPicture, reader: Reader): DeckTable {
  const { say, head } = reader;
  const { baseYear } = study.place;
  const rows = study.districts
    .map(({ id, name }) => ({
      name: say(name),
      values: districtHeads.map((indicator) => baseValue(tileSeries(study, indicator, id).series, baseYear)),
    }))
    .sort((left, right) => (right.values[1] ?? -1) - (left.values[1] ?? -1));
  return {
    caption: say(deckWords.worstDistricts, { year: baseYear }),
    columns: [
      { head: head(headWords.district), number: false, wide: 3 },
      ...districtHeads.map((indicator) => ({
        head: head(indicator === 'teachersShort' ? words.teachersShortHead : indicatorWords[indicator]),
        number: true,
        wide: 2,
      })),
    ],
    rows: rows
      .slice(0, mostRows)
      .map(({ name, values }): DeckCell[] => [
        cell(name, reader),
        ...values.map((value, place) => cell(value, reader, place === 1 && (value ?? 0) > 0)),
      ]),
  };
}

function schoolTable(study: StudyPicture, reader: Reader): DeckTable {
  const { say, head } = reader;
  const schools = [...study.schools]
    .sort((left, right) => right.oversize - left.oversize || right.largest - left.largest)
    .slice(0, mostRows);
  const heads = [
    head(headWords.pupils),
    head(indicatorWords.classes),
    head(indicatorWords.oversizeClasses),
    head(deckWords.largestClass),
    head(indicatorWords.homeRooms),
  ];
  return {
    caption: say(deckWords.worstSchools, { year: study.place.baseYear }),
    columns: [
      { head: head(words.schoolName), number: false, wide: 4 },
      ...heads.map((text) => ({ head: text, number: true, wide: 2 })),
    ],
    rows: schools.map(({ name, pupils, classes, oversize, largest, rooms }) => [
      cell(name, reader),
      ...[pupils, classes].map((value) => cell(value, reader)),
      cell(oversize, reader, oversize > 0),
      ...[largest, rooms].map((value) => cell(value, reader)),
    ]),
  };
}

/** The base year in headline figures, and where it is worst. */
export function todaySlide({ study }: DeckSources, reader: Reader): Slide {
  const { say, number } = reader;
  const { baseYear } = study.place;
  const told = headlineIndicators.map((indicator) => headline(study, indicator, reader));
  const [over, , seats] = told.map(({ figure }) => figure.amount);
  const counted = study.report.verdicts.find(({ target }) => target === told[0]?.series?.target);
  const tables = [
    ...new Set(
      headlineIndicators.flatMap((id) => study.meanings[id]?.tables ?? []).map((table) => say(table)),
    ),
  ];
  const title =
    over === undefined
      ? deckWords.todayTitlePlain
      : seats === undefined
        ? deckWords.todayTitleOver
        : deckWords.todayTitle;
  return {
    ...bareSlide,
    id: 'today',
    title: say(title, { year: baseYear, over: number(over), seats: number(seats) }),
    figures: told.map(({ figure }) => figure),
    table: study.districts.length > 1 ? districtTable(study, reader) : schoolTable(study, reader),
    source: [
      say(deckWords.tablesSource, { tables: listed(tables, reader) }),
      ...(counted === undefined
        ? []
        : [
            say(deckWords.countedSource, {
              target: [say(counted.words), counted.article].filter((part) => part !== undefined).join(' · '),
            }),
          ]),
    ].join(reader.language === 'zh' ? '；' : '; '),
  };
}
