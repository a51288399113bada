/**
 * Do something that the person (Ctrl-C) or the system may stop: the signal then says so. A Ctrl-C after that ends the
 * program at once.
 */
export async function whileNotStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupted = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  const terminated = () => stop.abort();
  process.on('SIGINT', interrupted);
  process.once('SIGTERM', terminated);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
  }
}
