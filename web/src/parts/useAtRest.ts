import { useEffect, useState } from 'react';

/** Milliseconds without a newer value after which a value rests. */
const rest = 200;

/** A value once it has stood for a moment: for what is too slow to be drawn with every movement of a lever. */
export function useAtRest<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
