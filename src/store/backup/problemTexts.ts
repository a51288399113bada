import { type ProblemCatalogue, problemsOf } from '../../domain/problem.ts';

/** What can be wrong with a backup, and with the database that it is to go into. */
export const backupProblems = {
  noRecords: {
    what: { zh: '“{path}”中没有可备份的数据。', en: 'There are no records in "{path}" to back up.' },
    remedy: {
      zh: '请检查 --data 或 XUEWEI_DATABASE_URL。',
      en: 'Check --data or XUEWEI_DATABASE_URL.',
    },
  },
  backupThere: {
    what: { zh: '文件“{path}”已存在。', en: 'The file "{path}" is there already.' },
    remedy: {
      zh: '请给出新的文件名；已有的备份不会被覆盖。',
      en: 'Name a new file: no backup is written over.',
    },
  },
  backupNotWritten: {
    what: { zh: '备份“{path}”未能写成：{reasonZh}。', en: 'The backup "{path}" was not written: {reason}.' },
    remedy: {
      zh: '请检查路径、权限和剩余空间；没有留下不完整的文件。',
      en: 'Check the path, its permissions and the space left. No part of a file was left behind.',
    },
  },
  backupNotReadable: {
    what: { zh: '无法读取备份“{path}”：{reasonZh}。', en: 'The backup "{path}" cannot be read: {reason}.' },
    remedy: { zh: '请检查路径和权限。', en: 'Check the path and its permissions.' },
  },
  backupNoFile: {
    what: {
      zh: '备份“{path}”既不是文件，也不是文件夹（而是管道、设备之类）。',
      en: 'The backup "{path}" is neither a file nor a folder, but a pipe, a device or the like.',
    },
    remedy: {
      zh: '请先存成文件，再给出该文件。',
      en: 'Save what it holds as a file, and name that.',
    },
  },
  backupDamaged: {
    what: {
      zh: '“{path}”不是完整的备份，或已损坏：{reasonZh}。',
      en: '"{path}" is no whole backup, or was damaged: {reason}.',
    },
    remedy: {
      zh: '请用另一份备份；数据库没有被改动。',
      en: 'Take another copy. The database was not changed.',
    },
  },
  backupNewer: {
    what: {
      zh: '备份“{path}”由更新版本的程序写成（本版本不认识“{unknown}”）。',
      en: 'The backup "{path}" was written by a newer version of this program (unknown here: {unknown}).',
    },
    remedy: {
      zh: '请更新程序；数据库没有被改动。',
      en: 'Update this program. The database was not changed.',
    },
  },
  notEmpty: {
    what: {
      zh: '数据库中已有数据（{tables}）。',
      en: 'The database holds records already ({tables}).',
    },
    remedy: {
      zh: '请恢复到空的数据文件夹；确要以备份替换其中的全部数据，请加 --replace，并先另作备份。',
      en: 'Restore into an empty data folder; or add --replace to put the backup in the place of all that is there, after a backup of that.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of backups. */
export const backupProblem = problemsOf(backupProblems);
