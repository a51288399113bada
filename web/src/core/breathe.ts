/** Come back after the messages that are waiting: timers are held up in workers, messages are not. */
export function breathe(): Promise<void> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((settle) => {
    here.onmessage = () => {
      here.close();
      settle();
    };
    there.postMessage(null);
  });
}
