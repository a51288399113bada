import type { Words } from '../domain/words.ts';

/** Why something was refused, as a problem's details take it: the Chinese text names `{reasonZh}`. */
export interface SystemReason {
  readonly reason: string;
  readonly reasonZh: string;
}

const noRight: Words = { zh: '没有权限', en: 'permission is missing' };
const full: Words = { zh: '磁盘已满', en: 'the disk is full' };
const tooManyOpen: Words = { zh: '同时打开的文件太多', en: 'too many files are open' };
const unknownHost: Words = { zh: '找不到这个主机名', en: 'no host of this name is known' };

/** What the codes of file system and network mean to whoever gave the path or the address. */
const meanings: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: noRight,
  EPERM: noRight,
  EROFS: { zh: '该磁盘只能读取，不能写入', en: 'the disk can be read, but not written' },
  ENOSPC: full,
  EDQUOT: full,
  EISDIR: { zh: '它是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: {
    zh: '路径中有一部分是文件，不是文件夹',
    en: 'a part of the path is a file, not a folder',
  },
  EEXIST: { zh: '那里已有同名的文件', en: 'a file of that name is there already' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
  ELOOP: { zh: '链接互相指向，没有尽头', en: 'links point at each other without end' },
  EBUSY: { zh: '正被其他程序占用', en: 'another program holds it' },
  ETXTBSY: { zh: '正被其他程序占用', en: 'another program holds it' },
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  EIO: { zh: '磁盘读写出错', en: 'the disk fails to read or write' },
  EFBIG: { zh: '文件太大', en: 'the file would be too large' },
  EADDRNOTAVAIL: { zh: '本机没有这个地址', en: 'this machine has no such address' },
  ECONNREFUSED: { zh: '那里没有程序应答', en: 'nothing answers there' },
  ECONNRESET: { zh: '连接被对方中断', en: 'the other side broke the connection off' },
  ETIMEDOUT: { zh: '等待超时', en: 'no answer came in time' },
  EHOSTUNREACH: { zh: '到不了那台主机', en: 'the host cannot be reached' },
  ENETUNREACH: { zh: '到不了那个网络', en: 'the network cannot be reached' },
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ERR_INVALID_URL: { zh: '地址写法有误', en: 'the address is not written as one' },
};

/**
 * Say what the system refused in words for people; what is not known here keeps the words it came with.
 *
 * @param error As `node:fs`, `node:net` and `node:dns` throw it, with the system's `code`.
 * @source POSIX.1-2017, errno.h; Node's own for addresses.
 */
export function systemReason(error: unknown): SystemReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  if (known !== undefined) {
    const { host, port } = addressIn(error);
    return port === undefined
      ? { reason: known.en, reasonZh: known.zh }
      : { reason: `${known.en} (${host}:${port})`, reasonZh: `${known.zh}（${host}:${port}）` };
  }
  const told = error instanceof Error ? error.message || code || error.name : String(error);
  return { reason: told, reasonZh: told };
}

/** The address that a connection was asked for; a host of several addresses gives one error for each of them. */
function addressIn(error: unknown): { readonly host?: unknown; readonly port?: unknown } {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  if (typeof one !== 'object' || one === null || !('address' in one && 'port' in one)) return {};
  return { host: one.address, port: one.port };
}
