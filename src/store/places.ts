import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Problem } from '../domain/problem.ts';
import { byText } from '../domain/region/region.ts';
import { hashPlace } from './hashPlace.ts';
import { bytesProblems, isAskable, isHash, isId, limits, nameProblems } from './keepable.ts';
import { pack, unpack } from './packing.ts';
import { allRows, byCodePoint } from './paging.ts';
import { storeProblem } from './problemTexts.ts';
import type { Shelf } from './shelf.ts';
import type { PlaceFile, PlaceVersion, Store, StoredPlace } from './store.ts';
import type { Tables } from './tables.ts';

type PlacePart = 'addPlace' | 'listPlaces' | 'listPlaceVersions' | 'findPlaceVersion' | 'readPlaceFiles';

/** The part of the store that keeps places. */
export function placesOn({ db, now }: Shelf): Pick<Store, PlacePart> {
  const heads = () =>
    db.selectFrom('places').innerJoin('place_versions', 'place_versions.id', 'places.latest');
  return {
    async addPlace({ name, files }) {
      const problems = problemsOf(name, files);
      if (problems.length > 0) return { ok: false, problems };
      const hash = hashPlace(files);
      const packed = await packAll(hash, files);
      const bytes = bytesOf(files);
      const value = await db.transaction().execute(async (step) => {
        await step
          .insertInto('place_files')
          .values(packed)
          .onConflict((on) => on.doNothing())
          .execute();
        const fresh = { id: randomUUID(), name, hash, added_at: now(), files: files.length, bytes };
        await step
          .insertInto('place_versions')
          .values(fresh)
          .onConflict((on) => on.doNothing())
          .execute();
        const version = await step
          .selectFrom('place_versions')
          .selectAll()
          .where('name', '=', name)
          .where('hash', '=', hash)
          .executeTakeFirstOrThrow();
        const latest = { name, latest: version.id };
        await step
          .insertInto('places')
          .values(latest)
          .onConflict((on) => on.columns(['workspace', 'name']).doUpdateSet({ latest: version.id }))
          .execute();
        return versionOf(version);
      });
      return { ok: true, value };
    },

    async listPlaces({ after, limit = allRows } = {}) {
      if (after !== undefined && !isAskable(after)) return [];
      const rows = await heads()
        .selectAll('place_versions')
        .select(({ selectFrom, fn }) =>
          selectFrom('place_versions as each')
            .whereRef('each.name', '=', 'places.name')
            .select(fn.countAll<string>().as('count'))
            .as('versions'),
        )
        .$if(after !== undefined, (query) => query.where(byCodePoint('places.name'), '>', after ?? ''))
        .orderBy(byCodePoint('places.name'))
        .limit(limit)
        .execute();
      return rows.map(
        (row): StoredPlace => ({
          name: row.name,
          latest: versionOf(row),
          versions: Number(row.versions),
        }),
      );
    },

    async listPlaceVersions(name, { after, limit = allRows } = {}) {
      if (!isAskable(name) || (after !== undefined && !isId(after))) return [];
      const rows = await db
        .selectFrom('place_versions')
        .selectAll()
        .where('name', '=', name)
        .$if(after !== undefined, (query) =>
          query.where(
            'position',
            '<',
            db
              .selectFrom('place_versions')
              .select('position')
              .where('id', '=', after ?? ''),
          ),
        )
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(versionOf);
    },

    async findPlaceVersion(place) {
      if (!isAskable(place)) return undefined;
      const byHash = db.selectFrom('place_versions').selectAll().where('hash', '=', place);
      const row =
        (await byHash.orderBy('position', 'desc').limit(1).executeTakeFirst()) ??
        (await heads().selectAll('place_versions').where('places.name', '=', place).executeTakeFirst());
      return row === undefined ? undefined : versionOf(row);
    },

    async readPlaceFiles(hash) {
      if (!isHash(hash)) return undefined;
      const rows = await db.selectFrom('place_files').selectAll().where('hash', '=', hash).execute();
      if (rows.length === 0) return undefined;
      const files = rows.map(async ({ name, packed }) => ({ name, bytes: bytesIn(await unpack(packed)) }));
      return (await Promise.all(files)).sort((left, right) => byText(left.name, right.name));
    },
  };
}

function problemsOf(name: string, files: readonly PlaceFile[]): readonly Problem[] {
  const { length } = files;
  const problems = [...nameProblems(name, 'name')];
  if (length === 0) problems.push(storeProblem('noFiles', { column: 'files' }));
  if (length > limits.placeFiles) {
    const details = { count: length, limit: limits.placeFiles };
    return [...problems, storeProblem('tooManyFiles', { column: 'files' }, details)];
  }
  const names = files.map((file) => file.name);
  const twice = new Set(names.filter((each, index) => names.indexOf(each) !== index));
  problems.push(...names.flatMap((each) => nameProblems(each, 'files')));
  problems.push(...[...twice].map((each) => storeProblem('sameFileTwice', { file: each }, { name: each })));
  return [...problems, ...bytesProblems(bytesOf(files), 'files', limits.placeBytes)];
}

function bytesOf(files: readonly PlaceFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

/** The order of names, so that two who add the same files lock rows in the same order. */
function packAll(hash: string, files: readonly PlaceFile[]) {
  const ordered = [...files].sort((left, right) => byText(left.name, right.name));
  return Promise.all(ordered.map(async ({ name, bytes }) => ({ hash, name, packed: await pack(bytes) })));
}

/** Plain bytes, as they came: not a Buffer, which is told apart by structuredClone and tests. */
function bytesIn(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function versionOf(row: Selectable<Tables['place_versions']>): PlaceVersion {
  const { id, name, hash, added_at, files, bytes } = row;
  return { id, name, hash, addedAt: added_at.toISOString(), files, bytes };
}
