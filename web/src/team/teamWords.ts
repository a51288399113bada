import type { Words } from '../../../src/domain/words.ts';

/** Texts of signing in, and of what people do about people. */
export const teamWords = {
  signIn: { zh: '登录', en: 'Sign in' },
  signInTitle: { zh: '登录到学位', en: 'Sign in to Xuewei' },
  again: { zh: '登录已过期，请重新登录', en: 'The session has ended: sign in again' },
  or: { zh: '或', en: 'or' },
  name: { zh: '登录名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  account: { zh: '账号', en: 'Account' },
  signedInAs: { zh: '{name}（{role}）', en: '{name} ({role})' },
  workspace: { zh: '工作区', en: 'Workspace' },
  signOut: { zh: '退出', en: 'Sign out' },
  members: { zh: '成员', en: 'Members' },
  tokens: { zh: '我的令牌', en: 'My tokens' },
  audit: { zh: '操作记录', en: 'Changes' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  code: { zh: '验证码或恢复码', en: 'Code of the app, or recovery code' },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  mustEnrol: { zh: '请先启用两步验证', en: 'Set up a second factor first' },
  factorWhat: {
    zh: '用密码登录时，再输入手机验证应用显示的六位数字，别人知道密码也进不来。',
    en: 'Signing in by password then takes the six digits of an authenticator app besides: the password alone lets nobody in.',
  },
  factorOn: { zh: '已启用。', en: 'It is set up.' },
  factorOff: { zh: '尚未启用。', en: 'It is not set up.' },
  factorBegin: { zh: '启用两步验证', en: 'Set it up' },
  factorRemove: { zh: '停用两步验证', en: 'Remove it' },
  factorScan: {
    zh: '用手机上的验证应用扫描，或在应用中输入密钥：',
    en: 'Scan this with an authenticator app, or type the key into it:',
  },
  factorPicture: { zh: '二维码，内容与下面的密钥相同', en: 'QR code that says the same as the key below' },
  factorOpen: { zh: '在本机的验证应用中打开', en: 'Open in an app of this device' },
  factorCode: { zh: '应用显示的六位数字', en: 'The six digits that the app shows' },
  factorConfirm: { zh: '确认', en: 'Confirm' },
  recoveryCodes: {
    zh: '恢复码（只显示这一次，请妥善保存）：手机丢失时，每个可用来登录一次。',
    en: 'Recovery codes (shown this once, keep them safe): each lets you in one time when the phone is lost.',
  },
  goOn: { zh: '已保存，继续', en: 'Kept them: go on' },
  signInFirst: { zh: '请先重新登录', en: 'Sign in again first' },
  sessions: { zh: '登录情况', en: 'My sessions' },
  started: { zh: '登录时间', en: 'Signed in' },
  seen: { zh: '最近使用', en: 'Last used' },
  way: { zh: '方式', en: 'By' },
  issuer: { zh: '统一身份认证', en: 'issuer of accounts' },
  address: { zh: '网络地址', en: 'Address' },
  browser: { zh: '浏览器', en: 'Browser' },
  here: { zh: '本次登录', en: 'This session' },
  end: { zh: '退出', en: 'End' },
  endOne: { zh: '退出{when}的登录', en: 'End the session of {when}' },
  endOthers: { zh: '退出其他所有登录', en: 'End all others' },
  sessionsHint: {
    zh: '不认识的登录请退出，并修改密码。',
    en: 'End what you do not know, and change your password.',
  },
  signOutMember: { zh: '退出其登录', en: 'Sign out' },
  signOutOne: { zh: '退出其登录：{name}', en: 'Sign out {name}' },
  signedOut: { zh: '{name}的所有登录已退出。', en: 'All sessions of {name} have ended.' },
  mustChange: { zh: '请先设置自己的密码', en: 'Choose a password of your own first' },
  before: { zh: '当前密码', en: 'Password so far' },
  after: { zh: '新密码（至少十二个字符）', en: 'New password (12 characters at least)' },
  changed: { zh: '密码已修改，其他登录均已退出。', en: 'Changed; all other sessions have ended.' },
  noWorkspace: { zh: '您还不属于任何工作区', en: 'You are in no workspace yet' },
  noWorkspaceHint: { zh: '请联系管理服务的人。', en: 'Ask whoever runs the service to add you.' },
  viewer: { zh: '查看者', en: 'viewer' },
  planner: { zh: '规划者', en: 'planner' },
  admin: { zh: '管理员', en: 'admin' },
  shownName: { zh: '姓名', en: 'Shown as' },
  role: { zh: '角色', en: 'Role' },
  roleOf: { zh: '{name}的角色', en: 'Role of {name}' },
  remove: { zh: '移出', en: 'Remove' },
  removeOne: { zh: '移出{name}', en: 'Remove {name}' },
  add: { zh: '添加成员', en: 'Add a member' },
  addHint: {
    zh: '已有账号的人只填登录名；没有账号的人还须填姓名，将得到一个初始密码。',
    en: 'For somebody with an account the name is enough; with “shown as” an account is made, with a first password.',
  },
  firstPassword: { zh: '初始密码（只显示这一次）', en: 'First password (shown this once)' },
  disabled: { zh: '已停用', en: 'disabled' },
  tokenFor: { zh: '用途', en: 'What for' },
  scope: { zh: '权限', en: 'Scope' },
  read: { zh: '只读', en: 'read' },
  write: { zh: '可写', en: 'write' },
  days: { zh: '有效天数', en: 'Days' },
  ends: { zh: '到期', en: 'Ends' },
  used: { zh: '最近使用', en: 'Last used' },
  never: { zh: '从未', en: 'never' },
  makeToken: { zh: '生成令牌', en: 'Make a token' },
  secret: { zh: '令牌（只显示这一次）', en: 'Token (shown this once)' },
  revoke: { zh: '撤销', en: 'Revoke' },
  revokeOne: { zh: '撤销“{name}”', en: 'Revoke “{name}”' },
  noTokens: { zh: '没有有效的令牌。', en: 'No token lets in.' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '何人', en: 'Who' },
  what: { zh: '操作', en: 'What' },
  object: { zh: '对象', en: 'Object' },
  earlier: { zh: '更早的', en: 'Earlier' },
} as const satisfies Record<string, Words>;

/** Why somebody came back from an issuer in vain, by what the service calls it. */
const inVain: Readonly<Record<string, Words>> = {
  cancelled: { zh: '已取消登录。', en: 'Signing in was cancelled.' },
  stale: {
    zh: '登录用时过长，或不是在这个浏览器中开始的；请重新登录。',
    en: 'That took too long, or began in another browser; sign in again.',
  },
  refused: {
    zh: '身份认证的答复未通过核验；请重试，若再次出现请联系管理服务的人。',
    en: 'The issuer’s answer did not hold; try again, and ask whoever runs the service if it comes back.',
  },
  unreachable: {
    zh: '身份认证没有回应；请稍后再试，或用登录名和密码登录。',
    en: 'The issuer does not answer; try again later, or sign in by name and password.',
  },
  noAccount: {
    zh: '这里没有属于您的账号；请联系管理服务的人。',
    en: 'No account here is yours; ask whoever runs the service.',
  },
  ofAdmin: {
    zh: '管理员账号不会自动关联统一身份认证；请用密码登录，或请管理服务的人用 xuewei users link 关联您的账号。',
    en: 'An admin’s account is not linked by itself: sign in by password, or ask whoever runs the service to link it with “xuewei users link”.',
  },
  tooMany: {
    zh: '此网络地址的登录次数过多；请一分钟后再试。',
    en: 'Too many sign-ins from this network address; try again in a minute.',
  },
  failed: {
    zh: '服务暂时未能完成登录；请稍后再试。',
    en: 'The service could not finish signing you in; try again later.',
  },
  disabled: {
    zh: '您的账号已停用；请联系管理服务的人。',
    en: 'Your account is disabled; ask whoever runs the service.',
  },
};

/** The words for it; those of an answer that did not hold where the page does not know it. */
export function inVainWords(reason: string): Words {
  return (Object.hasOwn(inVain, reason) ? inVain[reason] : undefined) ?? (inVain.refused as Words);
}

/** What the record of changes calls each change. */
const actions: Readonly<Record<string, Words>> = {
  'place.added': { zh: '添加地区数据', en: 'place added' },
  'scenario.saved': { zh: '保存情景', en: 'scenario kept' },
  'scenario.deleted': { zh: '删除情景', en: 'scenario deleted' },
  'study.asked': { zh: '提交测算', en: 'study asked for' },
  'study.cancelled': { zh: '取消测算', en: 'study stopped' },
  'sweep.asked': { zh: '提交批量推算', en: 'sweep handed in' },
  'sweep.paused': { zh: '暂停批量推算', en: 'sweep paused' },
  'sweep.resumed': { zh: '继续批量推算', en: 'sweep resumed' },
  'sweep.cancelled': { zh: '取消批量推算', en: 'sweep given up' },
  'sweep.again': { zh: '重算批量推算的缺失部分', en: 'sweep run again' },
  'comment.added': { zh: '发表意见', en: 'comment added' },
  'comment.changed': { zh: '修改意见', en: 'comment changed' },
  'comment.removed': { zh: '删除意见', en: 'comment removed' },
  'ledger.written': { zh: '填写台账', en: 'ledger written' },
  'member.added': { zh: '添加成员', en: 'member added' },
  'member.changed': { zh: '更改角色', en: 'role changed' },
  'member.removed': { zh: '移出成员', en: 'member removed' },
  'access.refused': { zh: '越权，已拒绝', en: 'refused' },
  'records.restored': { zh: '从备份恢复', en: 'restored from a backup' },
  'token.made': { zh: '生成令牌', en: 'token made' },
  'token.revoked': { zh: '撤销令牌', en: 'token revoked' },
};

/** The words for a change; its own name where none are known. */
export function actionWords(action: string): Words {
  return actions[action] ?? { zh: action, en: action };
}
