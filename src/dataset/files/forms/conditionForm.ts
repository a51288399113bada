import { readNumber } from '../../cells/readNumber.ts';
import type { Grid } from './formHead.ts';
import { bareLabel, type Labelled, readLabelled } from './labelled.ts';

/** Buildings, site and equipment of a school as forms 教基5170 and 教基5176 have them; m², yuan and rooms, as texts. */
export type Conditions = Readonly<Partial<Record<ConditionName, string>>>;

const labels = {
  /** 教基5170 */
  floorArea: ['总计', '校舍建筑面积', '建筑面积'],
  teaching: ['教学及辅助用房', '教学及辅助用房面积', '教学及教学辅助用房', '教学辅助用房'],
  indoor: ['体育馆', '室内体育用房', '室内体育用房面积', '体育活动室', '风雨操场'],
  /** 教基5176 */
  siteArea: ['占地面积', '学校占地面积', '校园占地面积', '校园面积'],
  ground: ['运动场地面积', '运动场地', '体育运动场馆面积', '运动场馆面积'],
  equipment: [
    '教学仪器设备资产值',
    '教学仪器设备值',
    '教学仪器设备资产',
    '教学、科研仪器设备资产值',
    '教学实习仪器设备资产值',
  ],
  multimediaRooms: ['网络多媒体教室', '网络多媒体教室数', '多媒体教室'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type ConditionName = keyof typeof labels;

/** Of these a form may name several kinds, which add up. */
const addedUp: readonly string[] = ['indoor'];

const names = new Map<string, string>(
  Object.entries(labels).flatMap(([name, written]) => written.map((label) => [label, name] as const)),
);
const schoolLabels = [
  '学校标识码',
  '机构标识码',
  '标识码',
  '学校代码',
  '学校名称',
  '机构名称',
  '单位名称',
  '校名',
];
const nameOf = (label: string) => (schoolLabels.includes(label) ? 'school' : names.get(label));

/** Read the conditions of the schools that a sheet of forms 教基5170 or 教基5176 tells of. */
export function readConditions(
  grid: Grid,
): readonly { readonly school: string | undefined; readonly row: number; readonly conditions: Conditions }[] {
  return readLabelled(grid, nameOf).flatMap(({ row, texts: found }) => {
    const conditions: Conditions = Object.fromEntries(
      (Object.keys(labels) as ConditionName[]).flatMap((name) => {
        const amount = amountOf(name, found);
        return amount === undefined ? [] : [[name, amount]];
      }),
    );
    const told = found.get('school') ?? [];
    const school = told.find(({ label }) => /标识码|代码/u.test(label)) ?? told[0];
    return Object.keys(conditions).length === 0 ? [] : [{ school: school?.text, row, conditions }];
  });
}

function amountOf(name: ConditionName, found: Labelled['texts']): string | undefined {
  const byLabel = new Map<string, string>();
  for (const { label, text } of found.get(name) ?? []) {
    const bare = bareLabel(label);
    if (!byLabel.has(bare)) byLabel.set(bare, inUnit(name, text, label));
  }
  const amounts = [...byLabel.values()].filter((text) => text !== '');
  if (!addedUp.includes(name)) return amounts[0];
  return amounts.length === 0 ? undefined : String(sum(amounts.map(Number)));
}

/** Sums of areas with decimals, without the dust of binary fractions. */
const sum = (amounts: readonly number[]) =>
  Math.round(amounts.reduce((all, each) => all + each, 0) * 100) / 100;

/** The forms have equipment in 万元, unless they say 元; what is no number is left as it is written. */
function inUnit(name: ConditionName, text: string, label: string): string {
  if (/^[-–—/*]+$/.test(text)) return '';
  const number = readNumber(text.replace(/(?:万元|元|平方米|间)$/u, ''), undefined);
  if (typeof number === 'string') return text;
  const inYuan = name === 'equipment' && !/(?<!万)元/u.test(`${label} ${text}`.replaceAll('万元', '万'));
  return String(inYuan ? Math.round(number * 1_000_000) / 100 : number);
}
