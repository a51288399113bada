import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of plans of one's own that are checked and repaired; those that the terminal says too stand in `sayRepair.ts`. */
export const ownPlanWords = {
  title: { zh: '校核并修补自拟方案', en: 'Check and repair a plan of your own' },
  lead: {
    zh: '自己拟定的方案逐条校核：教室、教师、资金、工期是否够用，是否还有大班额或没有学位的学生。若有不成立之处，则尽量少改动，使其成立；不为省钱而改动。学校多的县区要几分钟，期间可照常查看其他页面。',
    en: 'A plan that you drew is checked rule by rule: whether rooms, teachers, money and building time suffice, and whether classes stay oversize or children without a place. Where it does not hold, as little as possible is changed so that it does; nothing is changed to save money. Where there are many schools it takes minutes; the other views stay usable meanwhile.',
  },
  source: { zh: '方案来源', en: 'The plan' },
  fromWorks: { zh: '当前情景中计划的工程', en: 'the works planned in this scenario' },
  fromFile: { zh: '方案文件', en: 'a plan’s file' },
  worksHint: {
    zh: '取项目表和情景（含在时间轴上移动、在“情景试算”中添加的）中状态为“计划”的新建、扩建、改用教室和临时校舍；在建、已竣工的以及停办、合并不变。学生去向、班数和教师按这些工程先排到最好。',
    en: 'New schools, extensions, converted rooms and modular blocks with the status “planned” are taken from the table of projects and the scenario, with what was moved on the timeline or added in “What if”. What is under way or finished stays, and so do closures and mergers. Pupils, classes and teachers are first fitted to these works as well as can be.',
  },
  fileHint: {
    zh: '选“下载方案（数据文件）”得到的 JSON 文件，可先改动；方案与问题分开存放时选两个文件。文件不会离开本机。',
    en: 'Choose the JSON file that “Download the plan” gives, edited or not; two files where plan and problem are apart. It does not leave this machine.',
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  noFile: { zh: '还没有选文件。', en: 'No file is chosen yet.' },
  start: { zh: '校核并修补', en: 'Check and repair' },
  stopKeep: { zh: '停止并保留最好的结果', en: 'Stop and keep the best so far' },
  keeping: { zh: '正在收尾：用目前最好的结果。', en: 'Finishing with the best so far.' },
  fit: { zh: '按所拟工程安排学生、班级和教师', en: 'fitting pupils, classes and teachers to the works' },
  search: { zh: '另行求解，看短缺最少能到多少', en: 'seeking from scratch how little need be short' },
  near: { zh: '在原方案附近寻找成立的方案', en: 'seeking plans that hold near the one given' },
  takeBack: { zh: '逐项撤回不必要的改动', en: 'taking back changes that are not needed' },
  step: { zh: '第 {number} 部分，共 {of} 部分：{name}，{step}', en: 'Part {number} of {of}: {name}, {step}' },

  found: { zh: '校核发现的问题', en: 'What the check found' },
  findings: { zh: '{name}：{count} 处', en: '{name}: {count}' },
  more: { zh: '另有 {count} 处，见下载的文件。', en: '{count} more stand in the file.' },
  holds: {
    zh: '修补后的方案由另一套程序逐条复核：没有发现问题。',
    en: 'A second program checked the repaired plan rule by rule: nothing wrong.',
  },
  figures: { zh: '修补前后', en: 'Before and after' },
  changes: { zh: '改动清单', en: 'What is changed' },
  worksChanges: { zh: '工程、教师与资金', en: 'Works, teachers and money' },
  otherChanges: { zh: '班级与学生去向（{count} 处）', en: 'Classes and where pupils go ({count})' },
  item: { zh: '事项', en: 'what' },
  costGiven: { zh: '原造价', en: 'cost as given' },
  costAfter: { zh: '修补后造价', en: 'cost as repaired' },
  because: { zh: '为何需要', en: 'why it is needed' },
  moreRows: { zh: '另有 {count} 处，见 CSV。', en: '{count} more stand in the CSV.' },
  size: { zh: '{rooms} 个班规模', en: '{rooms} classes' },
  limits: { zh: '“改动最少”的含义', en: 'What “as little as possible” means' },
  limitLevels: {
    zh: '先看无学位、大班额和超额人数：不多于以同样计算量另行求解所得；再看改动的处数，最后看成本。',
    en: 'Places, oversize classes and pupils above the caps come first: no more are left than a search from scratch leaves with the same work; then the number of changes; then cost.',
  },
  limitIdle: {
    zh: '每一处改动都单独撤回试过：撤回任何一处，都会违反所列的规则或使短缺增加。',
    en: 'Each change was taken back alone: without any one of them the rule named beside it is broken, or more stays short.',
  },
  limitLeast: {
    zh: '没有证明改动的处数已是最少：可能另有一组更少的改动。',
    en: 'That fewer changes would not do is not proven: another set of fewer changes may exist.',
  },
  limitPrices: {
    zh: '工程按情景的规划单价计价，不计项目表中的投资；新建学校的规模不是标准规模时，按所填投资。',
    en: 'Works are priced by the unit prices of the scenario, not by the cost in the table of projects; a new school of another than the standard sizes by its own cost.',
  },
  interrupted: {
    zh: '中途停止：这是停止时最好的结果，改动可能更多，无法按计算量重现。',
    en: 'Stopped midway: this is the best at that moment, perhaps with more changes, and cannot be repeated from its work.',
  },
  drawn: { zh: '校核了 {count} 项计划中的工程。', en: 'Planned works that were checked: {count}.' },
  nothingDrawn: {
    zh: '没有可改动的计划工程：校核的是不再另建时的情况。',
    en: 'No planned works can be changed: what was checked is the place without further building.',
  },
  kept: {
    zh: '{count} 项计划工程保持已定：没有可用的手段、已在规划期前开工，或不在规划年限内',
    en: 'Planned works that stay as decided, since no lever allows them, they begin before the plan, or open outside of its years: {count}',
  },
  foreign: {
    zh: '方案中的学校不都在本地区，不能加入情景；仍可下载。',
    en: 'Not all schools of the plan are of this place, so that it cannot be added to a scenario; it can be downloaded.',
  },
  noParts: {
    zh: '没有可规划的内容：没有目标规定大班额的界限，情景也没有指明要规划的学段。',
    en: 'There is nothing to plan: no target says what counts as oversize, and the scenario names no stages.',
  },
  adopt: { zh: '把修补后的工程加入情景', en: 'Add the repaired works to a scenario' },
  adoptHint: {
    zh: '新建一份草稿：改动的工程取消，修补后的工程列入，可在“情景试算”中增删。招生调整和教师不在其中。',
    en: 'Begins a draft in which the works that changed are cancelled and the repaired ones stand in their place, to be changed in “What if”. Where children are sent and who is hired is no part of it.',
  },
  download: { zh: '下载修补后的方案（数据文件）', en: 'Download the repaired plan (JSON)' },
  draftTitle: { zh: '修补后的工程', en: 'Repaired works' },
  cancelled: { zh: '由修补后的工程代替。', en: 'Replaced by the repaired works.' },
  added: { zh: '校核自拟方案后修补的工程。', en: 'Repaired after a check of the plan.' },
} as const satisfies Record<string, Words>;
