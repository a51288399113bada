/** Which slide a key turns to, from 1; undefined for keys that turn nothing. */
export function turnSlide(key: string, current: number, all: number): number | undefined {
  const inside = (wanted: number) => Math.max(1, Math.min(all, wanted));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return inside(current + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return inside(current - 1);
    case 'Home':
      return 1;
    case 'End':
      return all;
    default:
      return undefined;
  }
}

/** The slide that an address names; the first where it names none, the last where there are fewer. */
export function slideAt(named: string | undefined, all: number): number {
  const wanted = Number(named);
  return Number.isInteger(wanted) ? Math.max(1, Math.min(all, wanted)) : 1;
}
