import type { DraftHistory } from '../../../drafts/draftHistory.ts';

const keyOf = (ground: string) => `xuewei.moves.${ground}`;

/** Whether a text says by how many whole months which projects are moved. */
function isMoves(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const moves: unknown = JSON.parse(text);
  const isPlain = typeof moves === 'object' && moves !== null && !Array.isArray(moves);
  return isPlain && Object.values(moves).every(Number.isInteger);
}

/** The moves that this window keeps on a ground; undefined where it keeps none, or may not. */
export function readMoves(ground: string): DraftHistory | undefined {
  try {
    const { past, text, future } = JSON.parse(window.sessionStorage.getItem(keyOf(ground)) ?? 'null');
    const sound = [text, ...past, ...future].every(isMoves);
    return sound ? { past, text, future, group: undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Keep moves for as long as this window is open; where storage is forbidden they last while the view is shown. */
export function writeMoves(ground: string, { past, text, future }: DraftHistory): void {
  try {
    if (past.length + future.length === 0) window.sessionStorage.removeItem(keyOf(ground));
    else window.sessionStorage.setItem(keyOf(ground), JSON.stringify({ past, text, future }));
  } catch {}
}
