/** A long work that stops after each of its pieces, so that whoever does it can turn to something else in between. */
export type InPieces<Result> = Generator<undefined, Result, undefined>;

/** Does a work piece by piece; what is left of it at once where its result is asked for. */
export class Pieces<Result> {
  readonly #work: InPieces<Result>;
  /** Gives the result, or throws what the work failed with. */
  #outcome: (() => Result) | undefined;

  /** @param work Nothing of it done yet. */
  constructor(work: InPieces<Result>) {
    this.#work = work;
  }

  /**
   * Do one piece more.
   *
   * @returns Whether any is left; none after one that failed, which the result tells.
   */
  step(): boolean {
    if (this.#outcome !== undefined) return false;
    try {
      const { done, value } = this.#work.next();
      if (done === true) this.#outcome = () => value;
    } catch (error) {
      this.#outcome = () => {
        throw error;
      };
    }
    return this.#outcome === undefined;
  }

  /** The result; what is left of the work is done first. Throws what the work failed with, every time. */
  get result(): Result {
    while (this.step());
    return (this.#outcome as () => Result)();
  }
}
