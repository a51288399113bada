import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of a place as the page fetches it. */
export interface PlaceTable {
  readonly name: string;
  readonly text: string;
}

/** Tables of the county that name schools, or nothing that is looked at. */
const left: readonly string[] = [
  ...['areas', 'budgets', 'evaluationUnits', 'feeders', 'population', 'projects'],
  ...['resources', 'schools', 'enrolment', 'sites', 'targets', 'travel'],
].map((name) => `${name}.csv`);

const grades = ['K1', 'K2', 'K3', ...Array.from({ length: 12 }, (_, index) => String(index + 1))];

/** Tables with rows of the county's one district, which every district gets. */
const each: readonly string[] = ['districts.csv', 'births.csv', 'teachers.csv'];

/** Schools of a district: as many as a county of some size has. */
const together = 30;

const districtOf = (school: number) => `d${String(Math.floor(school / together) + 1).padStart(2, '0')}`;

const idOf = (school: number) => `large-${String(school + 1).padStart(4, '0')}`;

function schoolsOf(count: number): string {
  const rows = Array.from({ length: count }, (_, school) =>
    [
      ...[
        idOf(school),
        `平阴·示例学校${school + 1}`,
        districtOf(school),
        'twelveYear',
        'kindergarten;primary;junior;senior',
      ],
      ...['district', 'public', 'urban', (116.2 + (school % 40) / 80).toFixed(4)],
      ...[(36.1 + Math.floor(school / 40) / 80).toFixed(4), 40, 'assumed', 'generator'],
    ].join(),
  );
  return [
    'id,name,district,type,stages,governedBy,ownership,urbanity,lon,lat,homeRooms,basis,source',
    ...rows,
  ].join('\n');
}

/** Two to three classes a grade, a third of them oversize: figures without chance, so that every run scrolls past the same. */
function enrolmentOf(count: number, year: number): string {
  const rows = Array.from({ length: count }, (_, school) =>
    grades.map((grade, step) => {
      const classes = 2 + ((school + step) % 2);
      const sizes = Array.from({ length: classes }, (_, at) => 38 + ((school * 7 + step * 5 + at * 11) % 27));
      const pupils = sizes.reduce((sum, size) => sum + size, 0);
      return [idOf(school), year, grade, pupils, classes, sizes.join(';'), 'assumed', 'generator'].join();
    }),
  );
  return ['school,year,grade,pupils,classes,classSizes,basis,source', ...rows.flat()].join('\n');
}

/** The rows of a table for each district; `county` is what they call the one that they were written for. */
function forEach(text: string, schools: number, county: string): string {
  const [head = '', ...rows] = text.split(/\r?\n/).filter((row) => row !== '');
  const districts = [...new Set(Array.from({ length: schools }, (_, school) => districtOf(school)))];
  const own = rows.filter((row) => row.startsWith(`${county},`));
  return [head, ...districts.flatMap((id) => own.map((row) => `${id}${row.slice(county.length)}`))].join(
    '\n',
  );
}

/**
 * The place of Pingyin with as many made-up schools, each of which teaches fifteen grades, in districts of thirty; what
 * else its tables say of schools is left out.
 *
 * @throws {Error} The place is not there.
 */
export function crowdedPlace(schools: number): readonly PlaceTable[] {
  const folder = join('seeds', 'pingyin');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const kept = readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && !left.includes(name))
    .map((name) => ({ name, text: each.includes(name) ? forEach(read(name), schools, 'py') : read(name) }));
  const targets = read('targets.csv').split(/\r?\n/);
  return [
    ...kept,
    { name: 'schools.csv', text: schoolsOf(schools) },
    { name: 'enrolment.csv', text: enrolmentOf(schools, 2021) },
    { name: 'targets.csv', text: [targets[0], ...targets.filter((row) => /^N-56,/.test(row))].join('\n') },
  ];
}
