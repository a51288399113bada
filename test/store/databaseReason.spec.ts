import { describe, expect, it } from 'vitest';
import { databaseReason, lineReason } from '../../src/store/databaseReason.ts';
import { failureOf } from '../../src/store/failureOf.ts';
import { StoreFailure } from '../../src/store/store.ts';

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('what PostgreSQL says', () => {
  it('should be told in plain words, with its own words quoted', () => {
    expect(databaseReason(coded('42501', 'permission denied for database vale'))).toEqual({
      reason: 'its user lacks the right (“permission denied for database vale”)',
      reasonZh: '数据库用户没有权限（数据库原文：permission denied for database vale）',
    });
    const failure = failureOf(coded('28P01', 'password authentication failed for user "reader"'));
    expect(failure).toBeInstanceOf(StoreFailure);
    expect((failure as StoreFailure).problem.code).toBe('databaseAway');
    expect((failure as StoreFailure).problem.details.reasonZh).toMatch(/^用户名或密码不对（数据库原文：/);
  });

  it.each([
    ['40001', '与同时进行的修改冲突'],
    ['42P01', '其中的表与本程序不符'],
    ['57P03', '它正在启动或停止'],
    ['XX001', '它内部出错，文件可能已损坏'],
  ])('should be known by the class of its code (%s)', (code, zh) => {
    expect(databaseReason(coded(code, 'as it says')).reasonZh).toBe(`${zh}（数据库原文：as it says）`);
  });

  it('should leave what the system refuses to the words for that', () => {
    expect(databaseReason(coded('ECONNREFUSED', 'connect')).reasonZh).toBe('那里没有程序应答');
  });

  it.each([
    ['2026-01-01 00:00:00.000 UTC [7] FATAL:  could not write: No space left on device', '磁盘已满'],
    ['FATAL:  data directory "/x" has wrong ownership', '没有权限'],
    ['initdb: error: could not access directory: Permission denied', '没有权限'],
    ['PANIC:  could not locate a valid checkpoint record', '文件缺失或已损坏'],
    ['Connection terminated unexpectedly', '连接中断'],
  ])('should be known by the last line that its programs write: %s', (line, zh) => {
    const { reasonZh } = lineReason(line);
    expect(reasonZh.startsWith(`${zh}（数据库原文：`)).toBe(true);
    expect(reasonZh).not.toContain('UTC');
  });

  it('should be quoted where it is not known, and told to be nothing where it is', () => {
    expect(lineReason('FATAL:  something new')).toEqual({
      reason: 'it says “FATAL: something new”',
      reasonZh: '数据库原文：FATAL: something new',
    });
    expect(lineReason('')).toEqual({ reason: 'it gave no reason', reasonZh: '它没有说明原因' });
  });
});
