// Keeps the built page and the shipped places for use without a network. Answers of the service (/api/) are never kept:
// they belong to whoever is signed in. The two marked places are filled in by the build.
const version = 'xuewei-__VERSION__';
const files = '__FILES__';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const drop = (names) =>
    Promise.all(
      names
        .filter((name) => name.startsWith('xuewei-') && name !== version)
        .map((name) => caches.delete(name)),
    );
  event.waitUntil(
    caches
      .keys()
      .then(drop)
      .then(() => self.clients.claim()),
  );
});

/** The page itself comes from the network where there is one, so that a new version is met at once. */
async function answerPage(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request));
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
