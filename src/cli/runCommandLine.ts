import { Command, CommanderError, Option } from 'commander';
import type { Language, Words } from '../domain/words.ts';
import { curveAxes } from '../study/curve/curvePoints.ts';
import { engine } from './engine.ts';
import { CommandEnd, exitCodes } from './exit.ts';
import { aboutWords, argumentWords, type CommandName, commandWords, frameWords } from './help/helpWords.ts';
import { optionText } from './help/optionWords.ts';
import { readersIn } from './help/readersIn.ts';
import { sayRefusal, speakHelp } from './help/speakHelp.ts';
import { languageOf } from './language.ts';
import {
  allocate,
  audit,
  backtest,
  backup,
  births,
  carry,
  census,
  check,
  classes,
  compare,
  describe,
  doctor,
  draws,
  ledger,
  nation,
  plan,
  project,
  province,
  type Run,
  repair,
  restore,
  serve,
  study,
  sweep,
  sweeps,
  targets,
  users,
  verify,
  worker,
  workspaces,
} from './onDemand.ts';
import { logLevels } from './serve/logLevels.ts';
import type { Settings } from './settings.ts';

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

const input = '<place>';

function program(end: (code: number) => void, door: Door, language: Language): Command {
  const {
    folderName,
    wholeNumber,
    wholeWork,
    wholeDraws,
    wholeCounties,
    wholeYears,
    wholeThreads,
    wholeLines,
    properShare,
    portNumber,
  } = readersIn(language);
  const say = (words: Words) => words[language];
  const told = (command: CommandName, flags: string) => [flags, say(optionText(command, flags))] as const;
  const root = speakHelp(new Command('xuewei'), language)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => door.print(text.trimEnd()),
      writeErr: (text) => door.warn(text.trimEnd()),
      outputError: (text, write) => write(sayRefusal(text, language)),
    })
    .showHelpAfterError()
    .description(say(aboutWords))
    .version(engine().version, '-V, --version', say(frameWords.version))
    .addHelpText(
      'after',
      `
${say(frameWords.exitCodes)}`,
    );

  function add<O>(name: CommandName, paths: string, run: Run<O>): Command {
    const command = root
      .command(name)
      .description(say(commandWords[name]))
      .option('--json', say(frameWords.json))
      .addOption(new Option('--lang <language>', say(frameWords.lang)).choices(['zh', 'en']));
    for (const path of paths.split(' ').filter((each) => each !== ''))
      command.argument(path, say(argumentWords[path] as Words));
    return command.action(async (...given: unknown[]) => {
      const own = given
        .slice(0, -2)
        .flat()
        .filter((each): each is string => typeof each === 'string');
      end(await run(own, command.opts() as O, settingsOf(command.opts(), door)));
    });
  }

  add('study', input, study);
  add('check', input, check);
  add('project', input, project)
    .addOption(
      new Option(...told('project', '--by <level>'))
        .choices(['stage', 'district', 'grade', 'school'])
        .default('stage'),
    )
    .option(...told('project', '--district <id>'));
  add('targets', input, targets)
    .option(...told('targets', '--strict'))
    .option(...told('targets', '--draws <number>'), wholeDraws)
    .option(...told('targets', '--seed <number>'), wholeNumber)
    .option(...told('targets', '--threads <number>'), wholeThreads);
  add('draws', input, draws)
    .option(...told('draws', '--draws <number>'), wholeDraws)
    .option(...told('draws', '--seed <number>'), wholeNumber)
    .option(...told('draws', '--threads <number>'), wholeThreads)
    .option(...told('draws', '--timetables <number>'), wholeDraws)
    .option(...told('draws', '--threshold <pupils>'), wholeNumber);
  add('ledger', input, ledger)
    .option(...told('ledger', '--district <id>'))
    .option(...told('ledger', '--open-in <year>'), wholeNumber);
  add('backtest', input, backtest).option(...told('backtest', '--horizon <years>'), wholeNumber);
  add('classes', input, classes).option(...told('classes', '--out <folder>'), folderName);
  add('plan', input, plan)
    .option(...told('plan', '--work <moves>'), wholeWork)
    .option(...told('plan', '--seed <number>'), wholeNumber)
    .addOption(new Option(...told('plan', '--polish')).conflicts(['sure', 'curve']))
    .option(...told('plan', '--strict'))
    .addOption(new Option(...told('plan', '--sure <share>')).argParser(properShare).conflicts('curve'))
    .option(...told('plan', '--draws <number>'), wholeDraws)
    .addOption(new Option(...told('plan', '--curve <by>')).choices([...curveAxes]));
  add('allocate', '<problem>', allocate)
    .option(...told('allocate', '--work <moves>'), wholeWork)
    .option(...told('allocate', '--time <seconds>'), wholeNumber)
    .option(...told('allocate', '--seed <number>'), wholeNumber)
    .option(...told('allocate', '--workers <number>'), wholeNumber, 2)
    .addOption(new Option(...told('allocate', '--polish')).conflicts('exact'))
    .option(...told('allocate', '--exact'))
    .option(...told('allocate', '--fractional'));
  add('verify', '<plan>', verify).option(...told('verify', '--problem <file>'));
  add('repair', '<plan>', repair)
    .option(...told('repair', '--problem <file>'))
    .option(...told('repair', '--work <moves>'), wholeWork)
    .option(...told('repair', '--seed <number>'), wholeNumber);
  add('carry', input, carry)
    .requiredOption(...told('carry', '--to <year>'), wholeNumber)
    .requiredOption(...told('carry', '--out <folder>'), folderName)
    .option(...told('carry', '--horizon <year>'), wholeNumber)
    .addOption(new Option(...told('carry', '--births <rule>')).choices(['national', 'held']));
  add('births', '[place]', births).option(...told('births', '--district <id>'));
  add('nation', '', nation)
    .option(...told('nation', '--counties <number>'), wholeCounties, 2844)
    .option(...told('nation', '--draws <number>'), wholeDraws, 1000)
    .option(...told('nation', '--years <number>'), wholeYears, 11)
    .option(...told('nation', '--seed <number>'), wholeNumber, 1)
    .option(...told('nation', '--threads <number>'), wholeThreads);
  add('sweep', '<sweep>', sweep)
    .requiredOption(...told('sweep', '--out <folder>'), folderName)
    .option(...told('sweep', '--threads <number>'), wholeThreads)
    .option(...told('sweep', '--queue'))
    .option(...told('sweep', '--again'))
    .option(...told('sweep', '--database-url <address>'))
    .option(...told('sweep', '--shard-seconds <seconds>'), wholeNumber, 900)
    .option(...told('sweep', '--priority <number>'), wholeNumber, 0);
  add('province', '<province>', province)
    .requiredOption(...told('province', '--out <folder>'), folderName)
    .option(...told('province', '--work <moves>'), wholeWork)
    .option(...told('province', '--polish'))
    .option(...told('province', '--threads <number>'), wholeThreads)
    .option(...told('province', '--queue'))
    .option(...told('province', '--database-url <address>'))
    .option(...told('province', '--shard-seconds <seconds>'), wholeNumber, 900)
    .option(...told('province', '--priority <number>'), wholeNumber, 0);
  add('worker', '', worker)
    .option(...told('worker', '--database-url <address>'))
    .option(...told('worker', '--threads <number>'), wholeThreads);
  add('sweeps', '', sweeps)
    .option(...told('sweeps', '--database-url <address>'))
    .option(...told('sweeps', '--pause <sweep>'))
    .option(...told('sweeps', '--resume <sweep>'))
    .option(...told('sweeps', '--cancel <sweep>'))
    .option(...told('sweeps', '--again <sweep>'));
  add('census', '<place> <files...>', census)
    .requiredOption(...told('census', '--out <folder>'), folderName)
    .option(...told('census', '--match <written=school...>'))
    .option(...told('census', '--closed <schools...>'))
    .option(...told('census', '--merged <school=receiver...>'))
    .option(...told('census', '--carry <schools...>'))
    .option(...told('census', '--partial'));
  add('compare', '<left> <right>', compare);
  add('describe', '[place]', describe);
  add('serve', '', serve)
    .option(...told('serve', '--port <port>'), portNumber)
    .option(...told('serve', '--host <address>'))
    .option(...told('serve', '--team'))
    .option(...told('serve', '--without-login'))
    .option(...told('serve', '--proxy <addresses...>'))
    .option(...told('serve', '--allow-host <names...>'))
    .option(...told('serve', '--data <folder>'), folderName)
    .option(...told('serve', '--study-seconds <seconds>'), wholeNumber)
    .option(...told('serve', '--sweep-threads <threads>'), wholeNumber)
    .option(...told('serve', '--requests-a-minute <number>'), wholeNumber)
    .option(...told('serve', '--token-requests-a-minute <number>'), wholeNumber)
    .option(...told('serve', '--config <file>'))
    .addOption(new Option(...told('serve', '--log-level <level>')).choices([...logLevels]))
    .option(...told('serve', '--sign-in-issuer <address>'))
    .option(...told('serve', '--sign-in-client <id>'))
    .option(...told('serve', '--sign-in-secret-file <file>'))
    .option(...told('serve', '--sign-in-label-zh <text>'))
    .option(...told('serve', '--sign-in-label-en <text>'))
    .option(...told('serve', '--sign-in-claim <claim>'))
    .addOption(new Option(...told('serve', '--sign-in-accounts <which>')).choices(['known', 'made']))
    .addOption(new Option(...told('serve', '--sign-in-role <role>')).choices(['viewer', 'planner']))
    .option(...told('serve', '--sign-in-workspace <id>'))
    .addOption(
      new Option(...told('serve', '--require-second-factor <whose>')).choices(['off', 'admins', 'all']),
    )
    .option(...told('serve', '--open'));
  add('users', '<action> [name]', users)
    .option(...told('users', '--admin'))
    .addOption(new Option(...told('users', '--role <role>')).choices(['viewer', 'planner', 'admin']))
    .option(...told('users', '--workspace <id>'))
    .option(...told('users', '--shown <text>'))
    .option(...told('users', '--issuer <address>'))
    .option(...told('users', '--subject <id>'))
    .option(...told('users', '--data <folder>'), folderName);
  add('workspaces', '[id]', workspaces)
    .option(...told('workspaces', '--shown <text>'))
    .option(...told('workspaces', '--data <folder>'), folderName);
  add('audit', '', audit)
    .option(...told('audit', '--workspace <id>'))
    .option(...told('audit', '--lines <number>'), wholeLines, 50)
    .option(...told('audit', '--before <line>'), wholeWork)
    .option(...told('audit', '--data <folder>'), folderName);
  add('backup', '<backup>', backup).option(...told('backup', '--data <folder>'), folderName);
  add('restore', '<backup>', restore)
    .option(...told('restore', '--replace'))
    .option(...told('restore', '--data <folder>'), folderName);
  add('doctor', '', doctor)
    .option(...told('doctor', '--port <port>'), portNumber, 8620)
    .option(...told('doctor', '--data <folder>'), folderName);
  return root;
}

/** The language that the words ask for, known before they are understood; else that of the surroundings. */
function askedLanguage(words: readonly string[], { environment }: Door): Language {
  const text = words.join(' ');
  const [, asked] = /(?:^| )--lang[ =](zh|en)(?: |$)/.exec(text) ?? [];
  return asked === 'zh' || asked === 'en' ? asked : languageOf(environment);
}

/**
 * Run one command line.
 *
 * @param words The words after the program's name.
 * @param door Where output goes and what the surroundings say.
 * @returns The exit code (see `exitCodes`); nothing is thrown.
 */
export async function runCommandLine(words: readonly string[], door: Door): Promise<number> {
  const language = askedLanguage(words, door);
  let code: number = exitCodes.done;
  const end = (ended: number) => {
    code = ended;
  };
  try {
    await program(end, door, language).parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    door.progress.end();
    if (error instanceof CommandEnd) return error.code;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    door.warn(`${frameWords.defect[language]}\n${told}`);
    return exitCodes.defect;
  }
}
