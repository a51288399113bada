// A worker that wants more memory than there is.
export default function hogs() {
  const kept = [];
  for (;;) kept.push(new Array(1_000_000).fill(kept.length));
}
