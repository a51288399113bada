import { describe, expect, it } from 'vitest';
import { type InPieces, Pieces } from '../../src/domain/inPieces.ts';

function* counting(to: number, done: number[] = []): InPieces<number> {
  for (let piece = 1; piece <= to; piece += 1) {
    done.push(piece);
    yield;
  }
  return to;
}

describe('a work in pieces', () => {
  it('should be done a piece at a time, and to its end when its result is asked for', () => {
    const done: number[] = [];
    const pieces = new Pieces(counting(3, done));
    expect(pieces.step()).toBe(true);
    expect(done).toEqual([1]);
    expect(pieces.result).toBe(3);
    expect(done).toEqual([1, 2, 3]);
    expect(pieces.step()).toBe(false);
    expect(pieces.result).toBe(3);
  });

  it('should tell whoever asks for its result what it failed with, not whoever does a piece', () => {
    function* failing(): InPieces<number> {
      yield;
      throw new Error('no history');
    }
    const pieces = new Pieces(failing());
    expect(pieces.step()).toBe(true);
    expect(pieces.step()).toBe(false);
    expect(() => pieces.result).toThrow('no history');
    expect(() => pieces.result).toThrow('no history');
  });
});
