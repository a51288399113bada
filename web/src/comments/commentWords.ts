import type { Words } from '../../../src/domain/words.ts';

/** Texts of discussions. */
export const commentWords = {
  title: { zh: '讨论', en: 'Discussion' },
  of: { zh: '讨论：{row}', en: 'Discussion: {row}' },
  lead: {
    zh: '写给使用本服务的同事；只有本人可以修改。',
    en: 'For all who use this service; only its writer changes a comment.',
  },
  none: { zh: '还没有意见。', en: 'Nobody has said anything yet.' },
  write: { zh: '写下意见', en: 'Your comment' },
  author: { zh: '您的姓名', en: 'Your name' },
  add: { zh: '发表', en: 'Comment' },
  nobody: { zh: '未署名', en: 'unnamed' },
  edited: { zh: '已修改', en: 'changed' },
  edit: { zh: '修改', en: 'Change' },
  editOne: { zh: '修改{author}的意见', en: 'Change the comment by {author}' },
  remove: { zh: '删除', en: 'Remove' },
  removeOne: { zh: '删除{author}的意见', en: 'Remove the comment by {author}' },
  keep: { zh: '保存', en: 'Save' },
  leave: { zh: '放弃', en: 'Leave' },
  earlier: { zh: '更早的意见', en: 'Earlier comments' },
  count: { zh: '{count} 条', en: '{count}' },
  countButton: { zh: '{row}的讨论，{count} 条意见', en: 'Discussion of {row}, {count} comments' },
} as const satisfies Record<string, Words>;
