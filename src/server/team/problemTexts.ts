import { type ProblemCatalogue, problemsOf } from '../../domain/problem.ts';

/** Why somebody is not let in, or not let do something. */
export const teamProblems = {
  signInNeeded: {
    what: { zh: '尚未登录，或登录已过期。', en: 'Nobody is signed in, or the session has ended.' },
    remedy: { zh: '请登录；程序请使用个人令牌。', en: 'Sign in; programs send a personal token.' },
  },
  signInRefused: {
    what: { zh: '登录名或密码不正确。', en: 'The name or the password is wrong.' },
    remedy: {
      zh: '请重试；忘记密码请联系管理服务的人。',
      en: 'Try again; who runs the service can give you a new password.',
    },
  },
  issuerUnreachable: {
    what: {
      zh: '统一身份认证暂时没有回应。',
      en: 'The issuer of the organisation’s accounts does not answer.',
    },
    remedy: {
      zh: '请稍后再试，或用登录名和密码登录。',
      en: 'Try again later, or sign in by name and password.',
    },
  },
  signInLocked: {
    what: {
      zh: '此登录名尝试次数过多，暂时锁定。',
      en: 'This name was tried too often and is locked for a while.',
    },
    remedy: { zh: '请在 {minutes} 分钟后再试。', en: 'Try again in {minutes} minutes.' },
  },
  passwordWrong: {
    what: { zh: '当前密码不正确。', en: 'The password so far is wrong.' },
    remedy: { zh: '请重新输入当前密码。', en: 'Give the password with which you signed in.' },
  },
  passwordMustChange: {
    what: { zh: '须先设置自己的密码。', en: 'A password of your own comes first.' },
    remedy: { zh: '请修改密码，然后继续。', en: 'Change the password, then go on.' },
  },
  secondFactorMissing: {
    what: { zh: '须先启用两步验证。', en: 'A second factor comes first.' },
    remedy: { zh: '请在页面中启用，然后继续。', en: 'Set one up on the page, then go on.' },
  },
  codeNeeded: {
    what: { zh: '还需要验证码。', en: 'This account takes a code besides.' },
    remedy: {
      zh: '请输入验证应用显示的六位数字，或一个恢复码。',
      en: 'Give the six digits of the authenticator app, or a recovery code.',
    },
  },
  roleMissing: {
    what: {
      zh: '您在此工作区的角色不允许这样做（需要：{needZh}）。',
      en: 'Your role in this workspace does not allow this (it takes: {need}).',
    },
    remedy: { zh: '请联系工作区的管理员。', en: 'Ask an admin of the workspace.' },
  },
  tokenTooNarrow: {
    what: { zh: '此令牌只能读取。', en: 'This token only reads.' },
    remedy: { zh: '请使用可写的令牌。', en: 'Use a token that may write.' },
  },
  signInAgain: {
    what: {
      zh: '此操作须在最近 {minutes} 分钟内登录过。',
      en: 'This takes a sign-in of the last {minutes} minutes.',
    },
    remedy: { zh: '请重新登录，然后再试。', en: 'Sign in again, then do it.' },
  },
  sessionNeeded: {
    what: { zh: '此操作不接受令牌。', en: 'This is not done by token.' },
    remedy: { zh: '请在页面中登录后操作。', en: 'Sign in on the page to do it.' },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of the door's. */
export const teamProblem = problemsOf(teamProblems);
