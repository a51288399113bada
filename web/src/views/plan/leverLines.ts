import type { Planning } from '../../../../src/domain/planning.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { sayNumber, sayShare } from '../../say.ts';
import { moneyWords } from './sayMoney.ts';

/** One lever in words, and whether its figures are the assumed defaults. */
export interface LeverLine {
  readonly key: string;
  readonly words: Words;
  readonly assumed: boolean;
}

const share = (value: number): Words => ({ zh: sayShare(value, 'zh'), en: sayShare(value, 'en') });

/** A template of both languages whose holes are texts of both, or plain. */
function tell(zh: string, en: string, holes: Readonly<Record<string, Words | string | number>> = {}): Words {
  const fillIn = (text: string, language: 'zh' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const hole = holes[name];
      return typeof hole === 'object' ? hole[language] : String(hole ?? '');
    });
  return { zh: fillIn(zh, 'zh'), en: fillIn(en, 'en') };
}

const until = (year: number | undefined): Words =>
  year === undefined ? { zh: '', en: '' } : { zh: `，至 ${year} 学年`, en: `, until ${year}` };

const years = (count: number): Words => ({
  zh: `${count} 年`,
  en: count === 1 ? '1 year' : `${count} years`,
});

function reachOf(within: Planning['moves']['withinKilometres']): Words {
  const limits = Object.entries(within) as [keyof typeof stageWords, number][];
  const of = (language: 'zh' | 'en') =>
    limits
      .map(
        ([stage, km]) =>
          `${stageWords[stage][language]} ${sayNumber(km, language)} ${language === 'zh' ? '公里' : 'km'}`,
      )
      .join(language === 'zh' ? '、' : ', ');
  return { zh: of('zh'), en: of('en') };
}

type Teller = { readonly [K in keyof Planning]?: (planning: Planning) => Words };

const tellers: Teller = {
  extensions: ({ extensions: { use, costPerRoom, leadYears } }) =>
    use
      ? tell(
          '加建教室：每间 {cost}，开工 {years}后启用',
          'Rooms may be built on: {cost} each, in use {years} after the start',
          { cost: moneyWords(costPerRoom), years: years(leadYears) },
        )
      : tell('不加建教室', 'No rooms are built on'),
  newSchools: ({ newSchools: { use, modules, costPerClass, leadYears, runningCost } }) =>
    use
      ? tell(
          '在储备地块新建学校：{modules} 班规格，每班 {cost}（不含土地），开工 {years}后启用，每年运转 {running}',
          'Schools may open on the sites listed: {modules} classes, {cost} a class without land, in use {years} after the start, {running} a year to run',
          {
            modules: { zh: modules.join('、'), en: modules.join(', ') },
            ...{ cost: moneyWords(costPerClass), years: years(leadYears), running: moneyWords(runningCost) },
          },
        )
      : tell('不新建学校', 'No schools are opened'),
  conversions: ({ conversions: { use, costPerRoomYear, lastYear } }) =>
    use
      ? tell(
          '专用教室临时改作普通教室：每间每年 {cost}{until}',
          'Special rooms may serve as home rooms for a time: {cost} a room and year{until}',
          { cost: moneyWords(costPerRoomYear), until: until(lastYear) },
        )
      : tell('专用教室不改用', 'Special rooms stay as they are'),
  temporaryRooms: ({ temporaryRooms: { use, mostPerSchool, costPerRoomYear, lastYear } }) =>
    use
      ? tell(
          '设临时（装配式）教室：每校最多 {most} 间，每间每年 {cost}{until}',
          'Modular rooms may be set up: at most {most} a school, {cost} a room and year{until}',
          { most: mostPerSchool, cost: moneyWords(costPerRoomYear), until: until(lastYear) },
        )
      : tell('不设临时教室', 'No modular rooms'),
  moves: ({ moves: { use, mostShare, neighbours, costPerPupilYear, withinKilometres } }) =>
    use
      ? tell(
          '调整入学：一校新生最多 {share} 可到最近的 {count} 所学校之一（{reach}以内），每生每年计 {cost}',
          'Entrants may go to another school: at most {share} of a school’s, to one of the {count} nearest (within {reach}), priced at {cost} a pupil and year',
          {
            ...{ share: share(mostShare), count: neighbours, cost: moneyWords(costPerPupilYear) },
            reach: reachOf(withinKilometres),
          },
        )
      : tell('不调整入学', 'Everybody enters the school of their catchment'),
  regrouping: ({ regrouping: { use, costPerCohort } }) =>
    use
      ? tell(
          '过大的班可重新编班：每校每个年级 {cost}',
          'Classes that are too large may be formed anew: {cost} a grade of a school',
          { cost: moneyWords(costPerCohort) },
        )
      : tell('不重新编班', 'Classes that stand stay together'),
  teachers: ({ teachers: { wage, contractPrice, hiresFactor, contractsAtMost } }) =>
    tell(
      '教师：专任每年 {wage}，合同制每年 {contract}{most}；每年招聘名额{hires}',
      'Teachers: {wage} a year full-time, {contract} on contract{most}; hires each year {hires}',
      {
        ...{ wage: moneyWords(wage), contract: moneyWords(contractPrice) },
        hires:
          hiresFactor === 1
            ? { zh: '按教师表', en: 'as in the table of teachers' }
            : {
                zh: `为教师表的 ${hiresFactor} 倍`,
                en: `${hiresFactor} times those of the table of teachers`,
              },
        most:
          contractsAtMost === undefined
            ? ''
            : { zh: `（最多 ${contractsAtMost} 名）`, en: ` (at most ${contractsAtMost})` },
      },
    ),
  classCost: ({ classCost }) =>
    tell('每个班每年 {cost}（教师以外）', 'A class costs {cost} a year beside its teachers', {
      cost: moneyWords(classCost),
    }),
  splitCost: ({ splitCost }) =>
    tell('入学后增班：每班 {cost}', 'A class added after entry costs {cost}', {
      cost: moneyWords(splitCost),
    }),
  closures: ({ closures }) =>
    closures.length === 0
      ? tell('不停办学校', 'No school is closed')
      : tell('可停办 {count} 所学校', '{count} schools may be closed', { count: closures.length }),
  cityGrantShare: ({ cityGrantShare }) =>
    cityGrantShare === 0
      ? tell('不用市级资金', 'No city money is drawn on')
      : tell(
          '市级可用建设资金的 {share} 可补助区县',
          'Districts may draw on {share} of the city’s free works money',
          {
            share: share(cityGrantShare),
          },
        ),
  costTolerance: ({ costTolerance }) =>
    tell(
      '为少调整学生，可比最省的方案多花 {share}',
      'A plan may cost {share} more than the cheapest to send fewer children elsewhere',
      { share: share(costTolerance) },
    ),
};

/**
 * Which levers the allocator has and at what price, one sentence each.
 *
 * @param assumed The parts of the planning that stand at their assumed defaults.
 */
export function leverLines(planning: Planning, assumed: readonly (keyof Planning)[]): LeverLine[] {
  return (Object.keys(tellers) as (keyof Planning)[]).map((key) => ({
    key,
    words: tellers[key]?.(planning) ?? { zh: '', en: '' },
    assumed: assumed.includes(key),
  }));
}

/** What is planned: districts, stages and years, where the scenario narrows them. */
export function scopeLine(
  { districts, stages, lastYear }: Planning,
  nameOf: (district: string) => Words,
): Words {
  const list = (names: readonly Words[]): Words => ({
    zh: names.map(({ zh }) => zh).join('、'),
    en: names.map(({ en }) => en).join(', '),
  });
  return tell('规划范围：{districts}；{stages}{until}', 'Planned: {districts}; {stages}{until}', {
    districts:
      districts === undefined ? { zh: '全部区县', en: 'all districts' } : list(districts.map(nameOf)),
    stages:
      stages === undefined
        ? { zh: '大班额目标所含学段', en: 'the stages of the oversize-class targets' }
        : list(stages.map((stage) => stageWords[stage])),
    until: until(lastYear),
  });
}
