import { connect } from 'node:net';
import type { RawRequest } from './requests.ts';

/** How a request was answered; status 0 where the line was closed without an answer, -1 where nothing came in time. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * Send a request byte by byte as it was made, which no client library would, and read the answer to its end.
 *
 * @param patience Milliseconds after which it counts as hanging.
 */
export function send(base: string, request: RawRequest, patience: number): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const { operation, target, headers, body } = request;
  const names = new Set(headers.map(([name]) => name));
  const bytes = Buffer.from(body ?? '', 'utf8');
  const lines = [
    `${operation.method} ${target} HTTP/1.1`,
    ...(names.has('host') ? [] : [`host: ${hostname}:${port}`]),
    'connection: close',
    ...(body === undefined || names.has('content-length') || names.has('transfer-encoding')
      ? []
      : [`content-length: ${bytes.byteLength}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  const since = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const finish = (late: boolean) => {
      clearTimeout(clock);
      socket.destroy();
      const text = Buffer.concat(parts).toString('utf8');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status: late ? -1 : status, text, took: performance.now() - since });
    };
    const clock = setTimeout(() => finish(true), patience);
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8'), bytes]));
  });
}
