/** Let the service worker keep the page for use without a network; after loading, so that it slows nothing down. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => navigator.serviceWorker.register('/serviceWorker.js');
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
