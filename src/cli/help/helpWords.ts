import type { Words } from '../../domain/words.ts';

/** What the program is for. */
export const aboutWords: Words = {
  zh: '班额与学位规划：哪里超标，今后怎样，规划能否按期消除。',
  en: 'Class-size and school-capacity planning: what is oversize, where it goes, whether the plan clears it in time.',
};

/** What each command does. */
export const commandWords = {
  study: {
    zh: '全貌：现状、今后学生数、到期目标、仍超标的地方和原因',
    en: 'the whole story: today, pupils ahead, targets at their deadlines, what stays oversize and why',
  },
  check: { zh: '读入数据，一次说出所有问题', en: 'read a dataset and tell all its problems at once' },
  project: {
    zh: '按学段、区县、学校和年级推算学生数',
    en: 'project pupils by stage, district, school and grade',
  },
  targets: {
    zh: '每项目标能否达到，达不到的差在哪里',
    en: 'verdict on every target, and where the missed ones fail',
  },
  draws: {
    zh: '结论和班额有多大把握：围绕推算抽取多种未来',
    en: 'how sure verdicts and classes are: futures drawn around the projection',
  },
  ledger: { zh: '大班额台账', en: 'the ledger (台账) of oversize classes' },
  backtest: {
    zh: '此方法用在本地历史上会差多少',
    en: 'how far this method would have been off on the place’s own history',
  },
  classes: {
    zh: '由本地历年编班拟合编班规则，并说出它说准班数的比例',
    en: 'class rules fitted to the place’s own classes, and how often they give the real number',
  },
  plan: {
    zh: '提出建什么、开什么班、招多少教师、学生去哪里，附证明，并试行一遍',
    en: 'propose what to build, open, hire and whom to send where, with proof, and carry it out in a run',
  },
  allocate: {
    zh: '求解一个配置问题（JSON）：建、开、关什么，谁去哪里；还缺什么，为什么',
    en: 'plan an allocation problem (JSON): what is built, opened, closed and who goes where; what stays short and why',
  },
  verify: {
    zh: '核验方案：不借助求解程序，逐条规则、逐个数字重新核对',
    en: 'doubt a plan: every rule and every figure checked anew, without the program that made it',
  },
  repair: {
    zh: '修复方案：尽量少改，使其成立且不留下本可避免的缺口；逐处说明为何要改',
    en: 'mend a plan: as few changes as make it hold and leave nothing short that need not be, each with its reason',
  },
  carry: {
    zh: '把一个地区（或其情景）按自身推算移到以后的基准年，成为标明假设的数据',
    en: 'carry a place (or a scenario on it) forward to a later base year by its own projection, as a dataset marked assumed',
  },
  births: {
    zh: '全国出生人口和随后的一年级人数；给出地区时并列其出生人口',
    en: 'national births of China and the first grades that follow; with a place its births beside them',
  },
  nation: {
    zh: '虚构的全国各县（合计等于已公布的全国数）逐年推算：学生、班数、缺空教室、各省高峰年',
    en: 'a nation of made-up counties that add up to what was published, drawn into the future: pupils, classes, rooms short and empty, peak years by province',
  },
  sweep: {
    zh: '批量推算：许多地区 × 情景 × 未来，分片并行；中断后可继续；合计按每种未来相加',
    en: 'many places × scenarios × futures in shards side by side; goes on where it was stopped; totals added future by future',
  },
  province: {
    zh: '几个地区共用一笔资金的方案：逐轮调整资金价格，各自规划，再核对；中断后可继续',
    en: 'a plan over several places that share money: each planned at a price of money that moves round by round, then checked; goes on where it was stopped',
  },
  worker: {
    zh: '为批量推算出力：从共用数据库取片计算，任意多台机器，直到停止',
    en: 'take shards of sweeps from the shared database, on any number of machines, until stopped',
  },
  sweeps: {
    zh: '共用数据库中的批量推算：查看、暂停、继续、取消、重算',
    en: 'the sweeps of the shared database: look at them, pause, resume, cancel, run again',
  },
  census: {
    zh: '加入新一年的统计：匹配学校，并把此前的预测与实际并列',
    en: 'put a new census year into a place: schools matched, the forecast made before beside what came',
  },
  compare: { zh: '两份数据或情景并列比较', en: 'two datasets or scenarios side by side' },
  describe: {
    zh: '为数据文件夹写出 datapackage.json；不给路径时写出由程序生成的格式说明',
    en: 'write datapackage.json into a folder of tables; without a path: the schemas and pages generated from the code',
  },
  serve: {
    zh: '在本机提供浏览器页面和程序接口',
    en: 'the service for the browser and for programs, on this machine',
  },
  users: {
    zh: '多人使用时谁可登录、在哪个工作区任何角色；密码在终端输入，不写在命令行',
    en: 'who may sign in to a team’s service, and as what; passwords are typed or piped in, never written as words',
  },
  workspaces: {
    zh: '列出工作区；给出代码时新建一个',
    en: 'the workspaces of a team’s service; with an identifier a new one',
  },
  audit: {
    zh: '操作记录：谁在何时改了什么；不给工作区时为账号与登录',
    en: 'the record of changes of a workspace; without one that of accounts and signing in',
  },
  backup: {
    zh: '把全部数据写入一个备份文件；服务运行时也可用',
    en: 'write all that is kept into one file, also while the service runs',
  },
  restore: {
    zh: '把备份恢复到空的数据文件夹；要么全部恢复，要么什么都不变',
    en: 'put a backup into an empty data folder, all of it or nothing',
  },
  doctor: {
    zh: '检查程序、数据文件夹和数据库，一次说出所有毛病和办法',
    en: 'check program, data folder and database, and tell all that is wrong with remedies',
  },
} as const satisfies Record<string, Words>;

/** A command of the program. */
export type CommandName = keyof typeof commandWords;

const inputWords: Words = {
  zh: '数据文件夹、工作簿（.xlsx）或情景（.yaml）',
  en: 'folder of tables, workbook (.xlsx) or scenario (.yaml)',
};

/** What stands behind an argument; every other is a place. */
export const argumentWords: Readonly<Record<string, Words>> = {
  '<place>': inputWords,
  '[place]': inputWords,
  '<left>': inputWords,
  '<right>': inputWords,
  '<files...>': {
    zh: '统计文件：数据表（.csv）、工作簿（.xlsx）、教基表，或其文件夹',
    en: 'files of the census: tables (.csv), workbook (.xlsx), official forms, or a folder of them',
  },
  '<province>': { zh: '共用资金的文件（.yaml）', en: 'file of places that share money (.yaml)' },
  '<sweep>': { zh: '批量推算文件（.yaml）', en: 'file of a sweep (.yaml)' },
  '<problem>': {
    zh: '配置问题（.json），见 docs/json.md',
    en: 'allocation problem (.json), see docs/json.md',
  },
  '<action>': {
    zh: '"list"、"add"、"password"、"disable"、"enable"、"role" 或 "remove"',
    en: '"list", "add", "password", "disable", "enable", "role" or "remove"',
  },
  '[name]': { zh: '登录名', en: 'name to sign in with' },
  '<backup>': { zh: '备份文件', en: 'file of the backup' },
  '[id]': { zh: '新工作区的代码', en: 'identifier of the new workspace' },
  '<plan>': {
    zh: '方案及其问题（.json），见 docs/json.md',
    en: 'plan with its problem (.json), see docs/json.md',
  },
};

/** What Commander says by itself, and what stands under every help. */
export const frameWords = {
  help: { zh: '显示此说明', en: 'display help for command' },
  version: { zh: '显示版本号', en: 'output the version number' },
  json: {
    zh: '输出一个 JSON 文档（docs/json.md），不输出表格',
    en: 'print one JSON document (docs/json.md) instead of tables',
  },
  lang: { zh: '输出所用语言', en: 'language of the output' },
  choices: { zh: '（可选：{values}）', en: ' (choices: {values})' },
  default: { zh: '（不写时为 {values}）', en: ' (default: {values})' },
  exitCodes: {
    zh: '退出码：0 完成 · 1 所给内容有问题 · 2 命令行看不懂 · 3 使用 --strict 而目标未达到或预期不符、没有方案、方案不成立 · 70 程序缺陷。',
    en: `Exit codes: 0 done · 1 problems in what was given · 2 command line not understood · 3 --strict and a target is
missed or an expectation fails, no plan, or a plan that does not hold · 70 a defect of the program.`,
  },
  defect: {
    zh: '程序自身的保证没有成立，请报告以下内容：',
    en: 'A promise of the program did not hold. Please report this:',
  },
  wholeNumber: { zh: '应为整数。', en: 'A whole number is expected.' },
  wholeDraws: { zh: '应为 1 至 99999 的整数。', en: 'A whole number from 1 to 99999 is expected.' },
  wholeCounties: { zh: '应为 600 至 20000 的整数。', en: 'A whole number from 600 to 20000 is expected.' },
  wholeYears: { zh: '应为 1 至 40 的整数。', en: 'A whole number from 1 to 40 is expected.' },
  folderName: { zh: '应为文件夹的路径。', en: 'The path of a folder is expected.' },
  wholeThreads: { zh: '应为 1 至 256 的整数。', en: 'A whole number from 1 to 256 is expected.' },
  properShare: {
    zh: '应为大于 0、不大于 1 的小数，如 0.9。',
    en: 'A share above 0, up to 1, is expected, such as 0.9.',
  },
  wholeLines: { zh: '应为 1 至 10000 的整数。', en: 'A whole number from 1 to 10000 is expected.' },
  port: { zh: '端口应为 0 至 65535 的整数。', en: 'A port is a whole number from 0 to 65535.' },
} as const satisfies Record<string, Words>;
