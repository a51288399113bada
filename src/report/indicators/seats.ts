import { keepingFound, onceFor } from '../../domain/onceFor.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { onceInScope } from '../once.ts';
import { hasType, type Scope } from '../scope.ts';
import type { SeatRow } from '../seatsByCell.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

const evidence = ['enrolment', 'schools', 'projects', 'classRules'] as const;

const rowsIn = onceInScope((context: ReportContext, year, scope: Scope): readonly SeatRow[] => {
  const rows: SeatRow[] = [];
  for (const district of scope.districts)
    for (const stage of scope.stages)
      for (const row of context.seatsIn(year, district, stage))
        if (scope.types === undefined || hasType(scope, context.schools.get(row.school))) rows.push(row);
  return keepingFound(rows);
});

function unknown(rows: readonly SeatRow[], code: 'roomsUnknown' | 'sizesUnknown'): Measured {
  const names = [...new Set(rows.map((row) => row.school))];
  return missing(code, { count: names.length, school: names[0] ?? '' });
}

/** Rows whose rooms are not known, kept because every figure asks for them. */
const withoutRooms = onceFor((rows: readonly SeatRow[]) =>
  rows.filter(({ seats }) => seats.permanent === undefined),
);

const short = (wanted: number, there: number | undefined) =>
  there === undefined ? undefined : Math.max(0, wanted - there);

/** What is added up over schools; undefined where a school's is not known. */
const figures = {
  pupils: (row: SeatRow) => row.pupils,
  permanent: ({ seats }: SeatRow) => seats.permanent,
  plannedSeats: ({ seats }: SeatRow) => seats.plannedSeats,
  usableSeats: ({ seats }: SeatRow) => seats.usableSeats,
  surgeSeats: ({ seats }: SeatRow) => seats.surgeSeats,
  roomsShort: ({ wanted, seats }: SeatRow) => short(wanted, seats.usable),
  seatsShort: ({ pupils, seats }: SeatRow) => short(pupils, seats.surgeSeats),
} as const satisfies Record<string, (row: SeatRow) => number | undefined>;

type Figure = keyof typeof figures;

/** All sums of a scope in one walk over its schools; NaN where the figure of a school is not known. */
const sumsOf = onceFor((rows: readonly SeatRow[]): Readonly<Record<Figure, number>> => {
  // Each in a variable of its own: fields of an object would be written anew for every school.
  let [pupils, permanent, plannedSeats, usableSeats, surgeSeats] = [0, 0, 0, 0, 0];
  let [roomsShort, seatsShort] = [0, 0];
  const none = Number.NaN;
  for (const { pupils: own, wanted, seats } of rows) {
    pupils += own;
    permanent += seats.permanent ?? none;
    plannedSeats += seats.plannedSeats ?? none;
    usableSeats += seats.usableSeats ?? none;
    surgeSeats += seats.surgeSeats ?? none;
    roomsShort += short(wanted, seats.usable) ?? none;
    seatsShort += short(own, seats.surgeSeats) ?? none;
  }
  return { pupils, permanent, plannedSeats, usableSeats, surgeSeats, roomsShort, seatsShort };
});

/** Add a figure over the schools of a scope, or say for how many it is not known. */
function addUp(rows: readonly SeatRow[], year: number, figure: Figure): Measured {
  if (rows.length === 0) return missing('noRooms', { year });
  const without = withoutRooms(rows);
  if (without.length > 0) return unknown(without, 'roomsUnknown');
  const value = sumsOf(rows)[figure];
  if (!Number.isNaN(value)) return { value };
  return unknown(
    rows.filter((row) => figures[figure](row) === undefined),
    'sizesUnknown',
  );
}

function sum(figure: Figure): Measure {
  return (context, year, scope) => addUp(rowsIn(context, year, scope), year, figure);
}

const measureSeatsShort: Measure = (context, year, scope) => {
  const rows = rowsIn(context, year, scope);
  const unplaced = cellsIn(context, year, scope).reduce((all, cell) => all + cell.unplaced, 0);
  // Without any school in scope, its children are all without a seat.
  if (rows.length === 0 && unplaced > 0) return { value: unplaced };
  const measured = addUp(rows, year, 'seatsShort');
  return 'value' in measured ? { value: measured.value + unplaced } : measured;
};

const measureUtilisation: Measure = (context, year, scope) => {
  const rows = rowsIn(context, year, scope);
  const planned = addUp(rows, year, 'plannedSeats');
  if (!('value' in planned)) return planned;
  if (planned.value === 0) return missing('noSeats', { year });
  return { value: sumsOf(rows).pupils / planned.value };
};

export const seatIndicators = {
  homeRooms: indicator({
    unit: 'rooms',
    evidence: ['schools', 'projects'],
    description: {
      zh: '在用学校的永久普通教室；一贯制学校按各学段应开班数分摊。',
      en: 'Permanent home rooms of schools in use; those of a through-school are split by the sections each stage wants.',
    },
    measure: sum('permanent'),
  }),
  plannedSeats: indicator({
    unit: 'seats',
    evidence: [...evidence],
    description: { zh: '永久普通教室 × 编班目标人数。', en: 'Permanent home rooms × target class size.' },
    measure: sum('plannedSeats'),
  }),
  usableSeats: indicator({
    unit: 'seats',
    evidence: [...evidence],
    description: { zh: '永久普通教室 × 班额上限。', en: 'Permanent home rooms × class cap.' },
    measure: sum('usableSeats'),
  }),
  surgeSeats: indicator({
    unit: 'seats',
    evidence: [...evidence],
    description: {
      zh: '含改用的专用教室和临时教室的学位（教室 × 班额上限），单列。',
      en: 'Seats with converted and temporary rooms (rooms × class cap), shown apart.',
    },
    measure: sum('surgeSeats'),
  }),
  utilisation: indicator({
    unit: 'share',
    evidence: [...evidence],
    description: { zh: '在校生 ÷ 核定学位（plannedSeats）。', en: 'Pupils ÷ planned seats.' },
    measure: measureUtilisation,
  }),
  roomsShort: indicator({
    unit: 'rooms',
    evidence: [...evidence],
    description: {
      zh: '各校应开班数超出可用教室（含临时）的部分之和；别校的空余不抵。',
      en: 'Sections that the rules ask for beyond the usable rooms (temporary ones included), school by school; spare rooms elsewhere do not help.',
    },
    measure: sum('roomsShort'),
  }),
  seatsShort: indicator({
    unit: 'seats',
    evidence: [...evidence],
    description: {
      zh: '各校学生超出可用学位（含临时）的部分之和，加无学位学生。',
      en: 'Pupils beyond the seats (temporary ones included), school by school, and the children without a seat.',
    },
    measure: measureSeatsShort,
  }),
} as const satisfies Record<string, Indicator>;
