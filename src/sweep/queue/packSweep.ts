import type { Sweep, SweepFile } from '../../domain/sweeps.ts';
import { pack, unpack } from '../../store/packing.ts';

/** A sweep without the files of its places: those lie beside it, once for all sweeps. */
type Described = Omit<Sweep, 'places'> & {
  readonly places: readonly { readonly name: string; readonly hash: string }[];
};

/** Write a sweep as text, its places by name and hash alone. */
export function describeSweep({ places, ...sweep }: Sweep): string {
  const described: Described = { ...sweep, places: places.map(({ name, hash }) => ({ name, hash })) };
  return JSON.stringify(described);
}

/** What a sweep goes over, without the files of its places. */
export function readDescribed(text: string): Described {
  return JSON.parse(text) as Described;
}

/**
 * Read a sweep back.
 *
 * @param filesOf The files of a place by its hash.
 */
export async function restoreSweep(
  text: string,
  filesOf: (hash: string) => Promise<readonly SweepFile[]>,
): Promise<Sweep> {
  const described = readDescribed(text);
  const places = await Promise.all(
    described.places.map(async ({ name, hash }) => ({ name, hash, files: await filesOf(hash) })),
  );
  return { ...described, places };
}

/** Files as one list of bytes. */
export function packFiles(files: readonly SweepFile[]): Promise<Buffer> {
  const listed = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }));
  return pack(JSON.stringify(listed));
}

/** The files that `packFiles` was given. */
export async function unpackFiles(packed: Buffer): Promise<SweepFile[]> {
  const listed = JSON.parse((await unpack(packed)).toString('utf8')) as { name: string; bytes: string }[];
  return listed.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }));
}
