import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../domain/words.ts';
import { allocate } from './commands/allocate.ts';
import { backtest } from './commands/backtest.ts';
import { births } from './commands/births.ts';
import { carry } from './commands/carry.ts';
import { type CensusOptions, census } from './commands/census.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { describe } from './commands/describe.ts';
import { draws } from './commands/draws.ts';
import { ledger } from './commands/ledger.ts';
import { plan } from './commands/plan.ts';
import { project } from './commands/project.ts';
import type { ServeOptions } from './commands/serve.ts';
import { study } from './commands/study.ts';
import { targets } from './commands/targets.ts';
import { verify } from './commands/verify.ts';
import { CommandEnd, exitCodes } from './exit.ts';
import { languageOf } from './language.ts';
import { engine } from './openInput.ts';
import type { Settings } from './settings.ts';
import { untilSignal } from './untilSignal.ts';

interface CommonOptions {
  readonly json?: true;
  readonly lang?: Language;
}

/** What surrounds a command line: where its output goes, and the environment it reads its language from. */
export interface Door extends Pick<Settings, 'print' | 'warn' | 'progress'> {
  readonly environment: Readonly<Record<string, string | undefined>>;
}

function settingsOf(options: CommonOptions, door: Door): Settings {
  const { print, warn, progress, environment } = door;
  return {
    language: options.lang ?? languageOf(environment),
    json: options.json ?? false,
    progress,
    print,
    warn,
  };
}

function wholeNumber(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

function wholeDraws(text: string): number {
  const draws = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (draws < 1) throw new InvalidArgumentError('A whole number from 1 to 99999 is expected.');
  return draws;
}

function wholeWork(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65535)) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  return port;
}

/** The service brings a web framework and a database along, which no other command needs to load. */
const serve: Run<ServeOptions> = async (_paths, options, settings) => {
  const { serve: run } = await import('./commands/serve.ts');
  return run(options, settings, untilSignal());
};

type Run<O> = (paths: readonly string[], options: O, settings: Settings) => Promise<number>;

const input = '<place>';
const problem = '<problem>';
const problemHelp = 'allocation problem (.json), see docs/json.md';
const planFile = '<plan>';
const planHelp = 'plan with its problem (.json), see docs/json.md';
const inputHelp = 'folder of tables, workbook (.xlsx) or scenario (.yaml)';
const helpOf: Readonly<Record<string, string>> = {
  '<files...>': 'files of the census: tables (.csv), workbook (.xlsx), official forms, or a folder of them',
  [problem]: problemHelp,
  [planFile]: planHelp,
};

function program(end: (code: number) => void, door: Door): Command {
  const root = new Command('xuewei')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => door.print(text.trimEnd()),
      writeErr: (text) => door.warn(text.trimEnd()),
    })
    .showHelpAfterError()
    .description(
      'Class-size and school-capacity planning: what is oversize, where it goes, whether the plan clears it in time.',
    )
    .version(engine().version)
    .addHelpText(
      'after',
      `
Exit codes: 0 done · 1 problems in what was given · 2 command line not understood · 3 --strict and a target is
missed or an expectation fails, no plan, or a plan that does not hold · 70 a defect of the program.`,
    );

  function add<O>(name: string, about: string, paths: string, run: Run<O>): Command {
    const command = root
      .command(name)
      .description(about)
      .option('--json', 'print one JSON document (docs/json.md) instead of tables')
      .addOption(new Option('--lang <language>', 'language of the output').choices(['zh', 'en']));
    for (const path of paths.split(' ').filter((each) => each !== ''))
      command.argument(path, helpOf[path] ?? inputHelp);
    return command.action(async (...given: unknown[]) => {
      const own = given
        .slice(0, -2)
        .flat()
        .filter((each): each is string => typeof each === 'string');
      end(await run(own, command.opts() as O, settingsOf(command.opts(), door)));
    });
  }

  add(
    'study',
    'the whole story: today, pupils ahead, targets at their deadlines, what stays oversize and why',
    input,
    study,
  );
  add('check', 'read a dataset and tell all its problems at once', input, check);
  add('project', 'project pupils by stage, district, school and grade', input, project)
    .addOption(
      new Option('--by <level>', 'level of the rows')
        .choices(['stage', 'district', 'grade', 'school'])
        .default('stage'),
    )
    .option('--district <id>', 'only this district');
  add('targets', 'verdict on every target, and where the missed ones fail', input, targets)
    .option(
      '--strict',
      'exit with 3 when a computed target is missed or an expectation of the scenario does not hold',
    )
    .option('--draws <number>', 'draw so many futures and tell how likely each target is met', wholeDraws)
    .option('--seed <number>', 'seed of the draws (1)', wholeNumber);
  add('draws', 'how sure verdicts and classes are: futures drawn around the projection', input, draws)
    .option('--draws <number>', 'futures (1000)', wholeDraws)
    .option('--seed <number>', 'seed (1): the same seed, the same bytes', wholeNumber)
    .option('--timetables <number>', 'timetables of works run at most, where works slip (50)', wholeDraws)
    .option('--threshold <pupils>', 'pupils from which a class counts as oversize (56)', wholeNumber);
  add('ledger', 'the ledger (台账) of oversize classes', input, ledger)
    .option('--district <id>', 'only this district')
    .option('--open-in <year>', 'only classes over the threshold in this school year', wholeNumber);
  add(
    'backtest',
    'how far this method would have been off on the place’s own history',
    input,
    backtest,
  ).option('--horizon <years>', 'longest horizon in years', wholeNumber);
  add(
    'plan',
    'propose what to build, open, hire and whom to send where, with proof, and carry it out in a run',
    input,
    plan,
  )
    .option('--work <moves>', 'moves of the search in each part (40000): same work, same bytes', wholeWork)
    .option('--seed <number>', 'seed of the search (1)', wholeNumber)
    .option('--strict', 'exit with 3 when a target is missed all the same or a plan does not verify');
  add(
    'allocate',
    'plan an allocation problem (JSON): what is built, opened, closed and who goes where; what stays short and why',
    problem,
    allocate,
  )
    .option(
      '--work <moves>',
      'moves that the search evaluates (100000), with --exact nodes for each level: same work, same bytes',
      wholeWork,
    )
    .option(
      '--time <seconds>',
      'search for so long and tell the work reached; proof and explanation come on top',
      wholeNumber,
    )
    .option('--seed <number>', 'seed of the search (1)', wholeNumber)
    .option('--workers <number>', 'threads of the search; the result is the same', wholeNumber, 2)
    .option('--exact', 'solve the exact programme level by level; for small places')
    .option('--fractional', 'with --exact: let flows of pupils be fractions');
  add(
    'verify',
    'doubt a plan: every rule and every figure checked anew, without the program that made it',
    planFile,
    verify,
  ).option(
    '--problem <file>',
    'take the problem from this file (.json); the other may then be the plan alone',
  );
  add(
    'carry',
    'carry a place (or a scenario on it) forward to a later base year by its own projection, as a dataset marked assumed',
    input,
    carry,
  )
    .requiredOption('--to <year>', 'new base year', wholeNumber)
    .requiredOption('--out <folder>', 'new or empty folder for the tables')
    .option('--horizon <year>', 'last school year to project; 15 years after the new base year', wholeNumber)
    .addOption(
      new Option(
        '--births <rule>',
        'births after the table ends: by the changes of national births of China, or held at the last year (national for places with CNY)',
      ).choices(['national', 'held']),
    );
  add(
    'births',
    'national births of China and the first grades that follow; with a place its births beside them',
    '[place]',
    births,
  ).option('--district <id>', 'births of this district alone');
  add<CensusOptions>(
    'census',
    'put a new census year into a place: schools matched, the forecast made before beside what came',
    '<place> <files...>',
    census,
  )
    .requiredOption('--out <folder>', 'new folder for the tables of the place with the census')
    .option(
      '--match <written=school...>',
      'the place’s school of one that the census writes otherwise; "name=" is a new one',
    )
    .option('--closed <schools...>', 'schools without rows that have closed')
    .option('--merged <school=receiver...>', 'schools without rows that have merged into another')
    .option('--carry <schools...>', 'schools without rows that teach still: last year’s figures, as assumed')
    .option('--partial', 'leave out rows with problems and take last year’s figures there, as assumed');
  add('compare', 'two datasets or scenarios side by side', '<left> <right>', compare);
  add(
    'describe',
    'write datapackage.json into a folder of tables; without a path: the schemas and pages generated from the code',
    '[place]',
    describe,
  );
  add('serve', 'the service for the browser and for programs, on this machine', '', serve)
    .option('--port <port>', 'port to listen on', portNumber, 8620)
    .option(
      '--host <address>',
      'address to listen on; others than 127.0.0.1 open it to the network',
      '127.0.0.1',
    )
    .option('--allow-host <names...>', 'names besides localhost and addresses by which it may be called')
    .option('--data <folder>', 'data folder; without it the folder of this user')
    .option('--study-seconds <seconds>', 'longest time of one study', wholeNumber, 900)
    .option('--open', 'open it in the browser');
  return root;
}

/**
 * Run one command line.
 *
 * @param words The words after the program's name.
 * @param door Where output goes and what the surroundings say.
 * @returns The exit code (see `exitCodes`); nothing is thrown.
 */
export async function runCommandLine(words: readonly string[], door: Door): Promise<number> {
  let code: number = exitCodes.done;
  const end = (ended: number) => {
    code = ended;
  };
  try {
    await program(end, door).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    door.progress.end();
    if (error instanceof CommandEnd) return error.code;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    door.warn(`A promise of the program did not hold. Please report this:\n${told}`);
    return exitCodes.defect;
  }
}
