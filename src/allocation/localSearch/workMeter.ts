/** How much work there is and how much is done, in moves evaluated: the same on every machine. */
export class WorkMeter {
  done = 0;
  private readonly most: number;
  private readonly shouldStop: () => boolean;
  private told = false;
  private asked = 0;

  constructor(most: number, shouldStop: () => boolean) {
    this.most = most;
    this.shouldStop = shouldStop;
  }

  /** Count work done. */
  count(moves: number): void {
    this.done += moves;
  }

  get left(): number {
    return Math.max(0, this.most - this.done);
  }

  /** Whether the caller wants an end now, whatever work is left. */
  get stopped(): boolean {
    this.told ||= this.shouldStop();
    return this.told;
  }

  /** Whether to go on; asks the caller every few moves. */
  get open(): boolean {
    this.asked += 1;
    if (!this.told && this.asked % 64 === 0) this.told = this.shouldStop();
    return !this.told && this.done < this.most;
  }
}
