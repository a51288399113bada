import type { Region } from '../../domain/region/region.ts';
import type { Language } from '../../domain/words.ts';
import type { CurveDocument } from '../../study/curve/tellCurve.ts';
import type { Settings } from '../settings.ts';
import { sayNumber, sayShare } from './number.ts';
import { setTable } from './table.ts';
import { scopeName } from './verdicts.ts';

const heads = {
  deadline: {
    zh: ['期限', '达到', '无学位人年', '大班额班年', '达标班级', '成本（万元）', '比首行少', '已证明不低于'],
    en: [
      'deadline',
      'met',
      'unplaced',
      'oversize',
      'classes within',
      'cost (10,000 yuan)',
      'proven not below',
    ],
  },
  share: {
    zh: ['达标班级', '达到', '无学位人年', '大班额班年', '成本（万元）', '比首行少', '已证明不低于'],
    en: ['classes within', 'met', 'unplaced', 'oversize', 'cost (10,000 yuan)', 'saves', 'proven not below'],
  },
} as const;

const yes = { zh: '是', en: 'yes' };
const no = { zh: '否', en: 'no' };

/** Print a curve: one row per plan, then why plans leave something short. */
export function printCurve(curve: CurveDocument, region: Region, { language, print }: Settings): void {
  const { by, points, impossible } = curve;
  print(
    setTable(
      heads[by][language].map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
      points.map((point) => rowOf(point, points[0] ?? point, by, language)),
    ),
  );
  const colon = { zh: '：', en: ': ' }[language];
  const told = new Set<string>();
  for (const { year, reasons } of points)
    for (const { part, words } of reasons) {
      const line = `${partName(region, part, language)}${colon}${words[language]}`;
      if (told.has(line)) continue;
      told.add(line);
      print(year === undefined ? line : `${year} ${line}`);
    }
  const none = { zh: '教师不足，无可行方案', en: 'no plan: too few teachers' };
  for (const part of impossible) print(`${partName(region, part, language)}${colon}${none[language]}`);
}

type Point = CurveDocument['points'][number];

/** @param first The plan that asks for most: what the others save is told against it. */
function rowOf(point: Point, first: Point, by: CurveDocument['by'], language: Language) {
  const { year, met, share, vector, lowerBound } = point;
  const money = (yuan: number | undefined) =>
    sayNumber(yuan === undefined ? undefined : yuan / 10_000, language, 0);
  const reached = met ? yes[language] : no[language];
  const short = [vector.unplaced, vector.oversizeClasses].map((value) => sayNumber(value, language, 0));
  const within = sayShare(share, language, 2);
  const cost = [money(vector.cost), money(first.vector.cost - vector.cost), money(lowerBound)];
  return by === 'deadline'
    ? [year ?? '–', reached, ...short, within, ...cost]
    : [within, reached, ...short, ...cost];
}

function partName(region: Region, name: string, language: Language): string {
  if (name === region.place.id) return { zh: '全域（高中段）', en: 'whole region (senior)' }[language];
  return scopeName(region, { district: name }, language);
}
