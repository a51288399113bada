import { type SchoolType, schoolTypes } from '../../../domain/region/school.ts';
import { choiceOf } from '../../cells/choiceWords.ts';
import type { Grid } from './formHead.ts';
import { type Labelled, readLabelled } from './labelled.ts';

/** What form 教基1001 says of a school, in the words of the table of schools. */
export interface AboutSchool {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** What tells the district: its name or number, else the address. */
  readonly place: string | undefined;
  readonly type: string | undefined;
  readonly stages: string | undefined;
  readonly governedBy: string | undefined;
  readonly ownership: string | undefined;
  readonly urbanity: string | undefined;
  readonly lon: string | undefined;
  readonly lat: string | undefined;
  readonly row: number;
}

const labels: Readonly<Record<string, readonly string[]>> = {
  id: ['标识码', '代码'],
  name: ['名称', '校名'],
  type: ['办学类型', '类别', '类型'],
  runBy: ['举办者', '举办者类型', '举办者性质', '办别', '办学性质'],
  urbanity: ['城乡分类', '城乡类型', '城乡分类代码', '驻地城乡类型', '所在地城乡类型', '所在地城乡分类'],
  lon: ['经度'],
  lat: ['纬度'],
  coordinates: ['坐标', '中心点坐标', '经纬度'],
  district: ['区县', '县区', '所属区县', '所在区县', '行政区划', '所属行政区划', '所在地行政区划'],
  address: ['地址', '详细地址', '驻地', '驻地地址', '所在地'],
};
const names = new Map(
  Object.entries(labels).flatMap(([name, written]) => written.map((label) => [label, name] as const)),
);

/** Labels name the school or its parts with one word before them: 学校（机构）标识码, 学校办学类型. */
const nameOf = (label: string) =>
  label === '代码' ? undefined : (names.get(label) ?? names.get(label.replace(/^(?:学校|机构|单位)+/u, '')));

const stagesOfType: Readonly<Record<SchoolType, string>> = {
  kindergarten: 'kindergarten',
  primary: 'primary',
  teachingPoint: 'primary',
  junior: 'junior',
  nineYear: 'primary;junior',
  completeSecondary: 'junior;senior',
  senior: 'senior',
  twelveYear: 'primary;junior;senior',
  vocational: 'vocational',
  special: 'special',
};

/**
 * Read the schools that a sheet of form 教基1001 tells of. What no word of the table of schools stands for is left as it is
 * written, for the reader of the table to tell.
 */
export function readAbout(grid: Grid): readonly AboutSchool[] {
  return readLabelled(grid, nameOf).map(aboutOf);
}

function aboutOf({ row, texts }: Labelled): AboutSchool {
  const first = (name: string) => texts.get(name)?.[0]?.text;
  const written = first('type');
  const type = written === undefined ? undefined : typeOf(written);
  const runBy = first('runBy');
  const urbanity = first('urbanity');
  const [east, north] = (first('coordinates') ?? '').split(/[^\d.]/).filter((part) => part !== '');
  return {
    ...{ id: first('id'), name: first('name'), place: first('district') ?? first('address') },
    ...{ type: type ?? written, stages: type === undefined ? undefined : stagesOfType[type] },
    ownership: runBy === undefined ? undefined : ownershipOf(runBy),
    governedBy: runBy === undefined ? undefined : governedBy(runBy),
    urbanity: urbanity === undefined ? undefined : urbanityOf(urbanity),
    ...{ lon: first('lon') ?? east, lat: first('lat') ?? north, row },
  };
}

/** "小学（211）" and "211-小学" are 小学. */
const withoutCode = (text: string) => text.replace(/[\d()\s.、:-]/gu, '');

function typeOf(text: string): SchoolType | undefined {
  const found = choiceOf(withoutCode(text), schoolTypes);
  return found === undefined ? undefined : (found as SchoolType);
}

function ownershipOf(text: string): string {
  if (/普惠/u.test(text)) return 'inclusivePrivate';
  if (/民办|个人|私立|社会|企业/u.test(text)) return 'private';
  return /教育|政府|公办|部门|集体|国有|事业|部队/u.test(text) ? 'public' : text;
}

/** Bodies above the county run a school from the city's budget. */
const governedBy = (text: string) => (/省级|地级|市级|市直|州级/u.test(text) ? 'city' : 'district');

/**
 * City, town or village by word or by code.
 *
 * @source 统计用城乡划分代码: 11x 城区, 12x 镇区, 2xx 乡村.
 */
function urbanityOf(text: string): string {
  const code = /\d{3}/.exec(text)?.[0] ?? '';
  if (code.startsWith('11') || /城区|城乡结合/u.test(text)) return 'urban';
  if (code.startsWith('12') || /镇/u.test(text)) return 'town';
  return code.startsWith('2') || /乡|村/u.test(text) ? 'rural' : text;
}
