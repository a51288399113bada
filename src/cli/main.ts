import { terminalProgress } from './progress.ts';
import { runCommandLine } from './runCommandLine.ts';

// A reader that stops early (`| head`) is no failure: the command goes on and tells by its exit code how it ended.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  progress: terminalProgress(process.stderr),
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
});
