import type { Words } from '../../domain/words.ts';

/** What each option does, by the words that name it; `name of a command: option` where commands mean different things. */
export const optionWords = {
  '--by <level>': { zh: '按什么分行', en: 'level of the rows' },
  '--district <id>': { zh: '只看这个区县', en: 'only this district' },
  '--strict': {
    zh: '可测算的目标未达到或情景的预期不符时，以退出码 3 结束',
    en: 'exit with 3 when a computed target is missed or an expectation of the scenario does not hold',
  },
  'plan: --strict': {
    zh: '仍有目标未达到或方案未通过核验时，以退出码 3 结束',
    en: 'exit with 3 when a target is missed all the same or a plan does not verify',
  },
  '--draws <number>': {
    zh: '抽取这么多种未来，说出每项目标达到的可能',
    en: 'draw so many futures and tell how likely each target is met',
  },
  '--sure <share>': {
    zh: '求出在这一比例的未来中达到大班额目标的方案，并与一般方案比较价钱',
    en: 'a plan that meets the targets on oversize classes in this share of the futures, with its price beside the plain one',
  },
  'plan: --draws <number>': { zh: '与 --sure 同用：未来的种数（200）', en: 'with --sure: futures (200)' },
  '--curve <by>': {
    zh: '成本曲线：成本随期限年份变化，或随达标班级比例变化',
    en: 'what plans cost against the year of the deadline, or against the share of classes within their caps',
  },
  'draws: --draws <number>': { zh: '未来的种数（1000）', en: 'futures (1000)' },
  'nation: --draws <number>': { zh: '未来的种数', en: 'futures' },
  '--counties <number>': { zh: '县的数目（600 以上）', en: 'counties, 600 at least' },
  '--years <number>': { zh: '推算的年数', en: 'years ahead' },
  '--seed <number>': {
    zh: '随机种子（1）：种子相同，结果逐字节相同',
    en: 'seed (1): the same seed, the same bytes',
  },
  '--threads <number>': {
    zh: '抽样的线程数（本机可并行的数目）；结果逐字节相同',
    en: 'threads that draw (as many as this machine runs side by side): the same bytes for any number',
  },
  '--timetables <number>': {
    zh: '工程可能延期时，最多试算这么多种进度（50）',
    en: 'timetables of works run at most, where works slip (50)',
  },
  '--threshold <pupils>': {
    zh: '达到多少人算大班额（56）',
    en: 'pupils from which a class counts as oversize (56)',
  },
  '--open-in <year>': {
    zh: '只看这一学年超标的班',
    en: 'only classes over the threshold in this school year',
  },
  '--horizon <years>': { zh: '最远提前几年', en: 'longest horizon in years' },
  '--work <moves>': {
    zh: '各部分搜索的步数（80000）：步数相同，结果逐字节相同',
    en: 'moves of the search in each part (80000): same work, same bytes',
  },
  'allocate: --work <moves>': {
    zh: '搜索评价的步数（100000），用 --exact 时为每级的节点数：相同则结果逐字节相同',
    en: 'moves that the search evaluates (100000), with --exact nodes for each level: same work, same bytes',
  },
  'repair: --work <moves>': {
    zh: '每次搜索评价的步数（20000）：相同则结果逐字节相同',
    en: 'moves that each search evaluates (20000): same work, same bytes',
  },
  '--polish': {
    zh: '精修：再找缺得更少、或同样少缺而更省的方案，并把成本下限证得更紧；时间是平常的数倍',
    en: 'look on for a plan that leaves less short, or as little for less money, and prove more of its cost; takes several times as long',
  },
  '--time <seconds>': {
    zh: '搜索这么久，并说出所用步数；证明和解释另计',
    en: 'search for so long and tell the work reached; proof and explanation come on top',
  },
  '--workers <number>': {
    zh: '搜索的线程数；结果不变',
    en: 'threads of the search; the result is the same',
  },
  '--exact': {
    zh: '逐级求精确解；用于小地区',
    en: 'solve the exact programme level by level; for small places',
  },
  '--fractional': {
    zh: '与 --exact 同用：学生流向可为小数',
    en: 'with --exact: let flows of pupils be fractions',
  },
  '--problem <file>': {
    zh: '从此文件（.json）读问题；另一文件可只含方案',
    en: 'take the problem from this file (.json); the other may then be the plan alone',
  },
  '--to <year>': { zh: '新的基准年', en: 'new base year' },
  'classes: --out <folder>': {
    zh: '存放采用拟合规则后的数据表的新文件夹或空文件夹',
    en: 'new or empty folder for the tables with the fitted rules adopted',
  },
  '--out <folder>': {
    zh: '存放数据表的新文件夹或空文件夹',
    en: 'new or empty folder for the tables',
  },
  'sweep: --out <folder>': {
    zh: '存放结果的文件夹；已完成的部分不再计算',
    en: 'folder of the results; what is done there is not done again',
  },
  'province: --out <folder>': {
    zh: '存放方案、核对结果和各轮计算的文件夹；已完成的部分不再计算',
    en: 'folder of plans, check and rounds; what is done there is not done again',
  },
  'province: --work <moves>': {
    zh: '每个规划单元平均的搜索步数，代替文件中的数',
    en: 'moves of the search for each part of a place, instead of the file’s',
  },
  'province: --threads <number>': {
    zh: '线程数（本机可并行的数目）；结果逐字节相同',
    en: 'threads (as many as this machine runs side by side): the same bytes for any number',
  },
  '--queue': {
    zh: '交给各台机器上的批量计算进程（经共用数据库）',
    en: 'let workers on any machines compute it, over the shared database',
  },
  '--again': {
    zh: '已在队列中结束的，重算失败的部分',
    en: 'where it has ended in the queue, run anew what failed',
  },
  '--database-url <address>': {
    zh: '共用数据库；不写时取环境变量，以免密码出现在命令行',
    en: 'the shared database; else as XUEWEI_DATABASE_URL says, which keeps the password off the command line',
  },
  '--shard-seconds <seconds>': {
    zh: '每片最长时间；超过即视为中断，另行计算',
    en: 'longest time of a shard; a worker that takes longer is taken for dead',
  },
  '--priority <number>': { zh: '优先级，数大者先', en: 'higher comes first' },
  '--pause <sweep>': { zh: '暂停此编号的批量推算', en: 'pause the sweep with this id' },
  '--resume <sweep>': { zh: '继续', en: 'let it go on' },
  '--cancel <sweep>': { zh: '取消；已完成的部分保留', en: 'give it up; what is done stays' },
  '--again <sweep>': {
    zh: '重算已结束或已取消的批量推算中没有结果的部分',
    en: 'run what an ended or cancelled sweep has no figures for',
  },
  'worker: --threads <number>': {
    zh: '线程数（本机可并行的数目）',
    en: 'threads (as many as this machine runs side by side)',
  },
  'sweep: --threads <number>': {
    zh: '线程数（本机可并行的数目）；结果逐字节相同',
    en: 'threads (as many as this machine runs side by side): the same bytes for any number',
  },
  '--horizon <year>': {
    zh: '推算到哪一学年；不写时为新基准年后 15 年',
    en: 'last school year to project; 15 years after the new base year',
  },
  '--births <rule>': {
    zh: '表中没有的出生人口：随全国出生人口变化，或保持最后一年（人民币地区用全国变化）',
    en: 'births after the table ends: by the changes of national births of China, or held at the last year (national for places with CNY)',
  },
  'births: --district <id>': { zh: '只看这个区县的出生人口', en: 'births of this district alone' },
  '--match <written=school...>': {
    zh: '统计中写法不同的学校对应本地哪所；“名称=”表示新校',
    en: 'the place’s school of one that the census writes otherwise; "name=" is a new one',
  },
  '--closed <schools...>': { zh: '没有数据且已停办的学校', en: 'schools without rows that have closed' },
  '--merged <school=receiver...>': {
    zh: '没有数据且已并入他校的学校',
    en: 'schools without rows that have merged into another',
  },
  '--carry <schools...>': {
    zh: '没有数据但仍在办学的学校：沿用去年数字，标为假设',
    en: 'schools without rows that teach still: last year’s figures, as assumed',
  },
  '--partial': {
    zh: '有问题的行不收，沿用去年数字，标为假设',
    en: 'leave out rows with problems and take last year’s figures there, as assumed',
  },
  '--port <port>': { zh: '监听端口（8620）', en: 'port to listen on (8620)' },
  '--host <address>': {
    zh: '监听地址；127.0.0.1 以外的地址对网络开放，须启用登录（--team）',
    en: 'address to listen on; others than 127.0.0.1 open it to the network and ask for --team',
  },
  '--team': {
    zh: '多人使用：须登录，按角色和工作区授权',
    en: 'for a team: people sign in and may do what their role in a workspace allows',
  },
  '--without-login': {
    zh: '对网络开放而不需登录：任何能访问它的人都可读写全部数据',
    en: 'open to the network without signing in: whoever reaches it can read and change everything',
  },
  '--proxy <addresses...>': {
    zh: '前面代理服务器的地址，由它提供加密连接',
    en: 'addresses of the proxies before it, which bring HTTPS',
  },
  '--sign-in-issuer <address>': {
    zh: '统一身份认证的地址：人们也可由此登录（与 --team 同用）',
    en: 'issuer of an OpenID Connect by which people sign in too, with --team',
  },
  '--sign-in-client <id>': {
    zh: '本服务在统一身份认证中的客户端名称',
    en: 'name by which the issuer knows this service',
  },
  '--sign-in-secret-file <file>': {
    zh: '存放客户端密钥的文件；也可放在环境变量 "XUEWEI_SIGN_IN_SECRET" 中',
    en: 'file with the secret of this service there; else the variable XUEWEI_SIGN_IN_SECRET',
  },
  '--sign-in-label-zh <text>': { zh: '登录按钮的中文文字', en: 'what the button says in Chinese' },
  '--sign-in-label-en <text>': { zh: '登录按钮的英文文字', en: 'what the button says in English' },
  '--sign-in-claim <claim>': {
    zh: '以令牌中的哪一项为登录名（"preferred_username"）',
    en: 'the claim that is the name here ("preferred_username")',
  },
  '--sign-in-accounts <which>': {
    zh: '首次登录时：只关联已有账号（"known"），或为新人建立账号（"made"）',
    en: 'at a first sign-in: "known" accounts alone are linked, or new ones are "made" ("known")',
  },
  '--sign-in-role <role>': {
    zh: '新账号的角色（"viewer"）',
    en: 'role of accounts that are made ("viewer")',
  },
  '--sign-in-workspace <id>': {
    zh: '新账号所在的工作区（"main"）',
    en: 'workspace of accounts that are made ("main")',
  },
  '--admin': { zh: '作为管理员', en: 'as an admin' },
  '--role <role>': { zh: '在工作区的角色', en: 'role in the workspace' },
  '--workspace <id>': { zh: '工作区（"main"）', en: 'workspace ("main")' },
  'audit: --workspace <id>': { zh: '只看这个工作区', en: 'of this workspace' },
  '--require-second-factor <whose>': {
    zh: '哪些人用密码登录须两步验证：不要求、管理员、所有人；通常为管理员',
    en: 'whose sign-ins by password take a second factor; admins unless told otherwise',
  },
  '--issuer <address>': {
    zh: '统一身份认证的地址（关联账号用）',
    en: 'address of the issuer of sign-ins (for link)',
  },
  '--subject <id>': {
    zh: '统一身份认证对此人的标识（关联账号用）',
    en: 'what the issuer calls the person, its sub (for link)',
  },
  '--shown <text>': { zh: '显示的名称', en: 'name that others see' },
  '--lines <number>': { zh: '最多几行', en: 'lines at most' },
  '--before <line>': { zh: '只看此序号以前的', en: 'only lines before this one' },
  '--allow-host <names...>': {
    zh: 'localhost 和地址以外，还可用哪些名称访问',
    en: 'names besides localhost and addresses by which it may be called',
  },
  '--data <folder>': {
    zh: '数据文件夹；不写时用本用户的文件夹',
    en: 'data folder; without it the folder of this user',
  },
  '--replace': {
    zh: '以备份替换数据库中已有的全部数据',
    en: 'put the backup in the place of all that the database holds',
  },
  'doctor: --port <port>': { zh: '检查这个端口是否空闲', en: 'port to look at' },
  '--study-seconds <seconds>': { zh: '一次推算最长多少秒（900）', en: 'longest time of one study (900)' },
  '--sweep-threads <threads>': {
    zh: '服务自身用于批量推算的线程数（自带数据库时与推算相同，否则为零，由工作进程计算）',
    en: 'threads with which the service works at sweeps itself (as many as for studies with its own database, else 0: workers do)',
  },
  '--requests-a-minute <number>': {
    zh: '同一网络地址每分钟最多多少次请求（1200）',
    en: 'requests of one address in a minute (1200)',
  },
  '--token-requests-a-minute <number>': {
    zh: '同一令牌每分钟最多多少次请求（600）',
    en: 'requests of one token in a minute (600)',
  },
  '--config <file>': {
    zh: '设置文件（.yaml），名称同选项；环境变量优先于它，选项优先于两者',
    en: 'settings (.yaml) by the names of these options; variables of the environment go before it, options before both',
  },
  '--log-level <level>': {
    zh: '记录多少运行日志；一行一条，写到标准错误',
    en: 'how much the service writes about itself, a line of JSON each on standard error',
  },
  '--open': { zh: '在浏览器中打开', en: 'open it in the browser' },
} as const satisfies Record<string, Words>;

type Told = keyof typeof optionWords;

/** The words of a command's option. */
export function optionText(command: string, flags: string): Words {
  const own = `${command}: ${flags}`;
  const told = own in optionWords ? own : flags;
  return optionWords[told as Told];
}
