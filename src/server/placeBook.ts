import type { Problem } from '../domain/problem.ts';
import { hashPlace } from '../store/hashPlace.ts';
import type { PlaceVersion, Records } from '../store/store.ts';
import type { TableFile } from '../study/openPlace.ts';
import type { Provenance } from '../study/provenance.ts';
import type { RunAnswer, StudyRunner } from '../study/runner.ts';
import { HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';

/** What a place's files hold, as the document `xuewei.place/1`, or all that keeps them from being read. */
export type Checked =
  | { readonly ok: true; readonly summary: unknown; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

const remembered = 64;

/** Finds versions of places and says what they hold; summaries are read once in a worker and remembered. */
export class PlaceBook {
  readonly #store: Records;
  readonly #runner: StudyRunner;
  readonly #engine: Provenance['engine'];
  readonly #summaries = new Map<string, unknown>();

  constructor(store: Records, runner: StudyRunner, engine: Provenance['engine']) {
    this.#store = store;
    this.#runner = runner;
    this.#engine = engine;
  }

  /**
   * The version that a hash names, or the latest one of a name.
   *
   * @throws {HttpProblem} 404: there is none.
   */
  async find(place: string): Promise<PlaceVersion> {
    const version = await this.#store.findPlaceVersion(place);
    if (version === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: place })]);
    return version;
  }

  /**
   * The files of a version.
   *
   * @throws {HttpProblem} 404: there are none.
   */
  async filesOf(hash: string): Promise<readonly TableFile[]> {
    const files = await this.#store.readPlaceFiles(hash);
    if (files === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: hash })]);
    return files;
  }

  /**
   * Read files in a worker, with a scenario where one is asked, and say what they hold.
   *
   * @throws {HttpProblem} 503: the worker ran out of time or memory.
   */
  async check(files: readonly TableFile[], scenario: string | null = null): Promise<Checked> {
    return this.#ask('check', files, scenario);
  }

  async #ask(
    kind: 'check' | 'tables',
    files: readonly TableFile[],
    scenario: string | null,
  ): Promise<Checked> {
    const answer = await this.#runner.run({
      kind,
      files,
      scenario: scenario === null ? null : { text: scenario, file: scenarioFile },
      settings: {},
      seed: 0,
      provenance: this.provenance('', hashPlace(files), scenario),
    });
    return checkedOf(answer);
  }

  /**
   * The tables of files that can be read, as they were understood: columns of single people's particulars, other
   * sheets and files are not among them.
   */
  async tablesOf(files: readonly TableFile[]): Promise<TableFile[]> {
    const checked = await this.#ask('tables', files, null);
    if (!checked.ok) throw new HttpProblem(422, checked.problems, { notices: checked.notices });
    const tables = (checked.summary as { files: { name: string; text: string }[] }).files;
    return tables.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  }

  /**
   * What a version holds.
   *
   * @throws {HttpProblem} 422: an older program kept it and this one cannot read it.
   */
  async summaryOf({ hash, name }: PlaceVersion): Promise<unknown> {
    const known = this.#summaries.get(hash);
    if (known !== undefined) return known;
    const checked = await this.check(await this.filesOf(hash));
    if (!checked.ok) throw new HttpProblem(422, checked.problems, { notices: checked.notices });
    return this.remember(hash, name, checked.summary);
  }

  /** Keep a summary at hand; the place's name, which only its reading tells, is written into its provenance. */
  remember(hash: string, name: string, summary: unknown): unknown {
    const named = { ...(summary as object), provenance: this.provenance(name, hash, null) };
    const [oldest] = this.#summaries.keys();
    if (this.#summaries.size >= remembered && oldest !== undefined) this.#summaries.delete(oldest);
    this.#summaries.set(hash, named);
    return named;
  }

  /** Which program, tables and scenario a result comes from. */
  provenance(name: string, sha256: string, scenario: string | null): Provenance {
    const bytes = new TextEncoder().encode(scenario ?? '');
    return {
      engine: this.#engine,
      dataset: { name, sha256 },
      scenario:
        scenario === null ? null : { name: scenarioFile, sha256: hashPlace([{ name: scenarioFile, bytes }]) },
    };
  }
}

/** What problems call a scenario's text that has no file. */
export const scenarioFile = 'scenario.yaml';

function checkedOf(answer: RunAnswer): Checked {
  switch (answer.status) {
    case 'done':
      return { ok: true, summary: JSON.parse(answer.text), notices: answer.notices };
    case 'refused':
      return { ok: false, problems: answer.problems, notices: answer.notices };
    case 'failed':
      throw new HttpProblem(503, answer.problems);
    case 'cancelled':
      throw new HttpProblem(503, [serverProblem('serverStopped', {})]);
  }
}
