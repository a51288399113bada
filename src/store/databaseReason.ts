import type { Words } from '../domain/words.ts';
import { type SystemReason, systemReason } from './systemReason.ts';

const noLogin: Words = { zh: '用户名或密码不对', en: 'user or password is wrong' };
const ending: Words = { zh: '它正在启动或停止', en: 'it is starting or stopping' };
const taken: Words = { zh: '它正被占用', en: 'it is in use' };
const brokenOff: Words = { zh: '连接中断', en: 'the connection broke off' };

/** What PostgreSQL's codes mean, whole codes before classes of two characters. */
const meanings: Readonly<Record<string, Words>> = {
  '25006': { zh: '它只能读取，不能写入', en: 'it can be read, but not written' },
  '3D000': { zh: '没有这个数据库', en: 'there is no such database' },
  '42501': { zh: '数据库用户没有权限', en: 'its user lacks the right' },
  '53300': { zh: '连接数已满', en: 'it takes no more connections' },
  '57014': { zh: '耗时过长，已取消', en: 'it took too long and was cancelled' },
  '57P03': ending,
  '08': brokenOff,
  '22': { zh: '它不接受这样的值', en: 'it takes no such values' },
  '23': { zh: '它不接受这样的值', en: 'it takes no such values' },
  '28': noLogin,
  '40': { zh: '与同时进行的修改冲突', en: 'another change was in its way' },
  '42': { zh: '其中的表与本程序不符', en: 'its tables are not those of this program' },
  '53': { zh: '它的内存或磁盘不足', en: 'it is short of memory or disk' },
  '55': taken,
  '57': ending,
  '58': { zh: '它的磁盘或文件出错', en: 'its disk or its files fail' },
  XX: { zh: '它内部出错，文件可能已损坏', en: 'it failed within; its files may be damaged' },
};

/** What its programs write where they end without a code, and what the driver says of lost connections. */
const lines: readonly (readonly [RegExp, Words])[] = [
  [/no space left/i, { zh: '磁盘已满', en: 'the disk is full' }],
  [/address already in use/i, { zh: '端口已被占用', en: 'its port is in use' }],
  [
    /permission denied|has (wrong ownership|invalid permissions)/i,
    { zh: '没有权限', en: 'permission is missing' },
  ],
  [/lock file/i, taken],
  [/shared memory/i, { zh: '内存不足', en: 'there is not enough memory' }],
  [/incompatible|unrecognized configuration/i, { zh: '它由别的版本写成', en: 'another version wrote it' }],
  [
    /invalid (primary )?checkpoint|could not (open|read|locate)|invalid data|corrupt/i,
    { zh: '文件缺失或已损坏', en: 'files are missing or damaged' },
  ],
  [/password authentication/i, noLogin],
  [/starting up|shutting down/i, ending],
  [/timeout|timed out|no answer/i, { zh: '等待超时', en: 'no answer came in time' }],
  [/connection|not queryable/i, brokenOff],
];

const isCode = (code: string) => /^[0-9A-Z]{5}$/.test(code);

/**
 * Say what PostgreSQL refused in words for people, with its own words quoted, which whoever runs it can look up.
 *
 * @param error As the driver throws it: with a code of PostgreSQL, with the system's, or with none.
 * @source PostgreSQL, appendix A: error codes.
 */
export function databaseReason(error: unknown): SystemReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const told = error instanceof Error ? error.message : String(error);
  const known = isCode(code) ? (meanings[code] ?? meanings[code.slice(0, 2)]) : undefined;
  if (known !== undefined) return quoted(known, told);
  return code === '' ? lineReason(told) : systemReason(error);
}

/** Say in words for people what a program of PostgreSQL wrote as its last line, with the line quoted. */
export function lineReason(line: string): SystemReason {
  // In its log a line begins with instant and process.
  const said = line.replace(/^.*\b(FATAL|PANIC|ERROR): +/, '$1: ').trim();
  const known = lines.find(([pattern]) => pattern.test(said))?.[1];
  if (said === '') return { reason: 'it gave no reason', reasonZh: '它没有说明原因' };
  if (known === undefined) return { reason: `it says “${said}”`, reasonZh: `数据库原文：${said}` };
  return quoted(known, said);
}

function quoted({ zh, en }: Words, said: string): SystemReason {
  return { reason: `${en} (“${said}”)`, reasonZh: `${zh}（数据库原文：${said}）` };
}
