import { describe, expect, it } from 'vitest';
import { tellTrouble } from '../../src/cli/sweeping/tellTrouble.ts';

describe('what is told of trouble behind the scenes', () => {
  const away = () => Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });

  it('should be what to do, in the reader’s words, once however often it comes', () => {
    const said: string[] = [];
    const tell = tellTrouble({ language: 'zh', warn: (text) => said.push(text) });
    for (let time = 0; time < 3; time += 1) tell(away());
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('数据库');
    expect(said[0]).toContain('那里没有程序应答');
    tell(new Error('the disk is slow'));
    expect(said.slice(1)).toEqual(['the disk is slow']);
  });

  it('should never be empty', () => {
    const said: string[] = [];
    const tell = tellTrouble({ language: 'en', warn: (text) => said.push(text) });
    tell(new AggregateError([], ''));
    tell('lost');
    expect(said).toEqual(['AggregateError', 'lost']);
  });
});
