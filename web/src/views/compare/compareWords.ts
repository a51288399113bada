import type { Words } from '../../../../src/domain/words.ts';

/** The texts of the compare view; {names} are filled in. */
export const compareWords = {
  title: { zh: '对比的情景', en: 'Scenarios side by side' },
  hint: {
    zh: '第一个是参照，其余与它比较；最多四个。',
    en: 'The first is the reference, the others are read against it; four at most.',
  },
  side: { zh: '第 {number} 个情景', en: 'Scenario {number}' },
  add: { zh: '加一个情景', en: 'Add a scenario' },
  remove: { zh: '移出对比：{title}', en: 'Take out: {title}' },
  addOne: {
    zh: '再选一个情景，就能看出差别。',
    en: 'Choose another scenario to see what differs.',
  },
  asItStands: { zh: '现状数据', en: 'As it stands' },
  working: { zh: '正在计算：{title}（{done}/{all}）', en: 'Computing {title} ({done} of {all})' },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止，尚有情景未算。', en: 'Stopped; some scenarios are not computed.' },
  goOn: { zh: '继续', en: 'Go on' },
  goneDraft: { zh: '草稿（不在此浏览器）', en: 'Draft (not in this browser)' },
  gone: { zh: '没有这个情景：{id}', en: 'There is no scenario {id}' },
  problems: { zh: '“{title}”有待改正之处，无法计算', en: '“{title}” cannot be computed yet' },
  mend: { zh: '去改正', en: 'Mend it' },
  unreachable: { zh: '取不到“{title}”：{why}', en: '“{title}” could not be fetched: {why}' },
  indicators: { zh: '逐年差别', en: 'Differences by year' },
  whole: {
    zh: '逐年数值；括号内为与“{title}”之差。',
    en: 'Values by year; in brackets the difference to “{title}”.',
  },
  wholeAlone: { zh: '逐年数值。', en: 'Values by year.' },
  verdicts: { zh: '目标判定', en: 'Verdicts on the targets' },
  onlyDifferent: { zh: '只列有差别的', en: 'only those that differ' },
  verdictsSame: {
    zh: '{count} 项目标的判定与数值全都相同。',
    en: 'All {count} verdicts and their values are the same.',
  },
  ledgerTold: {
    zh: '与“{title}”相比：少 {onlyLeft} 个，多 {onlyRight} 个；提前消除 {closesEarlier} 个，推后消除 {closesLater} 个。',
    en: 'Against “{title}”: {onlyLeft} fewer, {onlyRight} more; {closesEarlier} end sooner, {closesLater} later.',
  },
  ledgerSame: { zh: '台账无差别。', en: 'No difference in the ledger.' },
  openToday: { zh: '看现状', en: 'See Today' },
  openClasses: { zh: '看班级', en: 'See its classes' },
  openWhatIf: { zh: '去试算', en: 'Work on it' },
  lookInto: { zh: '看“{title}”{year} 学年', en: 'Look into {year} of “{title}”' },
  firstMet: { zh: '{year} 年起稳定达标', en: 'holds from {year}' },
  scope: { zh: '范围', en: 'for' },
} as const satisfies Record<string, Words>;
