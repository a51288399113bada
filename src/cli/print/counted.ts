/** A count with what is counted, in English: "1 shard", "2 shards". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
