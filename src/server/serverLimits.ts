/** Bytes that a request may carry. */
export const bodyLimits = {
  /** JSON of every route but the upload of a place. */
  json: 1_000_000,
  /** A place as JSON with its files in base64; parsed in the service's own thread, hence little. */
  placeJson: 16_000_000,
  /** All files of a multipart upload together. */
  upload: 64_000_000,
  files: 200,
} as const;

/** Milliseconds: the whole of a request must have arrived; a connection may be silent. */
export const timeouts = { request: 120_000, connection: 130_000 } as const;

/** How much is done at a time. */
export interface WorkBounds {
  /** Studies computed at a time. */
  readonly concurrent: number;
  /** Studies that may wait; more are refused. */
  readonly waiting: number;
  /** Requests of one address in a minute. */
  readonly requestsAMinute: number;
  /** Requests of one token in a minute, from whatever addresses. */
  readonly tokenRequestsAMinute: number;
  /** Milliseconds between heartbeats of a progress stream. */
  readonly heartbeat: number;
}

export const workBounds: WorkBounds = {
  concurrent: 2,
  waiting: 50,
  requestsAMinute: 1200,
  tokenRequestsAMinute: 600,
  heartbeat: 15_000,
};

/** Tries to sign in, or to change a password, that one address has in a minute, whatever names it tries. */
export const signInLimit = { max: 20, timeWindow: '1 minute' } as const;
