import { runConvert } from './runConvert.ts';

process.exitCode = runConvert(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
});
