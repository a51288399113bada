import type { ClassFit, ClassFitReport, ClassMatches, FittedRule, HeldBack } from '../../domain/classFit.ts';
import type { Region } from '../../domain/region/region.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language, Words } from '../../domain/words.ts';
import { sayNumber, sayShare } from './number.ts';
import { setTable } from './table.ts';

const heads = {
  zh: [
    '学段',
    '年级',
    '表中 目标/上限',
    '拟合 目标/上限',
    '合班下限',
    '保持班数',
    '拆班',
    '班额差',
    '校年级',
    '拟合规则',
    '仅按上限',
    '最佳单一上限',
  ],
  en: [
    ...['stage', 'grades', 'tables target/cap', 'fitted target/cap', 'merge below', 'keep last', 'split'],
    ...['apart', 'school-grades', 'fitted rule', 'bare ⌈n/cap⌉', 'best bare cap'],
  ],
};
const sizeHeads = {
  zh: ['各班人数', '班数', '平均', '10%', '中位', '90%', '同年级最大与最小班之差'],
  en: ['class sizes', 'classes', 'mean', '10 %', 'median', '90 %', 'largest − smallest of a grade'],
};

/** What a class fit says where there is none. */
export const noClassFit: Words = {
  zh: '已知班数的校年级太少，无法拟合编班规则。',
  en: 'Too few classes are known to fit class rules to.',
};

/** What was held back, in words. */
export function sayHeldBack(heldBack: HeldBack, language: Language): string {
  if (heldBack.kind === 'schools')
    return language === 'zh'
      ? '编班：用一半学校拟合，检验另一半学校，再对调（历年班数不足三年）。'
      : 'Classes: rules fitted to one half of the schools and judged on the other, and the other way round (fewer than three years of classes).';
  const { from, to, window } = heldBack;
  return language === 'zh'
    ? `编班：${from}–${to} 各学年，均用此前 ${window} 年拟合的规则检验。`
    : `Classes: each of the school years ${from}–${to} judged by rules fitted to the ${window} years before it.`;
}

const sizesOf = ({ targetSize, capSize }: FittedRule) => `${targetSize} / ${capSize}`;
const sayMatches = ({ cells }: ClassMatches, hits: number, language: Language) =>
  sayShare(cells === 0 ? undefined : hits / cells, language, 1);
const sharesOf = (matches: ClassMatches, language: Language) => [
  String(matches.cells),
  ...[matches.fitted, matches.bare, matches.bareFitted].map((hits) => sayMatches(matches, hits, language)),
];

function fitRow(region: Region, fit: ClassFit, language: Language): string[] {
  const yes = (flag: boolean | undefined) =>
    flag === true ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '否' : 'no';
  const { stage, district, grades, published, rule, matches } = fit;
  const own = region.districts.find(({ id }) => id === district)?.name;
  return [
    [stageWords[stage][language], ...(own === undefined ? [] : [own])].join(' '),
    grades.join(' '),
    ...[sizesOf(published), sizesOf(rule), rule.mergeBelow === undefined ? '–' : String(rule.mergeBelow)],
    ...[yes(rule.keepLast), yes(rule.splitOversize), String(rule.sizeRange ?? '–')],
    ...sharesOf(matches, language),
  ];
}

function sizeLines({ sizes }: ClassFitReport, language: Language): string[] {
  if (sizes === undefined) return [];
  const named = [
    [{ zh: '实际', en: 'real' }, sizes.real],
    [{ zh: '按拟合规则', en: 'by the fitted rules' }, sizes.formed],
  ] as const;
  const rows = named.map(([words, { classes, mean, tenth, median, ninetieth, range }]) => [
    words[language],
    ...[classes, sayNumber(mean, language, 1), tenth, median, ninetieth, sayNumber(range, language, 1)].map(
      String,
    ),
  ]);
  const columns = sizeHeads[language].map((head, index) => ({
    head,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const overlap = sayShare(sizes.overlap, language, 0);
  return [
    setTable(columns, rows),
    language === 'zh' ? `两种分布重合 ${overlap}。` : `The two distributions share ${overlap}.`,
  ];
}

/** Caps above the tables’ are habits, not permissions: whoever adopts them should know. */
function capLines({ fits }: ClassFitReport, language: Language): string[] {
  if (fits.every(({ published, rule }) => rule.capSize <= published.capSize)) return [];
  return [
    language === 'zh'
      ? '! 有拟合上限高于表中上限：学校一向让班长到这么大，可能因为缺教室或教师；采用后，推算也会如此。'
      : '! Some fitted caps are above the tables’: schools have let classes grow so far, perhaps for want of rooms or teachers; a projection with these rules lets them too.',
  ];
}

/** Fitted class rules with how often they give the real number of classes, beside bare ⌈pupils ÷ cap⌉. */
export function classFitLines(region: Region, report: ClassFitReport, language: Language): string[] {
  const all = language === 'zh' ? '合计' : 'all';
  const rows = report.fits.map((fit) => fitRow(region, fit, language));
  const sum = [all, '', '', '', '', '', '', '', ...sharesOf(report.all, language)];
  const columns = heads[language].map((head, index) => ({
    head,
    align: index < 2 ? ('left' as const) : ('right' as const),
  }));
  return [
    sayHeldBack(report.heldBack, language),
    setTable(columns, rows.length > 1 ? [...rows, sum] : rows),
    ...sizeLines(report, language),
    ...capLines(report, language),
  ];
}
