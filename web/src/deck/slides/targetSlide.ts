import { weakestOf } from '../../../../src/domain/basis.ts';
import { basisWords, headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import type { Reader } from '../../say.ts';
import { type VerdictGroup, verdictGroups } from '../../views/plan/verdictGroups.ts';
import { sayDemand, sayFigure, scopeOf } from '../../views/today/sayVerdict.ts';
import { bareSlide, type DeckFigure, type DeckTable, type Medium, type Slide } from '../deck.ts';
import type { DeckSources } from '../deckSources.ts';
import { deckWords } from '../deckWords.ts';
import { cell, listed } from '../figures.ts';
import { rowsThatFit } from '../rowsThatFit.ts';

const mostRows = 7;
const mostTiles = 5;

interface Deadline {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

const measured = ({ state }: Verdict) => state !== 'notMeasurable';

/** Deadlines with at least one target that can be measured; what does not fit goes into the last dated one. */
function deadlinesOf(groups: readonly VerdictGroup[], { say }: Reader): Deadline[] {
  const own = groups
    .map(({ due, verdicts }) => ({ due, verdicts: verdicts.filter(measured) }))
    .filter(({ verdicts }) => verdicts.length > 0);
  const dated = own.filter(({ due }) => due !== undefined);
  const standing = own.find(({ due }) => due === undefined);
  const room = mostTiles - (standing === undefined ? 0 : 1);
  const [first, rest] = dated.length > room ? [dated.slice(0, room - 1), dated.slice(room - 1)] : [dated, []];
  return [
    ...first.map(({ due = '–', verdicts }) => ({ name: say(deckWords.dueTile, { due }), verdicts })),
    ...(rest.length === 0
      ? []
      : [
          {
            name: say(deckWords.laterTile, { due: rest[0]?.due ?? '–' }),
            verdicts: rest.flatMap(({ verdicts }) => verdicts),
          },
        ]),
    ...(standing === undefined ? [] : [{ name: say(deckWords.standingTile), verdicts: standing.verdicts }]),
  ];
}

function deadlineFigure({ name, verdicts }: Deadline, { say }: Reader): DeckFigure {
  const missed = verdicts.filter(({ state }) => state === 'missed').length;
  return {
    name,
    value: say(deckWords.missedOf, { missed, all: verdicts.length }),
    ...{ unit: say(deckWords.missedUnit), foot: '', amount: missed, alarm: missed > 0 },
    basis: weakestOf(verdicts.map(({ dataBasis }) => dataBasis)),
  };
}

function verdictTable(
  sources: DeckSources,
  shown: readonly Verdict[],
  caption: string,
  reader: Reader,
): DeckTable {
  const { head, say } = reader;
  return {
    caption,
    columns: [
      { head: head(headWords.target), number: false, wide: 7 },
      { head: head(headWords.due), number: true, wide: 1.3 },
      { head: head(headWords.demanded), number: true, wide: 2.6 },
      { head: head(headWords.value), number: true, wide: 2.2 },
      { head: head(headWords.state), number: false, wide: 1.9 },
      { head: head(headWords.basis), number: false, wide: 1.7 },
    ],
    rows: shown.map((verdict) => [
      cell(`${say(verdict.words)} · ${scopeOf(sources.study, verdict, reader)}`, reader),
      cell(verdict.due === undefined ? undefined : String(verdict.due), reader),
      cell(sayDemand(verdict, reader), reader),
      cell(sayFigure(verdict.value, verdict.unit, reader), reader),
      cell(say(verdictWords[verdict.state]), reader, verdict.state === 'missed'),
      cell(verdict.dataBasis && say(basisWords[verdict.dataBasis]), reader),
    ]),
  };
}

/** Titles of the documents that targets stand in, each with the articles used. */
function documentsOf({ study }: DeckSources, shown: readonly Verdict[], reader: Reader): string[] {
  const titles = new Map<string, Set<string>>();
  for (const { source, article } of shown) {
    const known = study.sources.find(({ id }) => id === source);
    if (known === undefined) continue;
    const articles = titles.get(reader.say(known.title)) ?? new Set();
    titles.set(reader.say(known.title), article === undefined ? articles : articles.add(article));
  }
  return [...titles].map(([title, articles]) =>
    articles.size === 0 ? title : `${title} ${[...articles].slice(0, 4).join(' ')}`,
  );
}

/** Which targets are met and missed by their deadlines, the missed ones one by one: all of them in a report. */
export function targetSlide(sources: DeckSources, reader: Reader, medium: Medium): Slide {
  const { say } = reader;
  const groups = verdictGroups(sources.study.report.verdicts, undefined);
  const all = groups.flatMap(({ verdicts }) => verdicts);
  const known = all.filter(measured);
  const missed = known.filter(({ state }) => state === 'missed');
  const told = missed.length > 0 ? missed : known;
  const caption = say(missed.length > 0 ? deckWords.missedTable : deckWords.metTable);
  const unknown = all.length - known.length;
  const room = medium === 'report' ? told.length : mostRows;
  const whole = verdictTable(sources, told.slice(0, room), caption, reader);
  // What more there is is told by a point, and so may be what cannot be measured.
  const fitting = medium === 'report' ? room : rowsThatFit(whole, 1 + (unknown > 0 ? 1 : 0));
  const shown = told.slice(0, fitting);
  const more = told.length - shown.length;
  const title =
    known.length === 0
      ? deckWords.targetsNone
      : missed.length > 0
        ? deckWords.targetsMissed
        : deckWords.targetsMet;
  return {
    ...bareSlide,
    id: 'targets',
    title: say(title, { missed: missed.length, all: known.length }),
    figures: deadlinesOf(groups, reader).map((deadline) => deadlineFigure(deadline, reader)),
    table: shown.length === 0 ? undefined : { ...whole, rows: whole.rows.slice(0, shown.length) },
    points: [
      ...(more > 0 ? [say(deckWords.moreRows, { count: more })] : []),
      ...(unknown > 0 ? [say(deckWords.notMeasurable, { count: unknown })] : []),
    ],
    source: say(deckWords.targetsSource, {
      documents: listed(documentsOf(sources, shown, reader), reader) || '–',
    }),
  };
}
