/** The answers given last, by what was asked; the one that nobody asked for longest is forgotten first. */
export class Recent<V> {
  readonly #most: number;
  readonly #answers = new Map<string, V>();

  /** @param most How many answers are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The answer that is kept. */
  get(question: string): V | undefined {
    return this.#answers.get(question);
  }

  /** The answer to a question, worked out where it is not kept. */
  async of(question: string, work: () => V | Promise<V>): Promise<V> {
    const answer = this.#answers.get(question) ?? (await work());
    this.keep(question, answer);
    return answer;
  }

  /** Keep an answer that came another way. */
  keep(question: string, answer: V): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Forget everything. */
  clear(): void {
    this.#answers.clear();
  }
}
