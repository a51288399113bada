import { type Stage, stageWords } from '../domain/stage.ts';
import type { Words } from '../domain/words.ts';
import { heaviestYears, type ShareBlend } from './meanShares.ts';
import type { Blend, Window } from './weighWindows.ts';
import { everyYear, heaviest } from './weighWindows.ts';

/** Put texts of both languages together with a function of each. */
function both(zh: string, en: string): Words {
  return { zh, en };
}

/** Say a window of yearly ratios. */
export function sayWindow({ years, weighting }: Window): Words {
  if (years === 1) return both('去年的升级比', 'last year’s ratio');
  const mean = weighting === 'mean';
  if (years === everyYear) {
    return mean
      ? both('历年升级比的均值', 'all-year mean of yearly ratios')
      : both('历年合并升级比', 'all-year pooled ratio');
  }
  return mean
    ? both(`近 ${years} 年升级比的均值`, `${years}-year mean of yearly ratios`)
    : both(`近 ${years} 年合并升级比`, `${years}-year pooled ratio`);
}

/** Say windows that forecast together: the only one, or the one that weighs most. */
export function sayBlend(blend: Blend): Words {
  const { zh, en } = sayWindow(heaviest(blend));
  return blend.length === 1
    ? both(zh, en)
    : both(
        `${blend.length} 种年限按历史误差加权（以${zh}为主）`,
        `${blend.length} windows weighed by past error, ${en} most`,
      );
}

/** Say how grades follow each other; `lastValue` is the weight of what a grade had last year. */
export function sayProgression(blend: Blend, shrunk: boolean, lastValue: number): Words {
  const { zh, en } = sayBlend(blend);
  const schools = shrunk
    ? both('各校向区县比例收缩', 'schools drawn to the district’s')
    : both('各校用区县比例', 'district’s ratio for every school');
  const counts = Math.round(lastValue * 100);
  const last =
    counts === 0
      ? both('', '')
      : both(`，该年级上年人数占 ${counts}%`, `, the grade’s last value counting ${counts} %`);
  return both(`${zh}，${schools.zh}${last.zh}`, `${en}, ${schools.en}${last.en}`);
}

export const noPairOfYears = both(
  '没有相邻两年的数据：比例取 1，学校到此年级为止的取 0',
  'no pair of years: ratio 1, 0 after a school’s last grade',
);

const towardsRegion = (drawn: boolean) =>
  drawn ? both('，向全地区的比例收缩', ', drawn to the region’s') : both('', '');

/** Say how entrants follow from births; `drawn`: a district's ratio is drawn towards the region's. */
export function sayBirthsEntry(blend: Blend, drawn: boolean, lastGiven: number): Words {
  const { zh, en } = sayBlend(blend);
  const region = towardsRegion(drawn);
  return both(
    `出生人口 × 入学比（${zh}${region.zh}）；${lastGiven} 年之后的出生数保持不变`,
    `births × capture (${en}${region.en}); births after ${lastGiven} held at their last value`,
  );
}

const noBirths = (known: boolean) =>
  known
    ? both('出生数据与已知新生不相接', 'births do not reach entrants that are known')
    : both('无出生数据', 'no births');

/** Say how entrants follow from the leavers of the stages before; `births` says why those do not serve. */
export function sayLeaversEntry(
  stages: readonly Stage[],
  blend: Blend,
  drawn: boolean,
  births: boolean | undefined,
): Words {
  const { zh, en } = sayBlend(blend);
  const region = towardsRegion(drawn);
  const [zhStages, enStages] = [
    stages.map((stage) => stageWords[stage].zh).join('、'),
    stages.map((stage) => stageWords[stage].en).join(', '),
  ];
  const why = births === undefined ? undefined : noBirths(births);
  return both(
    `去年${zhStages}毕业生 × ${zh}${region.zh}${why === undefined ? '' : `（${why.zh}）`}`,
    `last year’s ${enStages} leavers × ${en}${region.en}${why === undefined ? '' : ` (${why.en})`}`,
  );
}

/** Say that the last value is held, and why. */
export function sayLastValue(births: boolean, nearer: boolean): Words {
  const why = noBirths(births);
  return nearer
    ? both(
        `保持去年新生数（${why.zh}；在本地历史上比幼儿园毕业生更准）`,
        `last value (${why.en}; nearer on this history than kindergarten leavers)`,
      )
    : both(`保持去年新生数（${why.zh}；无毕业生历史）`, `last value (${why.en}; no leavers with a history)`);
}

/** Say over which years a school's share of the children from outside is averaged; `drawn`: and drawn towards its size. */
export function sayShares(routed: boolean, blend: ShareBlend, drawn: boolean): Words {
  const years = heaviestYears(blend);
  const only = blend.length === 1;
  const zhYears = years === everyYear ? '历年' : `近 ${years} 年`;
  const enYears = years === everyYear ? 'all years' : `${years} year(s)`;
  const zh = only ? zhYears : `${blend.length} 种年限按历史误差加权（以${zhYears}为主）的`;
  const en = only ? `over ${enYears}` : `over ${blend.length} windows weighed by past error, ${enYears} most`;
  return routed
    ? both(`${zh}无对口去向学生的份额均值`, `mean share of leavers without a route ${en}`)
    : both(
        `${zh}新生份额均值${drawn ? '，向学校规模收缩' : ''}`,
        `mean share of entrants ${en}${drawn ? ', drawn to the school’s size' : ''}`,
      );
}

/** Say that recorded rates take the place of fitted ones. */
export function sayFlowRates(fromYear: number): Words {
  return both(
    `${fromYear} 年起按所填升级、留级、辍学率`,
    `recorded promotion, repetition and dropout rates from ${fromYear} on`,
  );
}

/** Say what a suppressed figure counts as. */
export function saySuppressed(half: number): Words {
  return both(
    `基准年被隐去的数字按每格 ${half} 人计`,
    `suppressed figures of the last year counted as ${half} pupils each`,
  );
}

/** Figures of the last year that nobody told and that cannot be small. */
export const sayUnknown = both(
  '基准年未知的数字按同一届学生上年人数计',
  'unknown figures of the last year taken as the same cohort’s a year earlier',
);

/** Say which share of the entrants goes to private schools, and that they leave where no table names such a school. */
export function sayPrivateShare(years: readonly number[], anySchool: boolean): Words {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const zh = `${first}—${last} 年新生按计划分给民办与公办`;
  const en = `entrants split between private and public schools as planned, ${first}–${last}`;
  return anySchool
    ? both(zh, en)
    : both(
        `${zh}；表内没有民办学校，这部分学生离开预测，另行计数`,
        `${en}; no table names a private school, so those children leave the projection and are counted apart`,
      );
}

/** Say which totals the projection is scaled to, and where they come from. */
export function sayControls(years: readonly number[], sources: readonly string[]): Words {
  return both(
    `${years.join('、')} 年按比例调到控制总数（${sources.join('、')}）`,
    `scaled to the control totals of ${years.join(', ')} (${sources.join(', ')})`,
  );
}
