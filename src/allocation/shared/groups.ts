/** Things that belong together, since they were joined one by one (union–find). */
export class Groups<T> {
  private readonly above = new Map<T, T>();

  /** The one that stands for all that a thing belongs to; itself where it was never joined. */
  of(thing: T): T {
    let top = thing;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    if (top !== thing) this.above.set(thing, top);
    return top;
  }

  /** From now on all that one belongs to and all that the other does belong together. */
  join(one: T, other: T): void {
    const [left, right] = [this.of(one), this.of(other)];
    if (left !== right) this.above.set(right, left);
  }
}
