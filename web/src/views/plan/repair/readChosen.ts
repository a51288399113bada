import type { PlanFile } from '../../../core/repairMessages.ts';

/** Read files that were chosen; those of more than so many bytes are named alone. */
export function readChosen(files: readonly File[], most: number): Promise<PlanFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      size: file.size,
      bytes: file.size > most ? undefined : new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
