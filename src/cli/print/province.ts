import { gapsOf } from '../../domain/allocation/certificate.ts';
import { levelWords } from '../../domain/glossary.ts';
import type { Language } from '../../domain/words.ts';
import type { SharedProgress } from '../../study/shared/planTogether.ts';
import type { PolishProgress } from '../../study/shared/polishTogether.ts';
import type { PlannedProvince, Province, ProvincePart } from '../../sweep/shared/planProvince.ts';
import { counted } from './counted.ts';
import { sayNumber } from './number.ts';
import { proofLines } from './plan.ts';
import { problemIn } from './problemIn.ts';
import { lineOf } from './problems.ts';
import { setTable } from './table.ts';

/** Parts with something left that are told; counties.csv holds all. */
const shownParts = 12;

const steps = {
  pose: { zh: '读取各地区', en: 'reading the places' },
  price: { zh: '按资金价格规划', en: 'planning at a price of money' },
  first: { zh: '第一份方案', en: 'first plans' },
  settle: { zh: '按所得资金规划', en: 'plans with the money granted' },
  again: { zh: '再补缺口', en: 'what is left, once more' },
  relax: { zh: '按价格求下界', en: 'a bound at prices' },
  polish: { zh: '精修', en: 'polishing' },
  tell: { zh: '推演方案', en: 'carrying the plans out' },
} as const;

/** Where planning is, in one line. */
export function sayProvinceStep(
  progress: SharedProgress | PolishProgress | { readonly step: 'pose' | 'tell' },
  language: Language,
): string {
  const step = steps[progress.step][language];
  if ('round' in progress) return `${step} ${progress.round + 1}`;
  if (!('vector' in progress)) return step;
  const { oversizeClasses } = progress.vector;
  return `${step}: ${levelWords.oversizeClasses[language]} ${sayNumber(oversizeClasses, language, 0)}`;
}

const total = (rows: readonly { readonly amount: number }[]) =>
  rows.reduce((sum, { amount }) => sum + amount, 0);

/** What is left of a part, the most first. */
const leftOf = ({ planned }: ProvincePart) =>
  planned === undefined ? 0 : planned.vector.unplaced + planned.vector.oversizeClasses;

/** What a province came to: what is left where, where the money goes, what the check says, and where the rest lies. */
export function provinceLines(
  { title, grant }: Province,
  planned: PlannedProvince,
  out: string,
  language: Language,
): string[] {
  const { parts, short, left, stopped, overspent, failures, years, doubts } = planned;
  const zh = language === 'zh';
  const say = (value: number) => sayNumber(value, language, 0);
  const stop = stopped
    ? zh
      ? '；已中断，再次运行同一命令即可继续'
      : '; stopped, the same command goes on'
    : '';
  const given = total(grant) - total(left);
  const doubted = parts.filter(({ planned: plan }) => (plan?.checked?.findings.length ?? 0) > 0).length;
  const unplanned = parts.filter(({ planned: plan }) => plan === undefined);
  const outside = parts.length === 0 ? [] : grant.filter(({ year }) => !years.includes(year));
  const held = parts.length - unplanned.length - doubted;
  return [
    zh
      ? `${title}：${parts.length} 个规划单元，${short} 个仍有缺口${stop}`
      : `${title}: ${counted(parts.length, 'part')}, ${short} with something left${stop}`,
    zh
      ? `共用资金 ${say(total(grant))} 元，用去 ${say(given)} 元。`
      : `Shared money: ${say(given)} of ${say(total(grant))} yuan are taken.`,
    zh
      ? `核对：${held} 份方案成立，${doubted} 份不成立；共用资金${overspent.length === 0 ? '未超' : '超支'}。`
      : `Check: ${counted(held, 'plan holds', 'plans hold')}, ${counted(doubted, 'does', 'do')} not; the shared money is ${overspent.length === 0 ? 'kept' : 'exceeded'}.`,
    ...boundLines(planned, language),
    ...outside.map(({ year, amount }) =>
      zh
        ? `提示：没有地区规划到 ${year} 学年，该年的 ${say(amount)} 元无从使用。`
        : `Note: no place plans the year ${year}; its ${say(amount)} yuan cannot be used.`,
    ),
    ...[...overspent, ...doubts].map((each) => lineOf(problemIn(each, language))),
    ...tableOf(parts, language),
    ...unplanned.map(({ place, part }) =>
      zh ? `✗ ${place} · ${part}：没有方案` : `✗ ${place} · ${part}: no plan`,
    ),
    ...failures.flatMap(({ place, problems }) => [
      `✗ ${place}`,
      ...problems.map((each) => lineOf(problemIn(each, language))),
    ]),
    '',
    zh
      ? `全部结果：${out}/plans、counties.csv、grants.csv、check.json`
      : `All results: ${out}/plans, counties.csv, grants.csv, check.json`,
  ];
}

/** What is proven of the cost of all plans together; undefined where nothing is. */
export function boundOf({ vector, proof }: Pick<PlannedProvince, 'vector' | 'proof'>) {
  return proof && { upperBound: vector.cost, ...gapsOf(vector.cost, proof.bound, proof.committedCost) };
}

function boundLines(planned: PlannedProvince, language: Language): string[] {
  const proven = boundOf(planned);
  return proven === undefined ? [] : proofLines({ certificate: proven }, language);
}

function tableOf(parts: readonly ProvincePart[], language: Language): string[] {
  const worst = parts
    .filter((part) => leftOf(part) > 0)
    .toSorted((one, other) => leftOf(other) - leftOf(one))
    .slice(0, shownParts);
  if (worst.length === 0) return [];
  const zh = language === 'zh';
  const heads = zh ? ['地区', '单元'] : ['place', 'part'];
  const levels = ['unplaced', 'oversizeClasses', 'cost'] as const;
  const columns = [
    ...heads.map((head) => ({ head })),
    ...levels.map((level) => ({ head: levelWords[level][language], align: 'right' as const })),
    { head: zh ? '得到共用资金' : 'shared money', align: 'right' as const },
  ];
  const rows = worst.map(({ place, part, planned }) => [
    ...[place, part],
    ...levels.map((level) => sayNumber(planned?.vector[level] ?? 0, language, 0)),
    sayNumber(total(planned?.granted ?? []), language, 0),
  ]);
  return ['', zh ? '■ 缺口最大的单元' : '■ Where most is left', setTable(columns, rows)];
}
