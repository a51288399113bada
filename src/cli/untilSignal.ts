/** Waits for the person (Ctrl-C) or the system to end the program; a second Ctrl-C ends it at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const heard = () => {
      process.once('SIGINT', () => process.exit(130));
      resolve();
    };
    process.once('SIGINT', heard);
    process.once('SIGTERM', () => resolve());
  });
}
