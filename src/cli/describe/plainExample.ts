/** What of an answer is shown: so many items of a list, so many characters of a text and of a file's bytes. */
const shown = { items: 2, characters: 2000, base64: 400 } as const;

/** Of a second factor that nobody has. */
const exampleFactor = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** An instant of the clock that the database keeps itself. */
const databaseTime = '2026-09-01T08:00:00.000Z';

/**
 * What was recorded, as JSON that is the same each time: identifiers counted, instants of the database's own clock
 * fixed, secrets replaced, lists and texts cut to what a reader needs.
 */
export function plainText(recorded: object): string {
  const counted = new Map<string, string>();
  const count = (id: string) => {
    const known = counted.get(id) ?? `00000000-0000-4000-8000-${String(counted.size + 1).padStart(12, '0')}`;
    counted.set(id, known);
    return known;
  };
  const plain = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, shown.items);
    if (typeof value !== 'string') return value;
    if (key === 'secret' && /^[A-Z2-7]+$/.test(value)) return exampleFactor;
    if (key === 'code' && /^\d{6}$/.test(value)) return '123456';
    if (value.startsWith('otpauth:')) return value.replace(/secret=[A-Z2-7]+/, `secret=${exampleFactor}`);
    if (/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/.test(value)) return 'MFRG-GZDF-MZTW-Q2LK-NRWW-43LP';
    if (key === 'secret') return 'xuewei_mG7cQ0v0S1hZk1xw4n2yT8rJ5aB3dE6fH9iL0oP2qR4';
    if (key === 'password' && value.length === 20) return 'mG7cQ0v0S1hZk1xw4n2y';
    if (['at', 'changedAt'].includes(key) && value.endsWith('Z')) return databaseTime;
    const timed = value.replace(/("changedAt":)"[^"]*"/g, `$1"${databaseTime}"`);
    const same = timed.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, count);
    // Base64 stays base64.
    if (key === 'base64') return same.slice(0, shown.base64);
    return same.length <= shown.characters ? same : `${same.slice(0, shown.characters)}…`;
  };
  return `${JSON.stringify(recorded, plain, 2)}\n`;
}
