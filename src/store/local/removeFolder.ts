import { rmSync } from 'node:fs';

/** Remove a folder with all that it holds, although another process may be writing or removing there just now. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
