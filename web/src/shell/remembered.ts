type Name = 'language' | 'look' | 'author' | 'workspace';

/** A setting that this browser remembers; undefined where it does not, or may not, remember. */
export function remembered(name: Name): string | undefined {
  try {
    return localStorage.getItem(`xuewei.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remember a setting in this browser; where storage is forbidden it holds for this visit only. */
export function remember(name: Name, value: string): void {
  try {
    localStorage.setItem(`xuewei.${name}`, value);
  } catch {}
}
