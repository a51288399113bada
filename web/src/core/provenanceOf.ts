import { name, version } from '../../../package.json';
import { byText } from '../../../src/domain/region/region.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { Provenance } from '../../../src/study/provenance.ts';

const encoder = new TextEncoder();

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** SHA-256 over names and bytes in the order of names; hexadecimal, as the command line names a place's content. */
async function hashOf(files: OpenRequest['files']): Promise<string> {
  const parts = [...files]
    .sort((left, right) => byText(left.name, right.name))
    .flatMap((file) => [encoder.encode(`${file.name}\0${file.bytes.byteLength}\0`), file.bytes]);
  const digest = await crypto.subtle.digest('SHA-256', joined(parts));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where a result made of these files comes from.
 *
 * @param place Identifier of the place.
 * @returns Undefined where the browser cannot hash: pages of another machine without https.
 */
export async function provenanceOf(
  { files, scenario }: OpenRequest,
  place: string,
): Promise<Provenance | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  return {
    engine: { name, version },
    dataset: { name: place, sha256: await hashOf(files) },
    scenario: scenario
      ? {
          name: scenario.file,
          sha256: await hashOf([{ name: scenario.file, bytes: encoder.encode(scenario.text) }]),
        }
      : null,
  };
}
