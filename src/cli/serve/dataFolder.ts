import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where records are kept: as XUEWEI_DATA says, else with this user's by the custom of the system. */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home = homedir(),
): string {
  const chosen = environment.XUEWEI_DATA?.trim();
  if (chosen) return chosen;
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'xuewei');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'xuewei');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'xuewei');
}
