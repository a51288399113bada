import type { IndicatorSeries, StudyReport } from '../../../src/domain/report.ts';
import { type SchoolDifference, schoolsBehind } from '../../../src/domain/schoolFigures.ts';
import {
  type OpenRequest,
  type PlaceReading,
  type ReadPlace,
  readPlace,
} from '../../../src/study/openPlace.ts';
import { type ReportedScenario, reportScenario } from '../../../src/study/reportScenario.ts';
import { compareStudies } from '../../../src/study/reportStudy.ts';
import {
  type BandWorld,
  type FanWorld,
  openBands,
  openFans,
  rehearse,
  tellFans,
  tryScenario,
} from '../../../src/study/tryScenario.ts';
import { BandCrew, type FuturesQuestion } from './bandCrew.ts';
import { hireBandHelpers } from './bandHelper.ts';
import { breathe } from './breathe.ts';
import { Recent } from './recent.ts';
import { sayBoth } from './sayBoth.ts';
import {
  type BandsAnswer,
  type BandsQuestion,
  type BehindQuestion,
  type FansAnswer,
  type FansQuestion,
  type LedgerAnswer,
  type LedgerQuestion,
  type SideAnswer,
  type SideQuestion,
  type TryAnswer,
  type TryQuestion,
  watched,
  watchedIndicators,
} from './tries.ts';

type ScenarioFile = OpenRequest['scenario'];
type Files = OpenRequest['files'];

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function sameFiles(left: Files, right: Files): boolean {
  return (
    left.length === right.length &&
    left.every(({ name, bytes }, index) => {
      const other = right[index];
      return other !== undefined && name === other.name && sameBytes(bytes, other.bytes);
    })
  );
}

function isWatched({ indicator, scope }: IndicatorSeries, district: string | undefined): boolean {
  return watchedIndicators.some((id) => id === indicator) && scope.district === district;
}

/** Nothing must have been asked for so many milliseconds before paths are rehearsed. */
const restBeforeRehearsal = 700;

/** Milliseconds of work that a rehearsal takes at most. */
const longestRehearsal = 1500;

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

/** The place in the worker's hands: its tables are read once, and what was worked out of it for comparing is kept. */
export class PlaceDesk {
  #files: Files | undefined;
  #reading: PlaceReading | undefined;
  readonly #reports = new Recent<ReportedScenario>(8);
  readonly #tries = new Recent<TryAnswer>(32);
  #crew: BandCrew<BandWorld | FanWorld> | undefined;
  /** How often anything was tried: what was begun before stops. */
  #turn = 0;
  /** What was tried last. */
  #tried: TryQuestion | undefined;
  #isRehearsed = false;
  /** How many bands are being drawn: they have the processors to themselves. */
  #drawing = 0;

  /** Read a place's tables, or remember them. */
  read(files: Files): PlaceReading {
    // Whatever is drawn is of what was open before.
    this.#turn += 1;
    if (this.#files !== undefined && this.#reading !== undefined && sameFiles(this.#files, files))
      return this.#reading;
    this.#files = files;
    this.#reading = readPlace(files);
    this.#reports.clear();
    this.#tries.clear();
    this.#crew?.dismiss();
    this.#crew = undefined;
    this.#isRehearsed = false;
    return this.#reading;
  }

  /** Keep the report of what was opened, so that comparing need not work it out again. */
  keep(scenario: ScenarioFile, reported: ReportedScenario): void {
    this.#reports.keep(scenario?.text ?? '', reported);
  }

  /** Try a scenario for the watched indicators, or remember what came of it: steps back and forth cost nothing. */
  async try(question: TryQuestion): Promise<TryAnswer> {
    const { scenario, district } = question;
    this.#turn += 1;
    this.#tried = question;
    const answer = await this.#tries.of(`${district ?? ''}\n${scenario.text}`, async () => {
      const tried = await tryScenario(this.#place(), scenario, watched, district);
      return tried.ok ? tried : { ok: false, problems: tried.problems.map(sayBoth) };
    });
    // Nobody waits for a rehearsal, and none that fails may take an answer with it.
    if (answer.ok) this.#rehearse().catch(() => undefined);
    return answer;
  }

  /**
   * Once for a place, while nobody asks for anything: let the engine compile what follows a lever, so that the first
   * lever that is moved is followed as quickly as later ones. What is asked meanwhile goes before.
   */
  async #rehearse(): Promise<void> {
    if (this.#isRehearsed) return;
    this.#isRehearsed = true;
    const place = this.#place();
    const paths = rehearse(place, watched);
    let worked = 0;
    while (worked < longestRehearsal) {
      const turn = this.#turn;
      await pause(restBeforeRehearsal);
      while (turn === this.#turn && this.#drawing === 0 && worked < longestRehearsal) {
        const began = performance.now();
        worked = paths.next().done === true ? longestRehearsal : worked + performance.now() - began;
        await breathe();
      }
      if (this.#reading !== place) return;
    }
    // The next step of a lever starts from what was tried last, not from a rehearsal.
    if (this.#tried !== undefined)
      await tryScenario(place, this.#tried.scenario, watched, this.#tried.district);
  }

  /**
   * Draw futures around a tried scenario, beside this thread: something newer that is tried ends it. Asked for more, it
   * goes on from those that are drawn.
   */
  async bands(question: BandsQuestion): Promise<BandsAnswer> {
    return this.#draw((crew, isWanted) => crew.bands(question, isWanted));
  }

  /** Draw futures around the pupils of a scenario; whatever is tried, drawn or opened meanwhile ends it. */
  async fans({ scenario, pupils, draws }: FansQuestion): Promise<FansAnswer> {
    const question: FuturesQuestion = {
      scenario: scenario ?? { text: '', file: '' },
      ...{ draws, pupilsOf: pupils.school === undefined ? {} : { school: pupils.school } },
    };
    const drawn = await this.#draw((crew, isWanted) => crew.futures(question, isWanted));
    if (drawn === undefined || !('parts' in drawn.world)) return undefined;
    const { parts, headlines } = drawn.world;
    const fans = tellFans(parts, headlines.years, drawn.figures, pupils);
    return { draws: drawn.figures.length, fans };
  }

  async #draw<Drawn>(
    draw: (crew: BandCrew<BandWorld | FanWorld>, isWanted: () => boolean) => Promise<Drawn>,
  ): Promise<Drawn> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#drawing += 1;
    this.#crew ??= new BandCrew<BandWorld | FanWorld>(
      () => hireBandHelpers(this.#files ?? []),
      ({ scenario, district, pupilsOf }, spread) =>
        pupilsOf === undefined
          ? openBands(this.#place(), scenario, spread, watchedIndicators, district)
          : openFans(this.#place(), scenario.text === '' ? undefined : scenario, spread, pupilsOf.school),
    );
    try {
      return await draw(this.#crew, () => turn === this.#turn);
    } finally {
      this.#drawing -= 1;
    }
  }

  /** One scenario's indicators, verdicts and works. */
  async side({ scenario, district }: SideQuestion): Promise<SideAnswer> {
    const reported = await this.#report(scenario);
    if (!reported.ok) return { ok: false, problems: reported.problems.map(sayBoth) };
    const { report, changes, works, schools } = reported;
    // What is compared may be looked into, and its run need not be held.
    schools();
    const indicators = report.indicators.filter((series) => isWatched(series, district));
    const own = works.filter((row) => district === undefined || row.district === district);
    return { ok: true, indicators, verdicts: report.verdicts, changes, works: own };
  }

  /** How the oversize classes of two scenarios differ; nothing differs where one cannot be applied. */
  async ledger({ left, right }: LedgerQuestion): Promise<LedgerAnswer> {
    const sides = [await this.#report(left), await this.#report(right)];
    const [first, second] = sides.flatMap((side) => (side.ok ? [side.report] : []));
    return countDifferences(first, second);
  }

  /** The schools behind a difference between two scenarios; none where one cannot be applied. */
  async behind({ left, right, figure, year }: BehindQuestion): Promise<readonly SchoolDifference[]> {
    const sides = [await this.#report(left), await this.#report(right)];
    const [first, second] = sides.flatMap((side) => (side.ok ? [side.schools()] : []));
    return first === undefined || second === undefined ? [] : schoolsBehind(first, second, figure, year);
  }

  #report(scenario: ScenarioFile): Promise<ReportedScenario> {
    return this.#reports.of(scenario?.text ?? '', () => reportScenario(this.#place(), scenario));
  }

  #place(): ReadPlace {
    if (this.#reading?.ok !== true) throw new Error('no place is open');
    return this.#reading;
  }
}

function countDifferences(left: StudyReport | undefined, right: StudyReport | undefined): LedgerAnswer {
  const counts = { onlyLeft: 0, onlyRight: 0, closesEarlier: 0, closesLater: 0 };
  if (left === undefined || right === undefined) return { ...counts, rows: [] };
  const unnamed = { zh: '', en: '' };
  const rows = compareStudies(left, right, { left: unnamed, right: unnamed }).ledger;
  for (const { change } of rows) counts[change] += 1;
  return { ...counts, rows };
}
