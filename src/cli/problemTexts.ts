import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';

/** What can be wrong with the paths on a command line. */
export const doorProblems = {
  noSuchPath: {
    what: { zh: '找不到“{path}”。', en: 'There is nothing at "{path}".' },
    remedy: {
      zh: '请检查路径；可给出数据文件夹、工作簿(.xlsx)或文本文件(.yaml)。',
      en: 'Check the path: a folder of tables, a workbook (.xlsx) or a text (.yaml) is expected.',
    },
  },
  notReadable: {
    what: { zh: '无法读取“{path}”：{reasonZh}。', en: '"{path}" cannot be read: {reason}.' },
    remedy: {
      zh: '请检查文件权限，或文件是否被其他程序占用。',
      en: 'Check its permissions, and whether another program holds it open.',
    },
  },
  noFile: {
    what: {
      zh: '“{path}”既不是文件，也不是文件夹（而是管道、设备之类）。',
      en: '"{path}" is neither a file nor a folder, but a pipe, a device or the like.',
    },
    remedy: {
      zh: '请先存成文件，再给出该文件。',
      en: 'Save what it holds as a file, and name that.',
    },
  },
  noTablesThere: {
    what: {
      zh: '文件夹“{path}”中没有数据表(.csv)或工作簿(.xlsx)。',
      en: 'The folder "{path}" holds no table (.csv) and no workbook (.xlsx).',
    },
    remedy: {
      zh: '数据集的格式见 docs/format.md。',
      en: 'docs/format.md describes the tables of a dataset.',
    },
  },
  tooLarge: {
    what: {
      zh: '“{path}”有 {megabytes} MB，超过上限 {limit} MB。',
      en: '"{path}" has {megabytes} MB; the limit is {limit} MB.',
    },
    remedy: {
      zh: '请按年份或区县拆分，或删去无关的列。',
      en: 'Leave out columns that are not needed, or split the place by district.',
    },
  },
  noJson: {
    what: { zh: '“{path}”不是 JSON：{reasonZh}。', en: '"{path}" is no JSON: {reason}.' },
    remedy: {
      zh: '分配问题的格式见 docs/json.md。',
      en: 'docs/json.md says how an allocation problem is written.',
    },
  },
  noText: {
    what: { zh: '“{path}”不是文本文件。', en: '"{path}" is no text file.' },
    remedy: {
      zh: '须为 UTF-8 或 GB18030 编码的 YAML 文本。',
      en: 'YAML text in UTF-8 or GB18030 is expected.',
    },
  },
  scenarioOfScenario: {
    what: {
      zh: '此命令需要数据集，而“{path}”是情景文件。',
      en: 'This command takes a dataset; "{path}" is a scenario.',
    },
    remedy: { zh: '请给出数据文件夹或工作簿。', en: 'Give the folder or workbook of the dataset.' },
  },
  noPair: {
    what: { zh: '“{text}”不是“左=右”的形式。', en: '"{text}" is not of the form left=right.' },
    remedy: {
      zh: '例如 --merged 被并学校=接收学校；--match 统计中的写法=学校代码（右边留空表示新学校）。',
      en: 'For example --merged gone=receiver, or --match written=school (nothing on the right: a new school).',
    },
  },
  folderNotEmpty: {
    what: { zh: '文件夹“{path}”不是空的。', en: 'The folder "{path}" is not empty.' },
    remedy: {
      zh: '请给出一个新文件夹；已有的文件不会被覆盖。',
      en: 'Name a new folder: nothing that is there is written over.',
    },
  },
  notWritable: {
    what: { zh: '无法写入“{path}”：{reasonZh}。', en: '"{path}" cannot be written: {reason}.' },
    remedy: {
      zh: '请检查路径、权限和剩余空间，或换一个文件夹。',
      en: 'Check the path, its permissions and the space left, or choose another folder.',
    },
  },
  portTaken: {
    what: {
      zh: '端口 {port} 已被占用（{host}）。',
      en: 'Port {port} of {host} is in use already.',
    },
    remedy: {
      zh: '请换一个端口（--port），或先结束占用它的程序；也可能本程序已在运行。',
      en: 'Choose another (--port), or end what uses it; this program may be running already.',
    },
  },
  cannotListen: {
    what: {
      zh: '无法在 {host} 的端口 {port} 提供服务：{reasonZh}。',
      en: 'The service cannot listen on port {port} of {host}: {reason}.',
    },
    remedy: {
      zh: '请检查 --host 与 --port；1024 以下的端口需要管理员权限。',
      en: 'Check --host and --port; ports below 1024 need an administrator.',
    },
  },
  settingUnknown: {
    what: { zh: '没有名为“{name}”的设置。', en: 'There is no setting "{name}".' },
    remedy: { zh: '可用：{known}。', en: 'There are: {known}.' },
  },
  settingWrong: {
    what: { zh: '设置“{name}”不能为 {value}。', en: 'The setting "{name}" cannot be {value}.' },
    remedy: { zh: '应为：{expected}。', en: 'Expected: {expected}.' },
  },
  signInIncomplete: {
    what: {
      zh: '设置了“{name}”，但统一身份认证还缺设置。',
      en: '"{name}" is set, but signing in by OpenID Connect takes more.',
    },
    remedy: { zh: '请一并设置：{missing}。', en: 'Set as well: {missing}.' },
  },
  secretTwice: {
    what: {
      zh: '密钥同时由“{name}”和“{variable}”给出。',
      en: 'The secret is given twice, by "{name}" and by "{variable}".',
    },
    remedy: { zh: '请只用其中之一。', en: 'Keep one of them.' },
  },
  secretEmpty: {
    what: { zh: '密钥文件 {path} 是空的。', en: 'The file of the secret, {path}, is empty.' },
    remedy: { zh: '请写入身份提供方给出的密钥。', en: 'Put in the secret that the issuer gave.' },
  },
  networkWithoutTeam: {
    what: {
      zh: '{host} 对网络开放，但没有启用登录。',
      en: '{host} is open to the network, but nobody would have to sign in.',
    },
    remedy: {
      zh: '请加 --team 启用账号；确要让任何能访问它的人读写全部数据，请加 --without-login。',
      en: 'Add --team for accounts; or --without-login if whoever reaches it is to read and change everything.',
    },
  },
  noAdmin: {
    what: {
      zh: '还没有管理员，无人能够登录管理。',
      en: 'There is no admin yet, so nobody could let others in.',
    },
    remedy: {
      zh: '请先运行 xuewei users add 登录名 --admin。',
      en: 'Run "xuewei users add NAME --admin" first.',
    },
  },
  linkIncomplete: {
    what: {
      zh: '关联账号须说明身份认证的地址和它对此人的标识。',
      en: 'To link an account takes the issuer’s address and what it calls the person.',
    },
    remedy: {
      zh: '请写 xuewei users link 登录名 --issuer https://… --subject 标识；二者见于 xuewei audit 中被拒绝的登录。',
      en: 'Write "xuewei users link NAME --issuer https://… --subject ID"; "xuewei audit" names both where the sign-in was refused.',
    },
  },
  noPassword: {
    what: { zh: '没有给出密码。', en: 'No password was given.' },
    remedy: {
      zh: '请在终端输入，或从标准输入传入一行。',
      en: 'Type it at the terminal, or hand it over as a line of standard input.',
    },
  },
  passwordsDiffer: {
    what: { zh: '两次输入的密码不同。', en: 'The two passwords differ.' },
    remedy: { zh: '请重试。', en: 'Try again.' },
  },
  unknownAction: {
    what: {
      zh: '不知道如何“{action}”，或没有给出登录名。',
      en: 'There is no "{action}", or no name was given.',
    },
    remedy: { zh: '可用：{known}；后跟登录名。', en: 'There are: {known}; then the name.' },
  },
  censusAnswers: {
    what: {
      zh: '有的学校没有数据，或写法与原数据不同。',
      en: 'Schools have no rows, or are written otherwise than in the place.',
    },
    remedy: {
      zh: '写法不同的用 --match 写法=学校（新校为“写法=”）；没有数据的用 --closed 学校、--merged 学校=接收校 或 --carry 学校。',
      en: 'Say --match written=school for those written otherwise ("written=" for a new one), and --closed school, --merged school=receiver or --carry school for those without rows.',
    },
  },
  openInOutside: {
    what: {
      zh: '{year} 不在 {from}–{to} 学年之间，台账没有这一年。',
      en: '{year} does not lie within {from}–{to}, the years of the ledger.',
    },
    remedy: { zh: '请写这一范围内的学年。', en: 'Write a school year within that range.' },
  },
  carryOutside: {
    what: {
      zh: '新的基准学年 {to} 不在 {from} 至 {last} 之间。',
      en: 'The new base year {to} does not lie between {from} and {last}.',
    },
    remedy: {
      zh: '请用 --to 给出基准学年之后、最多 {years} 年内的学年。',
      en: 'Give --to a school year after the base year, {years} years ahead at most.',
    },
  },
  horizonBeforeCarry: {
    what: {
      zh: '规划期末年 {horizon} 应在 {to} 之后、最多 {years} 年。',
      en: 'The horizon {horizon} must come after {to}, {years} years later at most.',
    },
    remedy: { zh: '请更改 --horizon。', en: 'Change --horizon.' },
  },
  unknownDistrictOption: {
    what: { zh: '没有代码为“{id}”的区县。', en: 'There is no district "{id}".' },
    remedy: { zh: '可选：{known}。', en: 'Known are: {known}.' },
  },
  grantYearTwice: {
    what: { zh: '{year} 年的共用资金写了两次。', en: 'The shared money of {year} is written twice.' },
    remedy: { zh: '请每年只写一行。', en: 'Write one line for each year.' },
  },
  sweepNothing: {
    what: { zh: '“{path}”下没有可用的数据或情景。', en: 'Nothing that could be used lies at "{path}".' },
    remedy: {
      zh: '请写出数据文件夹、工作簿或情景文件；星号与问号表示所有相符者，如“文件夹/*”。',
      en: 'Name a folder of tables, a workbook or a scenario; stars and question marks mean all that fit, as in "folder/*".',
    },
  },
  sweepNothingAsked: {
    what: {
      zh: '既没有情景，也不按现状推算。',
      en: 'There is neither a scenario nor the places as they are.',
    },
    remedy: { zh: '请写出情景，或删去 asItIs: false。', en: 'Name a scenario, or take asItIs: false out.' },
  },
  sweepNameTwice: {
    what: { zh: '有两个地区都叫“{name}”。', en: 'Two places are called "{name}".' },
    remedy: { zh: '请改文件夹或文件名。', en: 'Give one folder or file another name.' },
  },
  sweepUnknownPlace: {
    what: {
      zh: '分组“{group}”中的“{member}”不在所列地区之中。',
      en: 'The group "{group}" names "{member}", which is not among the places.',
    },
    remedy: {
      zh: '请写地区文件夹或文件的名称。',
      en: 'Write the name of the place’s folder or file.',
    },
  },
  noSharedDatabase: {
    what: { zh: '没有指定共用数据库。', en: 'No shared database is named.' },
    remedy: {
      zh: '请设置环境变量 XUEWEI_DATABASE_URL，或用 --database-url 给出 postgres://用户:密码@主机:端口/数据库。',
      en: 'Set the environment variable XUEWEI_DATABASE_URL, or give --database-url postgres://user:password@host:port/database.',
    },
  },
  sweepNotSteered: {
    what: {
      zh: '没有编号为“{id}”、处于可更改状态的批量推算。',
      en: 'There is no sweep "{id}" in a state that allows it.',
    },
    remedy: {
      zh: '请用 xuewei sweeps 查看编号和状态。',
      en: 'See ids and states with xuewei sweeps.',
    },
  },
  sweepOther: {
    what: {
      zh: '“{path}”中已有另一次批量推算（或其他版本程序）的结果。',
      en: '"{path}" holds the results of another sweep, or of another version of the program.',
    },
    remedy: { zh: '请指定另一个文件夹。', en: 'Name another folder.' },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of the command line's. */
export const doorProblem = problemsOf(doorProblems);
