// A worker that tells one step of progress and never comes to an end.
export default function loops({ port }) {
  port.postMessage({ step: 'read', share: 0 });
  for (;;) {}
}
