import { type ProblemCatalogue, problemsOf } from '../../domain/problem.ts';

/** What the doctor finds. */
export const doctorProblems = {
  nodeTooOld: {
    what: {
      zh: '运行环境为 {found} 版，至少需要 {needed} 版。',
      en: 'This is Node {found}; {needed} is needed.',
    },
    remedy: { zh: '请安装更新的版本。', en: 'Install a newer one.' },
  },
  pageMissing: {
    what: {
      zh: '“{path}”中没有浏览器页面或其字体。',
      en: 'The page for the browser, or its fonts, are not in "{path}".',
    },
    remedy: {
      zh: '请运行“npm run build”；没有它们，程序接口仍可用。',
      en: 'Run "npm run build". Without them the interface for programs works all the same.',
    },
  },
  folderLocked: {
    what: {
      zh: '无法写入数据文件夹“{path}”：{reasonZh}。',
      en: 'The data folder "{path}" cannot be written: {reason}.',
    },
    remedy: {
      zh: '请更改权限，或用 --data 指定另一个文件夹。',
      en: 'Change its permissions, or choose another folder with --data.',
    },
  },
  folderOfTables: {
    what: {
      zh: '“{path}”中有 {tables} 个数据表，是地区的数据文件夹，不是服务保存记录的文件夹。',
      en: '"{path}" holds the tables of a place ({tables}), not the records of a service.',
    },
    remedy: {
      zh: '要检查数据表，请用 xuewei check “{path}”；要检查服务，请用 --data 指定它保存记录的文件夹。',
      en: 'To look at the tables, run xuewei check "{path}"; to look at a service, name the folder of its records with --data.',
    },
  },
  spaceLow: {
    what: {
      zh: '“{path}”所在磁盘只剩 {megabytes} MB。',
      en: 'The disk of "{path}" has {megabytes} MB left.',
    },
    remedy: {
      zh: '请释放空间：至少应有 {needed} MB。',
      en: 'Free some: {needed} MB should be there at least.',
    },
  },
  noDatabaseYet: {
    what: { zh: '“{path}”中还没有数据库。', en: 'There is no database in "{path}" yet.' },
    remedy: { zh: '首次启动服务时会建立。', en: 'The first start of the service makes it.' },
  },
  databaseTooOld: {
    what: { zh: '数据库为 PostgreSQL {found}。', en: 'The database is PostgreSQL {found}.' },
    remedy: { zh: '请升级到 14 或更新。', en: 'Update it to 14 or newer.' },
  },
  stepsMissing: {
    what: {
      zh: '数据库由较早版本的程序写成（尚缺“{steps}”）。',
      en: 'An older version of this program wrote the database (steps to come: {steps}).',
    },
    remedy: {
      zh: '请先备份；下次启动服务时会自动升级。',
      en: 'Back it up; the next start of the service brings it up to date.',
    },
  },
  rowsOpen: {
    what: {
      zh: '数据表“{tables}”没有按工作区隔开。',
      en: 'Rows of these tables are not kept apart by workspace: {tables}.',
    },
    remedy: {
      zh: '请用数据库的所有者恢复各表的行级安全；在此之前服务不会启动。',
      en: 'As the owner of the tables turn row level security on again, and force it. Until then the service does not start.',
    },
  },
  powerCutUnsafe: {
    what: { zh: '数据库的设置“{names}”已关闭。', en: 'Settings of the database are off: {names}.' },
    remedy: {
      zh: '请重新打开；否则断电会丢失已确认的更改，或损坏数据。',
      en: 'Turn them on: otherwise a power cut loses what was acknowledged, or spoils what is kept.',
    },
  },
  clocksDiffer: {
    what: {
      zh: '数据库服务器的时钟与本机相差 {seconds} 秒。',
      en: "The database server's clock and this machine's differ by {seconds} seconds.",
    },
    remedy: {
      zh: '请让两台机器与同一时钟同步；登录和令牌的期限取决于它。',
      en: 'Set both by the same clock: sessions and tokens end by it.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem that the doctor tells. */
export const doctorProblem = problemsOf(doctorProblems);
