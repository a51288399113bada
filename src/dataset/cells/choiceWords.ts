import { comparable, plainText } from '../plainText.ts';

/**
 * Words that planners write for the values of choices. A word may stand for several values ("填报"): the field's own
 * choices decide.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  kindergarten: ['幼儿园', '学前', '学前教育'],
  primary: ['小学'],
  junior: ['初中', '初级中学'],
  senior: ['普通高中', '高中', '高级中学', '普高'],
  vocational: ['中职', '中等职业学校', '职业高中', '职高', '中等职业教育'],
  special: ['特殊教育', '特教', '特殊教育学校'],
  teachingPoint: ['教学点', '小学教学点'],
  nineYear: ['九年一贯制', '九年一贯制学校'],
  completeSecondary: ['完全中学'],
  twelveYear: ['十二年一贯制', '十二年一贯制学校'],
  public: ['公办', '公办园', '公办学校'],
  inclusivePrivate: ['普惠性民办', '普惠民办', '普惠性民办园'],
  private: ['民办', '民办园', '民办学校'],
  urban: ['城区', '城市'],
  town: ['镇区', '镇', '县镇'],
  rural: ['乡村', '农村'],
  district: ['区县', '县区', '区县属', '本区县', '所在区县', '县属', '区属', '县级', '区级'],
  city: ['市直', '市属', '市级'],
  region: ['全市', '全县', '全域', '全地区'],
  newSchool: ['新建', '新建学校'],
  extension: ['扩建', '改扩建'],
  conversion: ['改建', '改造', '功能改造'],
  temporaryBlock: ['临时校舍', '活动板房', '临时教室'],
  rebuild: ['重建', '原址重建', '拆建'],
  stageChange: ['学段调整'],
  merge: ['合并', '并校'],
  closure: ['撤销', '停办'],
  planned: ['计划', '规划', '拟建', '未开工'],
  underWay: ['在建', '已开工', '建设中'],
  finished: ['竣工', '已竣工', '建成', '完工'],
  cancelled: ['取消', '已取消'],
  published: ['公开发布', '已发布', '公布', '发布'],
  reported: ['部门报表', '上报', '填报', '实报'],
  derived: ['推算', '计算', '测算'],
  assumed: ['假设', '假定'],
  computed: ['计算', '测算'],
  input: ['输入', '参数'],
  constraint: ['约束', '约束条件'],
  entered: ['填报', '人工填报'],
  '>=': ['≥', '不低于', '不少于', '至少', '达到'],
  '<=': ['≤', '不超过', '不高于', '至多'],
  '=': ['等于', '为'],
  '<': ['小于', '低于'],
  '>': ['大于', '高于', '超过'],
  'keep>=': ['保持≥', 'keep≥', '保持不低于'],
  noIncrease: ['零增量', '不增加'],
  neverFalls: ['只增不减', '不下降'],
  by: ['完成', '通过', '按期完成'],
  everyClass: ['每班', '每个班'],
  schoolAverage: ['校均'],
  districtAverage: ['区均', '县均'],
  shareOfClasses: ['班级占比', '班数占比'],
  census: ['统计时点'],
  built: ['建成', '竣工'],
  inUse: ['投用', '投入使用', '在用'],
  must: ['必须'],
  reach: ['达到'],
  inPrinciple: ['原则上'],
  strive: ['力争'],
  about: ['左右'],
  mostly: ['基本', '基本做到'],
  core: ['核心'],
  tracked: ['跟踪', '监测'],
  outside: ['范围外'],
  migration: ['迁移', '流动'],
  capture: ['入学率', '吸纳率'],
  vocationalShare: ['职普比', '中职招生占比'],
  privateShare: ['民办占比', '民办招生占比'],
};

const lookUps = new Map<string, ReadonlyMap<string, string>>();

function lookUpOf(choices: readonly string[]): ReadonlyMap<string, string> {
  const key = choices.join('\n');
  const found =
    lookUps.get(key) ??
    new Map(
      choices.flatMap((choice) => [choice, ...(words[choice] ?? [])].map((word) => [folded(word), choice])),
    );
  lookUps.set(key, found);
  return found;
}

/** Signs keep their meaning: only words are folded. */
const folded = (word: string) => (/[\p{L}]/u.test(word) ? comparable(word) : plainText(word));

/**
 * The value that a word of a cell stands for: the value itself in any case, or the Chinese word.
 *
 *     choiceOf('公办', ['public', 'private']) // 'public'
 *
 * @returns undefined when the word is none of them.
 */
export function choiceOf(word: string, choices: readonly string[]): string | undefined {
  return lookUpOf(choices).get(folded(word));
}

/**
 * The Chinese word for a value of a choice, which reads back to the value.
 *
 * @returns The value itself where there is no such word.
 */
export function choiceInChinese(value: string, choices: readonly string[]): string {
  const word = words[value]?.[0];
  return word !== undefined && choiceOf(word, choices) === value ? word : value;
}
