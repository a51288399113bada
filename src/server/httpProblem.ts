import type { Problem } from '../domain/problem.ts';
import { serverProblem } from './problemTexts.ts';
import { bodyLimits } from './serverLimits.ts';

/** Statuses of refused requests, with what each is called in problem details. */
export const problemTitles = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '须先登录', en: 'Sign in first' },
  403: { zh: '拒绝访问', en: 'Forbidden' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方法不支持', en: 'Method not allowed' },
  406: { zh: '没有所要的格式', en: 'Not acceptable' },
  409: { zh: '状态冲突', en: 'Conflict' },
  412: { zh: '已被他人修改', en: 'Changed by somebody else' },
  413: { zh: '内容过大', en: 'Content too large' },
  415: { zh: '内容类型不支持', en: 'Unsupported media type' },
  422: { zh: '数据有问题', en: 'Unusable content' },
  428: { zh: '须说明版本', en: 'Precondition required' },
  429: { zh: '请求过多', en: 'Too many requests' },
  500: { zh: '服务内部错误', en: 'Internal error' },
  503: { zh: '暂时不可用', en: 'Service unavailable' },
  507: { zh: '存储空间不足', en: 'Insufficient storage' },
} as const;
export type ProblemStatus = keyof typeof problemTitles;

/** Thrown by a route: the request is refused, for all these problems. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: ProblemStatus;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ProblemStatus,
    problems: readonly Problem[],
    more: {
      readonly notices?: readonly Problem[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(problems[0]?.what ?? problemTitles[status].en);
    this.status = status;
    this.problems = problems;
    this.notices = more.notices ?? [];
    this.headers = more.headers ?? {};
  }
}

/** More was sent than is taken. */
export function bodyTooLarge(): HttpProblem {
  const details = { upload: bodyLimits.upload / 1e6, json: bodyLimits.json / 1e6 };
  return new HttpProblem(413, [serverProblem('bodyTooLarge', {}, details)]);
}
