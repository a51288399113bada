import type { DrawnWorks } from '../../domain/draws.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { Words } from '../../domain/words.ts';

const counted = (count: number) => count.toLocaleString('en-US');

/** Both ends in per cent: whole ones, or with one decimal where a whole one would say "never" or "always" too soon. */
function sayInterval(from: number, to: number): { low: string; high: string } {
  const digits = from < 0.01 || to > 0.99 ? 1 : 0;
  const percent = (share: number) => String(Number((share * 100).toFixed(digits)));
  return { low: percent(from), high: percent(to) };
}

/** What is counted of one target in the draws. */
export interface ToldShare {
  /** Futures that meet it, and futures in which it could be judged. */
  readonly met: number;
  readonly judged: number;
  /** Binomial interval of the share, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Whether its figure is the same in every future. */
  readonly fixed: boolean;
  /** Whether the dates of any works are drawn; none when left out. */
  readonly worksDrawn?: boolean;
}

/** What of a place’s works is drawn. */
export interface ToldWorks {
  readonly draws: number;
  /** Projects whose dates are drawn. */
  readonly works: number;
  /** Timetables that are independent of each other. */
  readonly independent: number;
}

/** What is the same in every future although some works’ dates are drawn. */
function sayUndrawn(met: boolean): Words {
  return met
    ? {
        zh: '在每种未来中都达标，数值相同：取决于未抽样的工程或规则。',
        en: 'Met alike in every drawn future: it hangs on works or rules that are not drawn.',
      }
    : {
        zh: '在每种未来中都不达标，数值相同：取决于未抽样的工程或规则。',
        en: 'Missed alike in every drawn future: it hangs on works or rules that are not drawn.',
      };
}

/** A target’s probability in plain words. */
export function sayProbability(told: ToldShare, draws: number): Words {
  const { met, judged, from, to } = told;
  if (told.fixed && told.worksDrawn) return sayUndrawn(met > 0);
  if (told.fixed)
    return met > 0
      ? {
          zh: '在每种未来中都达标，数值相同：取决于工程或规则，抽样只改变学生数。',
          en: 'Met alike in every drawn future: it hangs on works or rules, and only pupils are drawn.',
        }
      : {
          zh: '在每种未来中都不达标，数值相同：取决于工程或规则，抽样只改变学生数。',
          en: 'Missed alike in every drawn future: it hangs on works or rules, and only pupils are drawn.',
        };
  const { low, high } = sayInterval(from, to);
  const without = draws - judged;
  const unjudged: Words =
    without === 0
      ? { zh: '', en: '' }
      : {
          zh: `其中 ${counted(without)} 种无法判定，按未达标计。`,
          en: ` In ${counted(without)} it cannot be judged and counts as missed.`,
        };
  return {
    zh: `${counted(draws)} 种未来中有 ${counted(met)} 种达标（${low}–${high}%）。${unjudged.zh}`,
    en: `Met in ${counted(met)} of ${counted(draws)} drawn futures (${low}–${high} %).${unjudged.en}`,
  };
}

/** How likely works are in use later than on the central path. */
export function sayLate({ name, openYear, late, opens }: Omit<DrawnWorks, 'words'>): Words {
  if (openYear === undefined || opens === undefined)
    return { zh: `“${name}”在中间情形中不投用。`, en: `"${name}" is not in use on the central path.` };
  const { low, high } = sayInterval(late.from, late.to);
  const percent = Math.round(late.probability * 100);
  const years = opens.low === opens.high ? String(opens.low) : `${opens.low}–${opens.high}`;
  return {
    zh: `“${name}”：中间情形 ${openYear} 年秋投用，${percent}% 的未来中更晚（${low}–${high}%）；十种未来中八种在 ${years} 年秋投用。`,
    en: `"${name}": in use from autumn ${openYear} on the central path, later in ${percent} % of the futures (${low}–${high} %); in eight of ten from ${years}.`,
  };
}

/** How the probabilities of a place are found, and what its draws leave out. */
export function sayHow({ figures, origins }: PlaceSpread, works: ToldWorks): Words[] {
  const measured: Words =
    figures === 0
      ? {
          zh: '本地历史太短，预测误差取自两个真实地区（见文档），不是本地实测。',
          en: 'The place’s history is too short: the size of the errors is taken from two real places (see the documentation), not measured here.',
        }
      : {
          zh: `误差大小由本地历史回测得出：从 ${origins.length} 个学年各自向后预测，${figures} 个数与实际相比；样本少处向两个真实地区的误差靠拢。`,
          en: `The size of the errors is measured on the place’s own past: forecasts from ${origins.length} school years, ${figures} figures against what came; where these are few they are drawn towards the errors of two real places.`,
        };
  return [
    {
      zh: '从预测的中间情形出发，按过去预测误差的大小随机改变各区县、各学校的学生数，再按同一规则编班，并用同一判定规则逐条核对目标。概率＝达标的未来数÷抽取的未来总数；括号内是只抽这么多种时的误差范围（置信度 95%）。',
      en: 'Around the projection’s central path, pupils of districts and schools are varied by chance as widely as past forecasts were off; classes are formed by the same rules, and every target is judged by the same rules. The probability is the share of futures in which it is met; in brackets, the 95 % range that so few draws leave.',
    },
    measured,
    {
      zh: '各年级人数的偶然起伏，使班超限的多，使班回到限内的少：抽样中的大班额通常多于中间情形，中间情形的班数往往偏低。',
      en: 'Chance in single grades puts more classes over a bound than it takes below: the draws usually have more oversize classes than the central path, which tends to count them low.',
    },
    ...(works.works > 0 ? sayWorks(works) : [nothingOfWorks]),
  ];
}

const nothingOfWorks: Words = {
  zh: '未抽样的内容：工程进度、教师和经费、政策和编班规则；新建、撤并学校和迁入按中间情形接收学生，随本区县、本校同届学生的多少而增减；同一学校各年级的误差相互独立。',
  en: 'Not drawn: works and their delays, teachers, money, policy and class rules; new schools, closures and arrivals take the pupils that they take on the central path, more or fewer as their district’s and school’s cohort is; a school’s grades err independently of each other.',
};

/** How works are drawn, and what is still left out. */
function sayWorks({ draws, works, independent }: ToldWorks): Words[] {
  const shared: Words =
    independent === draws
      ? { zh: '', en: '' }
      : {
          zh: `全部组合太多，只抽 ${counted(independent)} 套工期，各种未来轮流使用；误差范围因此按 ${counted(independent)} 套计，偏宽。`,
          en: ` There are too many combinations: ${counted(independent)} timetables are drawn, which the futures take in turn, so the ranges count ${counted(independent)} and are rather wide.`,
        };
  return [
    {
      zh: `${counted(works)} 个项目的工期按给定的偏差逐个抽取，彼此独立；开办年份不同的，学生去向、编班、教室和经费都重新计算。${shared.zh}`,
      en: `The dates of ${counted(works)} projects are drawn one by one from the delays given, independently of each other; wherever that changes a year, who goes where, classes, rooms and money are computed anew.${shared.en}`,
    },
    {
      zh: '未抽样的内容：没有给出偏差的工程、教师、政策和编班规则；迁入按中间情形，随本区县、本校同届学生的多少而增减；同一学校各年级的误差相互独立。',
      en: 'Not drawn: works without delays, teachers, policy and class rules; arrivals are those of the central path, more or fewer as their district’s and school’s cohort is; a school’s grades err independently of each other.',
    },
  ];
}
