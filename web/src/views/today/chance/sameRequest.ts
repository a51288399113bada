import type { OpenRequest } from '../../../../../src/study/openPlace.ts';

type File = OpenRequest['files'][number];

function sameFile(left: File, right: File | undefined): boolean {
  return (
    left.name === right?.name &&
    left.bytes.byteLength === right.bytes.byteLength &&
    left.bytes.every((byte, at) => byte === right.bytes[at])
  );
}

/** Whether two openings have the same tables and the same text of their scenario, byte by byte. */
export function sameRequest(left: OpenRequest | undefined, right: OpenRequest | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return (
    left.scenario?.text === right.scenario?.text &&
    left.files.length === right.files.length &&
    left.files.every((file, at) => sameFile(file, right.files[at]))
  );
}
