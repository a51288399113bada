import { numberIn, readSource, type Sources } from '../source/sources.ts';
import { stagesOf, taughtGrades, typeOf } from '../tables/taughtStages.ts';
import { type PlainRow, writeTable } from '../tables/writeTable.ts';
import type { World } from '../world.ts';
import { contractRules, districtRows, ladder, published, sourceRows } from './newYorkCity.ts';
import { classCells, type Programme } from './programmeClasses.ts';

const file = 'nyc/class_size_2010-11_K8_districts_1-16.csv';
const year = 2010;
const columns = ['district', 'school', 'grade', 'pupils', 'classes', 'smallest', 'largest'] as const;

/** Special classes hold several grades, so they carry a label of their own. */
const labels: Readonly<Record<string, string>> = { '0K': 'K', '0K-09': 'K-9' };

/** A few schools begin senior school with it; the rest of their grades lies outside the file. */
const ninth = '9';

interface Cell {
  readonly district: string;
  readonly school: string;
  readonly grade: string;
  readonly programmes: Programme[];
}

/** Programmes by school and grade. */
function cellsIn(sources: Sources): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of readSource(sources, file, columns)) {
    if (row.grade === ninth) continue;
    const number = (column: keyof Programme) =>
      numberIn(row[column], `${file}, ${row.school}, grade ${row.grade}, ${column}`);
    const [district, grade] = [row.district.padStart(2, '0'), labels[row.grade] ?? row.grade];
    const key = `${row.school}|${grade}`;
    const cell = cells.get(key) ?? { district, school: row.school, grade, programmes: [] };
    cell.programmes.push({
      ...{ pupils: number('pupils'), classes: number('classes') },
      ...{ smallest: number('smallest'), largest: number('largest') },
    });
    cells.set(key, cell);
  }
  return [...cells.values()];
}

const sum = (programmes: readonly Programme[], column: 'pupils' | 'classes') =>
  programmes.reduce((total, own) => total + own[column], 0);

function enrolmentRows(cells: readonly Cell[]): PlainRow<'enrolment'>[] {
  return cells.map(({ school, grade, programmes }) => ({
    ...{ school, year, grade, pupils: sum(programmes, 'pupils'), classes: sum(programmes, 'classes') },
    ...{ ...classCells(programmes), basis: 'derived', source: 'nyc' },
  }));
}

function schoolRows(
  cells: readonly Cell[],
  enrolment: readonly PlainRow<'enrolment'>[],
): PlainRow<'schools'>[] {
  const districts = new Map(cells.map(({ school, district }) => [school, district]));
  return [...taughtGrades(enrolment)].map(([id, grades]) => {
    const stages = stagesOf(ladder, grades);
    return {
      ...{ id, name: id, district: districts.get(id), type: typeOf(stages), stages: stages.join(';') },
      ...{ governedBy: 'district', ownership: 'public', ...published },
    };
  });
}

function tablesOf(sources: Sources) {
  const cells = cellsIn(sources);
  const enrolment = enrolmentRows(cells);
  return [
    writeTable('region', [
      {
        ...{ id: 'nyc-classes', name: '纽约市第 1–16 学区', nameEn: 'New York City, districts 1–16' },
        ...{ baseYear: year, horizonYear: year + 5, censusDay: '10-31' },
        ...{ currency: 'USD', seniorAdmission: 'region', ...published },
      },
    ]),
    writeTable('districts', districtRows(cells.map(({ district }) => district))),
    writeTable('schools', schoolRows(cells, enrolment)),
    writeTable('enrolment', enrolment),
    writeTable('classRules', [
      ...contractRules(year),
      {
        ...{ id: 'special', stage: 'special', fromYear: year, targetSize: 12, capSize: 15 },
        ...{ basis: 'assumed', note: 'Special classes of several grades; the data do not say their kind.' },
      },
    ]),
    writeTable('sources', sourceRows),
  ];
}

/** Schools of districts 1–16 of New York City, classes K–8 in 2010-11: sizes where the published figures give them. */
export const nycClasses: World = {
  id: 'nyc-classes',
  title: 'New York City, schools of districts 1–16, classes K–8 in 2010-11',
  files: [file],
  tables: tablesOf,
};
