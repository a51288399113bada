import type { Words } from '../../../src/domain/words.ts';

/** Why something could not be fetched or kept; {names} are filled in. */
export const awayWords = {
  nobodyAnswers: {
    zh: '没有回应：网络已断开，或服务没有运行。',
    en: 'Nobody answers: there is no network, or the service is not running.',
  },
  refused: {
    zh: '服务没有接受请求（状态码 {status}）。',
    en: 'The service did not take the request (status {status}).',
  },
} as const satisfies Record<string, Words>;
