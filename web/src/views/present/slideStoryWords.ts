import type { Words } from '../../../../src/domain/words.ts';
import type { SlideId } from '../../deck/deck.ts';

/** How the figures of each slide are worked out, and where each one opens. */
export const slideStoryWords: Readonly<Record<SlideId | 'elsewhere', Words>> = {
  title: {
    zh: '地区、基准年和统计日取自“地区”表；情景为打开的情景。',
    en: 'Place, base year and census day are those of the table of the region; the scenario is the one that is open.',
  },
  today: {
    zh: '基准年统计：学生和班级按“在校生”表相加；大班额、大校额的界限取自目标表；学位和教师缺口按编班规则、教室和教师表测算。',
    en: 'The census of the base year: pupils and classes added up from the table of enrolment; what counts as oversize is what the targets say; seats and teachers short follow from class rules, rooms and the table of teachers.',
  },
  pupils: {
    zh: '实线为各年统计；虚线从最近一次统计出发，按本地历史升级比和出生人口逐年推算。',
    en: 'Solid lines were counted; dashed ones are carried forward from the last census by the place’s own progression ratios and births.',
  },
  targets: {
    zh: '每项目标在到期学年的测算值与目标值比较；范围、界限和口径取自目标表。',
    en: 'The figure of each target in its year set beside what is demanded; scope, size and what is observed are those of the table of targets.',
  },
  works: {
    zh: '已定项目取自“项目”表，含情景的改动；投用为竣工后的第一个 9 月 1 日，先建后撤的等所等项目；仍超额的班为到期学年的预测。',
    en: 'Decided projects are those of the table of projects, as the scenario changes them; in use from the first 1 September once they are finished and what they wait for is open; classes that stay over are those of the forecast for the deadline.',
  },
  proposal: {
    zh: '求解程序找到的最好方案：先使无学位和大班额最少，再使成本最低；是否已证明最优、复核有无问题，见“规划”页“证明与复核”。前后两列为同一模型各测算一遍。',
    en: 'The best plan the search found: first as few without a seat and as few oversize classes as it could, then the least cost; what is proven of it, and what a second program says, stands in Plan under “Proof and check”. Before and after are the same study run twice.',
  },
  certainty: {
    zh: '同一研究在多种随机未来中各算一遍：未来的离散程度取自本地历史预测误差，历史短的地方另参照其他地区的误差；达标概率为达标的未来所占比例。',
    en: 'The study run in many drawn futures, which scatter as forecasts missed here in the past, and elsewhere where this past is short; the chance of a target is the share of futures that meet it.',
  },
  method: {
    zh: '历史误差：从过去每个学年出发只用当时的数据预测，再与后来的统计比较。',
    en: 'Past misses: from every past school year forecast with what was known then, set beside what was counted later.',
  },
  elsewhere: {
    zh: '每个数的由来可在“现状”“趋势”“规划”等页点开逐个查看。',
    en: 'Every single figure opens in the views Today, Futures and Plan.',
  },
};
