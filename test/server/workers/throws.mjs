// A worker whose program breaks a promise.
export default function throws() {
  throw new Error('a class has fewer than no pupils');
}
