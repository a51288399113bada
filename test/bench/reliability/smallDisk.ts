import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const megabyte = Buffer.alloc(2 ** 20);

/** A disk of its own that can be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Megabytes left. */
  readonly left: () => number;
  /** Fill it up to so many megabytes; 0 fills it to the last byte. */
  readonly fillTo: (megabytes: number) => void;
  /** Take away what filled it. */
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

/** Set for the process that has a disk already. */
const mounted = 'XUEWEI_BENCH_DISK';

/** Mounts as root; else in a name space where this user may, and runs the program in one where it is itself again. */
const script = `mount -t tmpfs -o "size=$1m,mode=1777" tmpfs "$2" || exit 3
shift 2
case "$OUTER_UID" in 0) exec "$@";; esac
exec unshare -U --map-user="$OUTER_UID" --map-group="$OUTER_GID" -- "$@"`;

/**
 * Run the calling program anew on a small disk in memory, or go on where that has been done. Linux alone.
 *
 * @param file The program's own file.
 * @returns The disk, in the process that has it; undefined in the one that waited for that, whose exit code is set.
 */
export function onSmallDisk(file: string, megabytes: number): SmallDisk | undefined {
  const path = process.env[mounted];
  if (path !== undefined) return diskAt(path);
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-disk-'));
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  const words = ['sh', '-c', script, 'sh', String(megabytes), folder, process.execPath, fileURLToPath(file)];
  const done = spawnSync(
    'unshare',
    [...(uid === 0 ? ['-m'] : ['-Urm']), ...words, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, [mounted]: folder, OUTER_UID: String(uid), OUTER_GID: String(gid) },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  if (done.error !== undefined) console.error(`no small disk can be made here: ${done.error.message}`);
  process.exitCode = done.status ?? 1;
  return undefined;
}

function diskAt(path: string): SmallDisk {
  const ballast = join(path, 'ballast');
  const left = () => {
    const { bavail, bsize } = statfsSync(path);
    return (bavail * bsize) / 2 ** 20;
  };
  return {
    path,
    left,
    fillTo(megabytes) {
      const file = openSync(ballast, 'a');
      try {
        while (left() > megabytes)
          writeSync(file, megabyte.subarray(0, Math.ceil(Math.min(1, left() - megabytes) * 2 ** 20)));
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => rmSync(join(path, 'data'), { recursive: true, force: true }),
  };
}
