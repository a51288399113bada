import type { Plugin } from 'vite';

/**
 * The workbook writer zips large sheets in workers that it makes of blobs, which the page's policy forbids: here it
 * zips where it runs: large books in a worker of ours, the small template on the page.
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
