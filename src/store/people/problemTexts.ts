import { type ProblemCatalogue, problemsOf } from '../../domain/problem.ts';

/** What can be wrong with people, passwords, workspaces and tokens. */
export const peopleProblems = {
  noLoginName: {
    what: { zh: '登录名不符合要求。', en: 'This cannot be a name to sign in with.' },
    remedy: {
      zh: '请用 2 至 64 个小写字母、数字或“. _ @ -”，以字母或数字开头。',
      en: 'Use 2 to 64 small letters, digits or ". _ @ -", beginning with a letter or digit.',
    },
  },
  nameTaken: {
    what: { zh: '“{name}”已存在。', en: '"{name}" is there already.' },
    remedy: { zh: '请换一个名称。', en: 'Choose another name.' },
  },
  noSuchPerson: {
    what: { zh: '没有登录名为“{name}”的人。', en: 'Nobody here signs in as "{name}".' },
    remedy: { zh: '请核对登录名，或先建立账号。', en: 'Check the name, or add the person first.' },
  },
  notLinked: {
    what: {
      zh: '“{name}”没有关联统一身份认证。',
      en: 'The account "{name}" is linked to nobody at an issuer of sign-ins.',
    },
    remedy: { zh: '请核对登录名。', en: 'Check the name.' },
  },
  secondFactorThere: {
    what: { zh: '“{name}”已启用两步验证。', en: 'The account "{name}" has a second factor already.' },
    remedy: { zh: '如要更换，请先停用。', en: 'To change it, remove it first.' },
  },
  noSecondFactor: {
    what: { zh: '“{name}”没有启用两步验证。', en: 'The account "{name}" has no second factor.' },
    remedy: { zh: '请核对登录名。', en: 'Check the name.' },
  },
  codeWrong: {
    what: { zh: '验证码不正确、已过期或已用过。', en: 'The code is wrong, over, or was used before.' },
    remedy: {
      zh: '请等待应用显示下一个验证码；手机时钟须准确。',
      en: 'Wait for the next code of the app; the clock of the phone has to be right.',
    },
  },
  linkTaken: {
    what: {
      zh: '“{name}”在此身份认证处已有关联，或对方已关联到别的账号。',
      en: 'The account "{name}" is linked at this issuer already, or whoever that is there is linked to another account.',
    },
    remedy: {
      zh: '如关联有误，请先运行 xuewei users unlink 登录名。',
      en: 'If that link is wrong, run "xuewei users unlink NAME" first.',
    },
  },
  noSuchWorkspace: {
    what: { zh: '没有工作区“{id}”。', en: 'There is no workspace "{id}".' },
    remedy: { zh: '请核对名称，或先建立工作区。', en: 'Check the name, or add the workspace first.' },
  },
  noWorkspaceId: {
    what: { zh: '“{id}”不能作为工作区代码。', en: '"{id}" cannot name a workspace.' },
    remedy: {
      zh: '请用 1 至 40 个小写字母、数字或“-”，以字母或数字开头。',
      en: 'Use 1 to 40 small letters, digits or "-", beginning with a letter or digit.',
    },
  },
  memberChanged: {
    what: {
      zh: '“{name}”在工作区中的角色已被他人更改（现为：{role}）。',
      en: 'What "{name}" is in the workspace was changed by somebody else (now: {role}).',
    },
    remedy: { zh: '请重新打开成员列表后再改。', en: 'Read the members again, then change it.' },
  },
  lastAdmin: {
    what: {
      zh: '“{name}”是工作区“{workspace}”唯一的管理员。',
      en: '"{name}" is the only admin of the workspace "{workspace}".',
    },
    remedy: { zh: '请先让另一人成为管理员。', en: 'Make somebody else an admin first.' },
  },
  passwordLength: {
    what: { zh: '密码的长度不符合要求。', en: 'The password has not the right length.' },
    remedy: {
      zh: '请用 {least} 至 {most} 个字符；几个词连成的一句话就很好。',
      en: 'Use {least} to {most} characters; a few words in a row are fine.',
    },
  },
  passwordCommon: {
    what: {
      zh: '这是许多人用过、已经泄露的密码。',
      en: 'Many people chose this password, and it was leaked.',
    },
    remedy: {
      zh: '请另选一个；几个不相干的词连成的一句话就很好，前后加数字没有用。',
      en: 'Choose another: a few words that have nothing to do with each other. Digits around it do not help.',
    },
  },
  passwordGuessable: {
    what: { zh: '密码太容易猜到。', en: 'The password is too easily guessed.' },
    remedy: {
      zh: '请不要用自己、单位、工作区或本软件的名称拼成，也不要重复少数几个字符。',
      en: 'Do not build it from your name, the bureau’s, a workspace’s or this program’s, nor from a few characters repeated.',
    },
  },
  passwordSame: {
    what: { zh: '新密码与原密码相同。', en: 'The new password is the one before.' },
    remedy: { zh: '请另选一个密码。', en: 'Choose another.' },
  },
  tooManyTokens: {
    what: { zh: '您已有 {limit} 个有效令牌。', en: 'You hold {limit} tokens already.' },
    remedy: { zh: '请先撤销不再使用的令牌。', en: 'Revoke those that are not used any more.' },
  },
  isolationOff: {
    what: {
      zh: '数据库没有隔开各工作区（{table}）。',
      en: 'The database does not keep workspaces apart ({table}).',
    },
    remedy: {
      zh: '请让数据库用户成为这些表的所有者，且不要关闭行级安全。',
      en: 'Let the user of the database own the tables, and do not switch row level security off.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of people's. */
export const peopleProblem = problemsOf(peopleProblems);
