/** What the process tells the shell. */
export const exitCodes = {
  done: 0,
  /** What was given (tables, scenario) has problems; nothing was computed. */
  problems: 1,
  /** The command line itself cannot be understood. */
  usage: 2,
  /** `--strict`: a target is missed, or an expectation of the scenario does not hold; no plan; a plan that does not hold. */
  missed: 3,
  /** A promise of the program did not hold: a defect to report. */
  defect: 70,
} as const;

/** Ends a command early with an exit code, its message already written. */
export class CommandEnd extends Error {
  override readonly name = 'CommandEnd';
  readonly code: number;

  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}
