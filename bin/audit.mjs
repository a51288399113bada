// Whether advisories are known against the packages of the program, its page (whose packages are built in) and its tools. Needs a registry that tells advisories.
import { spawnSync } from 'node:child_process';

const npm = process.env.npm_execpath;
const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
const done = spawnSync(command, [...first, 'audit', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  timeout: 120_000,
  shell: process.platform === 'win32' && command === 'npm',
});
const { code, lines } = readAudit(done.stdout ?? '');
console.error(lines.join('\n'));
process.exit(code);

/**
 * What `npm audit --json` said, in lines.
 *
 * @returns Exit code 0 where nothing of weight is known or the registry told nothing, 1 where something is.
 */
function readAudit(text) {
  let told;
  try {
    told = JSON.parse(text);
  } catch {
    return { code: 0, lines: ['SKIPPED: the registry cannot be reached, so no advisory was looked up.'] };
  }
  const { vulnerabilities, metadata, message } = told;
  if (vulnerabilities === undefined || metadata === undefined)
    return {
      code: 0,
      lines: [`SKIPPED: the registry tells no advisories (${message ?? 'no reason given'}).`],
    };
  const grave = Object.values(vulnerabilities).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  );
  const names = grave.map(({ name, severity, range }) => `${severity}: ${name} ${range}`);
  const { total } = metadata.dependencies ?? {};
  return {
    code: grave.length > 0 ? 1 : 0,
    lines: [...names, `${total ?? 'All'} packages looked up, ${grave.length} with grave advisories.`],
  };
}
