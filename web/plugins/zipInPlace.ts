import type { Plugin } from 'vite';

/**
 * The workbook writer zips large sheets in workers that it makes of blobs, which the page's policy forbids: here it
 * zips where it runs, which is a worker of ours already.
 */
export function zipInPlace(): Plugin {
  return {
    name: 'zip-in-place',
    enforce: 'pre',
    load: (id) =>
      /write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/.test(id.replaceAll('\\', '/'))
        ? "import zip from './zipToArrayBufferSync.js'; export default async (files) => zip(files);"
        : undefined,
  };
}
