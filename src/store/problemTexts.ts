import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';

/** What can be wrong with the database, its folder, and what is to be kept in it. */
export const storeProblems = {
  noBinary: {
    what: {
      zh: '没有适用于本机（{platform}）的 PostgreSQL 程序：{reasonZh}。',
      en: 'There is no PostgreSQL program for this machine ({platform}): {reason}.',
    },
    remedy: {
      zh: '请安装 PostgreSQL（14 或更新），并将环境变量 XUEWEI_DATABASE_URL 设为 postgres://用户:密码@主机:端口/数据库。',
      en: 'Install PostgreSQL (14 or newer) and set the environment variable XUEWEI_DATABASE_URL to postgres://user:password@host:port/database.',
    },
  },
  stagedByOther: {
    what: {
      zh: '“{path}”不是由本用户独占的文件夹，其中的程序不可信。',
      en: '"{path}" is not a folder that only this user can change, so the programs in it cannot be trusted.',
    },
    remedy: {
      zh: '请删除它，或将 TMPDIR 设为另一个临时文件夹。',
      en: 'Remove it, or set TMPDIR to another temporary folder.',
    },
  },
  folderNotUsable: {
    what: {
      zh: '数据文件夹“{path}”不可用：{reasonZh}。',
      en: 'The data folder "{path}" cannot be used: {reason}.',
    },
    remedy: {
      zh: '请检查权限和剩余空间，或指定另一个数据文件夹。',
      en: 'Check its permissions and the space left, or choose another data folder.',
    },
  },
  folderOfOther: {
    what: {
      zh: '数据文件夹“{path}”属于用户 {owner}，当前用户为 {user}。',
      en: 'The data folder "{path}" belongs to user {owner}; this is user {user}.',
    },
    remedy: {
      zh: '请以用户 {owner} 运行，或指定另一个数据文件夹。',
      en: 'Run as user {owner}, or choose another data folder.',
    },
  },
  folderTaken: {
    what: {
      zh: '数据文件夹“{path}”正由另一个进程使用（{holder}）。',
      en: 'The data folder "{path}" is in use by another process ({holder}).',
    },
    remedy: {
      zh: '请先结束那个进程，或指定另一个数据文件夹。',
      en: 'End that process first, or choose another data folder.',
    },
  },
  otherMajor: {
    what: {
      zh: '“{path}”由 PostgreSQL {found} 写成，本程序带有 PostgreSQL {expected}。',
      en: '"{path}" was written by PostgreSQL {found}; this program brings PostgreSQL {expected}.',
    },
    remedy: {
      zh: '请用原来的程序版本打开；或用 PostgreSQL {found} 的 pg_dump 导出后导入新的数据文件夹。',
      en: 'Open it with the version of this program that wrote it, or move it over with pg_dump of PostgreSQL {found}.',
    },
  },
  notCreated: {
    what: {
      zh: '无法在“{path}”建立数据库：{reasonZh}。',
      en: 'No database could be made in "{path}": {reason}.',
    },
    remedy: {
      zh: '请检查权限和剩余空间，或用 XUEWEI_DATABASE_URL 指定已有的 PostgreSQL。',
      en: 'Check permissions and the space left, or name a PostgreSQL of your own in XUEWEI_DATABASE_URL.',
    },
  },
  notStarted: {
    what: {
      zh: '“{path}”中的数据库未能启动：{reasonZh}。',
      en: 'The database in "{path}" did not start: {reason}.',
    },
    remedy: { zh: '详情见日志“{log}”。', en: 'Its log "{log}" says more.' },
  },
  notStopped: {
    what: {
      zh: '“{path}”中的数据库未能停止：{reasonZh}。',
      en: 'The database in "{path}" did not stop: {reason}.',
    },
    remedy: {
      zh: '数据是安全的；下次启动会接管它。详情见日志“{log}”。',
      en: 'The records are safe, and the next start takes it over. Its log "{log}" says more.',
    },
  },
  passwordRefused: {
    what: {
      zh: '“{path}”中的数据库正在运行，但不接受此文件夹的密码：{reasonZh}。',
      en: 'The database in "{path}" is running, but does not take the password of this folder: {reason}.',
    },
    remedy: {
      zh: '请恢复原来的密码文件“{file}”，或停止进程 {pid} 后重试。',
      en: 'Bring back the password file "{file}" as it was, or end process {pid} and try again.',
    },
  },
  noSealingKey: {
    what: {
      zh: '“{path}”中没有可用的密钥，无法封存两步验证：{reasonZh}。',
      en: 'There is no usable key in "{path}" to seal second factors: {reason}.',
    },
    remedy: {
      zh: '请恢复此文件，或让服务能写入该文件夹；若确已丢失，可移走它，再为各账号重置两步验证。',
      en: 'Bring the file back, or let the service write in its folder; if it is lost, move it away and reset the second factor of each account.',
    },
  },
  databaseAway: {
    what: { zh: '数据库无法连接：{reasonZh}。', en: 'The database cannot be reached: {reason}.' },
    remedy: {
      zh: '请检查 PostgreSQL 是否在运行、XUEWEI_DATABASE_URL 是否正确，然后重试。',
      en: 'Check that PostgreSQL is running and that XUEWEI_DATABASE_URL is right, then try again.',
    },
  },
  databaseFull: {
    what: { zh: '数据库所在磁盘已满。', en: 'The disk of the database is full.' },
    remedy: {
      zh: '请释放空间后重试；已保存的内容没有丢失。',
      en: 'Free some space and try again; nothing that was saved is lost.',
    },
  },
  folderFull: {
    what: {
      zh: '数据文件夹“{path}”所在磁盘只剩 {megabytes} MB，须留有 {needed} MB 才能保存修改。',
      en: 'The disk of the data folder "{path}" has {megabytes} MB left; changes are kept only while {needed} MB are.',
    },
    remedy: {
      zh: '请释放空间后重试；已保存的内容没有丢失，仍可查看。',
      en: 'Free some space and try again. Nothing that was saved is lost, and it can be read meanwhile.',
    },
  },
  databaseRefused: {
    what: { zh: '数据库拒绝了请求：{reasonZh}。', en: 'The database refused: {reason}.' },
    remedy: {
      zh: '请检查数据库用户的权限（须能建立模式和表）以及 PostgreSQL 的版本（14 或更新）。',
      en: "Check the database user's rights (it must create a schema and tables) and the version of PostgreSQL (14 or newer).",
    },
  },
  databaseTaken: {
    what: {
      zh: '此数据库正由另一个进程使用（{holder}）。',
      en: 'This database is in use by another process ({holder}).',
    },
    remedy: {
      zh: '请先结束那个进程，或在 XUEWEI_DATABASE_URL 中指定另一个数据库。',
      en: 'End that process first, or name another database in XUEWEI_DATABASE_URL.',
    },
  },
  databaseNewer: {
    what: {
      zh: '数据库由更新版本的程序写成（本版本不认识“{steps}”）。',
      en: 'The database was written by a newer version of this program (unknown here: {steps}).',
    },
    remedy: {
      zh: '请更新程序；数据库没有被改动。',
      en: 'Update this program. The database was not changed.',
    },
  },
  notKeepable: {
    what: {
      zh: '此处含有无法保存的字符（{character}）。',
      en: 'This holds a character that cannot be kept ({character}).',
    },
    remedy: {
      zh: '请删除该字符，或将文件另存为 UTF-8 文本。',
      en: 'Remove it, or save the file as UTF-8 text.',
    },
  },
  tooLong: {
    what: {
      zh: '此处有 {length} 个字符，上限为 {limit}。',
      en: 'This has {length} characters; the limit is {limit}.',
    },
    remedy: { zh: '请缩短。', en: 'Shorten it.' },
  },
  nameEmpty: {
    what: { zh: '此处为空。', en: 'This is empty.' },
    remedy: { zh: '请填写。', en: 'Fill it in.' },
  },
  noFiles: {
    what: { zh: '没有给出任何文件。', en: 'No file was given.' },
    remedy: {
      zh: '请选择地区的数据表(.csv)或工作簿(.xlsx)。',
      en: "Choose the place's tables (.csv) or workbook (.xlsx).",
    },
  },
  tooManyFiles: {
    what: {
      zh: '共有 {count} 个文件，上限为 {limit} 个。',
      en: 'There are {count} files; the limit is {limit}.',
    },
    remedy: { zh: '请只给出数据表。', en: 'Give the tables only.' },
  },
  sameFileTwice: {
    what: { zh: '文件“{name}”给出了两次。', en: 'The file "{name}" was given twice.' },
    remedy: { zh: '请改名或去掉一个。', en: 'Rename one or leave it out.' },
  },
  tooManyBytes: {
    what: {
      zh: '共 {megabytes} MB，超过上限 {limit} MB。',
      en: 'This takes {megabytes} MB; the limit is {limit} MB.',
    },
    remedy: {
      zh: '请按区县拆分，或删去无关的列。',
      en: 'Split the place by district, or leave out columns that are not needed.',
    },
  },
  notInRange: {
    what: {
      zh: '{value} 不是 {least} 到 {most} 之间的整数。',
      en: '{value} is no whole number from {least} to {most}.',
    },
    remedy: { zh: '请更正。', en: 'Correct it.' },
  },
  noSuchScenario: {
    what: {
      zh: '没有编号为“{id}”的情景，或它已被删除。',
      en: 'There is no scenario "{id}", or it was deleted.',
    },
    remedy: { zh: '请另存为新的情景。', en: 'Save it as a new scenario.' },
  },
  scenarioChanged: {
    what: {
      zh: '情景“{name}”已有第 {current} 次修改，您改的是第 {seen} 次。',
      en: 'The scenario "{name}" stands at revision {current}; you changed revision {seen}.',
    },
    remedy: {
      zh: '请查看最新内容，合并后再保存；没有任何内容被覆盖。',
      en: 'Look at the newest revision, bring both together and save again. Nothing was overwritten.',
    },
  },
  noSuchPlace: {
    what: {
      zh: '没有此版本的地区数据（{hash}）。',
      en: 'There is no version of a place with the hash {hash}.',
    },
    remedy: { zh: '请先上传地区的数据表。', en: "Upload the place's tables first." },
  },
  noSuchStudy: {
    what: { zh: '没有编号为“{id}”的测算。', en: 'There is no study "{id}".' },
    remedy: { zh: '请重新开始测算。', en: 'Start the study again.' },
  },
  studyFinished: {
    what: { zh: '测算“{id}”已结束（{state}）。', en: 'The study "{id}" is finished ({state}).' },
    remedy: { zh: '请开始新的测算。', en: 'Start a new study.' },
  },
  studyInterrupted: {
    what: { zh: '程序在测算期间被中断。', en: 'The program ended while this study was running.' },
    remedy: { zh: '请重新开始测算。', en: 'Start the study again.' },
  },
  textEmpty: {
    what: { zh: '没有写任何内容。', en: 'Nothing is written.' },
    remedy: { zh: '请写点什么。', en: 'Write something.' },
  },
  noSuchComment: {
    what: {
      zh: '没有编号为“{id}”的意见，或它已被删除。',
      en: 'There is no comment "{id}", or it was removed.',
    },
    remedy: { zh: '请重新载入。', en: 'Load the comments anew.' },
  },
  commentChanged: {
    what: {
      zh: '这条意见已是第 {current} 稿，您改的是第 {seen} 稿。',
      en: 'The comment stands at revision {current}; you changed revision {seen}.',
    },
    remedy: { zh: '请查看最新内容后再保存。', en: 'Look at what stands now, then save again.' },
  },
  ledgerChanged: {
    what: {
      zh: '台账此行已由“{author}”改过（第 {current} 次），您改的是第 {seen} 次。',
      en: 'This line of the ledger was changed by "{author}" (revision {current}); you changed revision {seen}.',
    },
    remedy: { zh: '请查看最新内容后再保存。', en: 'Look at what stands now, then save again.' },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of the store's. */
export const storeProblem = problemsOf(storeProblems);
