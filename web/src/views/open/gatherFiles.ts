/** How much is read at once: what the service takes too, far above any city's tables. */
export const importLimits = { bytes: 64_000_000, files: 500 } as const;

/** A file with the folder it lies in before its name. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** Files of a file button; those of a folder come with their path. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((settle, fail) => {
    entry.file(settle, fail);
  });

/** A folder tells its entries in parts of a hundred, until a part is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((settle, fail) => {
      reader.readEntries(settle, fail);
    });
    if (part.length === 0 || all.length > importLimits.files) return all;
    all.push(...part);
  }
}

async function walk(entry: FileSystemEntry): Promise<ChosenFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map(walk))).flat();
}

/**
 * The files that were dropped, with those of dropped folders.
 *
 * @throws {DOMException} One of them cannot be read.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return chosenFiles(dropped.files);
  return (await Promise.all(entries.filter((entry) => entry !== null).map(walk))).flat();
}

/** Why chosen files are not read; undefined where they may be. */
export type Excess =
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'tooMany'; readonly files: number };

/** Whether files are more than is read at once; measured before any of them is opened. */
export function excessOf(chosen: readonly ChosenFile[]): Excess | undefined {
  if (chosen.length > importLimits.files) return { kind: 'tooMany', files: chosen.length };
  const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
  return bytes > importLimits.bytes ? { kind: 'tooLarge', bytes } : undefined;
}
