/** A set of whole numbers below a limit, of which one can be drawn. */
export class IndexSet {
  private readonly members: Int32Array;
  /** Place of a number among the members; −1 where it is none. */
  private readonly places: Int32Array;
  private count = 0;

  /** @param limit Numbers are below it. */
  constructor(limit: number) {
    this.members = new Int32Array(limit);
    this.places = new Int32Array(limit).fill(-1);
  }

  get size(): number {
    return this.count;
  }

  /** The member at a place below the size; the order follows from what was put in and taken out. */
  at(place: number): number {
    return this.members[place] ?? -1;
  }

  /** Put a number in or take it out; as it was when nothing changes. */
  set(number: number, isMember: boolean): void {
    const place = this.places[number] ?? -1;
    if (place >= 0 === isMember) return;
    if (isMember) {
      this.members[this.count] = number;
      this.places[number] = this.count;
      this.count += 1;
      return;
    }
    this.count -= 1;
    const last = this.members[this.count] ?? 0;
    this.members[place] = last;
    this.places[last] = place;
    this.places[number] = -1;
  }

  /** Take all out, so that what is put in next stands in its own order. */
  clear(): void {
    this.count = 0;
    this.places.fill(-1);
  }
}
