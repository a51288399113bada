/** Let the service worker of a built page keep it for use without a network; once the first study is there, so that it slows nothing down. */
export function keepOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    navigator.serviceWorker.register('/serviceWorker.js');
}
