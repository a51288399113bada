import { indicatorWords, unitWords } from '../../domain/glossary.ts';
import { constraints } from '../targets/constraints.ts';
import type { Indicator } from './indicator.ts';
import { indicatorIds, indicators } from './indicators.ts';

const observedText: Readonly<Record<Indicator['observed'], string>> = {
  census: 'census day / 统计日',
  built: 'works finished by the end of the year / 年底前竣工',
  inUse: 'in use at the census / 统计日已投用',
  fiscalYear: 'fiscal year / 财政年度',
  parameter: 'parameter / 参数',
};

const needsText: Readonly<Record<Indicator['needs'], string>> = {
  nothing: '–',
  threshold: '`threshold` (for school sizes also `thresholdByType`)',
  programme: '`programme` (all works without one)',
};

const head = `# Indicators / 指标

What a target's \`indicator\` may name, taken from the program itself. A share is a number from 0 to 1; a target may
give its figure in \`%\`, and money in \`万元\` or \`亿元\`. 比例为 0 至 1 的数；目标可用 \`%\`，金额可用 \`万元\`、\`亿元\`。

| indicator | 指标 | name | unit / 单位 | read / 观测 | needs / 需要 | rests on / 数据表 |
|---|---|---|---|---|---|---|`;

const rules = `## How a target is judged / 判定

- **role** \`computed\`: the program derives the value; only these can be met or missed. \`input\`: a parameter of the run (an indicator read as a parameter), shown beside the figure. \`constraint\`: a rule from the list below, held or broken; any other name is not measurable. \`entered\`: a person's figure (dated rows of \`entries\`, else \`enteredValue\`), compared but never "met"; the last report up to the end of the due year counts, a later one is told as late.
- **when**: a target due in year Y is read at the census within calendar year Y (with a census day from September on, that of school year Y); \`built\` counts works finished by the end of Y, \`inUse\` what is in use at that census. A target without a year stands: it is judged every year from the base year, and the worst year decides. After the horizon it is not measurable; before the base year it is judged on the census rows, where they tell enough. A row that gives classes only by bins does not.
- **operator** \`>=\` \`<=\` \`<\` \`>\` as written. \`=\` is exact, shares at whole per cents; with firmness \`reach\` (达到) it is reached from below, with \`about\` (左右) the tolerance, else 5 %, is allowed on both sides. \`keep>=\`: in every year up to the due year not under the figure, or under the base year's value where there is none. \`noIncrease\`: the value is the increase over the base year in the worst year, to be no more than the figure or 0; of class sizes it holds all year, so that in the base year a mid-year count (\`midYear\`) is set against the census where there is one, and the verdict says how many classes the seats kept for transfers (\`transferSeats\` of class rules) would bring over the threshold. \`neverFalls\` (只增不减): the value is the change on the year before in the worst year after the base year, to be no less than the figure or 0. \`by\`: the figure is reached, or the number of projects named, or 1. With \`upTo\`, \`=\` is a range with both ends in it.
- **countingRule** \`everyClass\` (default): each class with its own size. \`schoolAverage\`, \`districtAverage\`: each class with the mean of its stage at its school or in its district. \`shareOfClasses\`: each class, and the tolerated share is part of the rule, so that within it the target is met.
- **tolerance**: the share of the classes in scope that may miss a class-size target ("基本"); within it the verdict is "met within tolerance". Where futures are drawn, a target that is met in fewer than nine of ten of them is "met, at risk". With firmness \`mostly\` and no figure 5 % is taken, and the verdict says that it is assumed.
- **steps**: \`phaseFrom\` and \`phaseShare\` (0.2 = 20 % a year) make a stepwise target, judged every year from the first step on. In a class-size target the share of the classes that is not due yet may still miss it; any other figure goes from the base year's to the target's in steps.
- **excepted pupils and waivers**: up to \`exceptedPerClass\` pupils of a class do not count in class sizes. Classes under a row of \`waivers\` are left out of class-size targets, whole schools of school-size targets, up to the waiver's last school year; then they count again.
- **named projects**: with \`projects\` those projects are counted one by one, not sites; the verdict names those that are late.
- **scope**: \`districts\` each on its own, or \`unitScope\` together, else the region; \`stages\`, \`types\` and \`grades\` narrow it.
- **probability**: none is known without draws of the projection; the reason stands beside it.
- **children without a seat**: a target on class or school size never reads as met while a child in its scope has no seat.
- **first met**: the first year from which the target holds in every year up to the horizon; for what is counted within a year, the first year in which it holds.
- **basis**: the weakest basis (published, reported, derived, assumed) of the rows behind the figure: that year's census, for projected years all censuses and the births that have reached the stages by then, and the tables named above.

## Rules that are checked / 检查的规则

`;

const meaning = `## Meaning / 含义

`;

/**
 * The page docs/indicators.md, made from the registry so that it cannot say anything else.
 *
 * @returns Markdown; ends with a line break.
 */
export function indicatorPage(): string {
  const rows = indicatorIds.map((id) => {
    const { unit, observed, needs, evidence } = indicators[id];
    const { zh, en } = indicatorWords[id];
    const tables = evidence.length === 0 ? '–' : evidence.join(', ');
    const units = unitWords[unit];
    return `| \`${id}\` | ${zh} | ${en} | ${units.en} / ${units.zh} | ${observedText[observed]} | ${needsText[needs]} | ${tables} |`;
  });
  const checked = Object.entries(constraints).map(
    ([id, { words }]) => `- \`${id}\`: ${words.en} ${words.zh}`,
  );
  const meanings = indicatorIds.map((id) => {
    const { description } = indicators[id];
    return `- \`${id}\`: ${description.en} ${description.zh}`;
  });
  return `${head}\n${rows.join('\n')}\n\n${meaning}${meanings.join('\n')}\n\n${rules}${checked.join('\n')}\n`;
}
