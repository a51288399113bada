import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';

/** What can be wrong with a request, and what can go wrong with a study. */
export const serverProblems = {
  outOfTime: {
    what: {
      zh: '计算超过 {seconds} 秒，已停止。',
      en: 'The study took longer than {seconds} seconds and was stopped.',
    },
    remedy: {
      zh: '请缩短规划期或分区县计算；也可在启动服务时放宽时限（--study-seconds）。',
      en: 'Shorten the horizon or study one district at a time; or start the service with more time (--study-seconds).',
    },
  },
  outOfMemory: {
    what: {
      zh: '计算所需内存超过 {megabytes} MB，已停止。',
      en: 'The study needed more than {megabytes} MB of memory and was stopped.',
    },
    remedy: {
      zh: '请分区县计算，或缩短规划期。',
      en: 'Study one district at a time, or shorten the horizon.',
    },
  },
  workerBroke: {
    what: { zh: '计算程序意外中断（{reason}）。', en: 'The computation broke off ({reason}).' },
    remedy: {
      zh: '这是程序缺陷：请重试；若再次出现，请连同数据集报告。',
      en: 'This is a defect of the program: try again, and report it with the dataset if it comes back.',
    },
  },
  serverStopped: {
    what: { zh: '服务停止时计算尚未完成。', en: 'The service stopped before the study was done.' },
    remedy: { zh: '请重新提交。', en: 'Ask for it again.' },
  },
  queueFull: {
    what: {
      zh: '已有 {waiting} 项计算在排队，暂不接受新的计算。',
      en: '{waiting} studies are waiting already; no more are taken now.',
    },
    remedy: { zh: '请稍后重试，或取消排队中的计算。', en: 'Try again later, or cancel some that wait.' },
  },
  methodNotAllowed: {
    what: { zh: '此地址不支持 {method}。', en: 'Nothing is done at this address by {method}.' },
    remedy: { zh: '可用的方法：{allow}。', en: 'It takes: {allow}.' },
  },
  notAcceptable: {
    what: { zh: '此处不提供 Accept 所要的格式。', en: 'No answer here is of a type that Accept names.' },
    remedy: { zh: '此处提供：{type}。', en: 'What it answers with: {type}.' },
  },
  shapeMissing: {
    what: { zh: '缺少 {path}。', en: '{path} is missing.' },
    remedy: { zh: '请补上；字段说明见 /api/docs。', en: 'Add it; /api/docs says what it means.' },
  },
  shapeType: {
    what: { zh: '{path} 的类型应为“{expected}”。', en: '{path} should be of the type {expected}.' },
    remedy: { zh: '请改正；字段说明见 /api/docs。', en: 'Correct it; /api/docs says what it means.' },
  },
  shapeChoice: {
    what: { zh: '{path} 不在可选值之内。', en: '{path} is none of the values to choose from.' },
    remedy: { zh: '可选：{choices}。', en: 'Choose from: {choices}.' },
  },
  shapeBounds: {
    what: { zh: '{path} 超出范围（{bound}）。', en: '{path} is out of its range ({bound}).' },
    remedy: { zh: '请改到范围之内。', en: 'Give a value within it.' },
  },
  shapeUnknown: {
    what: { zh: '{path} 中有未知字段：{keys}。', en: '{path} has unknown fields: {keys}.' },
    remedy: { zh: '请删除或改名。', en: 'Remove or rename them.' },
  },
  shapeOther: {
    what: { zh: '字段 {path} 的值无法使用。', en: '{path} cannot be used as it stands.' },
    remedy: { zh: '字段说明见 /api/docs。', en: '/api/docs says what is expected.' },
  },
  noJsonBody: {
    what: { zh: '请求正文不是有效的 JSON。', en: 'The body of the request is no valid JSON.' },
    remedy: { zh: '请检查括号、引号与逗号。', en: 'Look at brackets, quotation marks and commas.' },
  },
  badRequest: {
    what: { zh: '请求无法理解（{reason}）。', en: 'The request cannot be understood ({reason}).' },
    remedy: { zh: '接口说明见 /api/docs。', en: '/api/docs describes the requests.' },
  },
  uploadBroken: {
    what: { zh: '上传没有传完，或内容不成形。', en: 'The upload broke off, or is not written as one.' },
    remedy: {
      zh: '请重新上传；程序请按 multipart/form-data 发送文件。',
      en: 'Upload it again; programs send files as multipart/form-data.',
    },
  },
  bodyTooLarge: {
    what: { zh: '上传内容超过上限。', en: 'What was sent is larger than is taken.' },
    remedy: {
      zh: '数据表文件合计上限为 {upload} MB，其他请求为 {json} MB。',
      en: 'Files of tables may have {upload} MB together, other requests {json} MB.',
    },
  },
  unknownMediaType: {
    what: { zh: '不接受“{type}”类型的内容。', en: 'Content of the type "{type}" is not taken.' },
    remedy: {
      zh: '请使用 application/json，上传文件用 multipart/form-data。',
      en: 'Send application/json, or files as multipart/form-data.',
    },
  },
  tooManyRequests: {
    what: { zh: '请求过于频繁。', en: 'Too many requests in a short time.' },
    remedy: { zh: '请稍候再试。', en: 'Wait a moment and try again.' },
  },
  notFound: {
    what: { zh: '没有“{what}”。', en: 'There is no "{what}".' },
    remedy: { zh: '请核对地址；可能已被删除。', en: 'Check the address; it may have been deleted.' },
  },
  noResultYet: {
    what: {
      zh: '计算“{id}”没有结果（状态：{state}）。',
      en: 'The study "{id}" has no result (it is {state}).',
    },
    remedy: {
      zh: '请等待完成，或查看其状态与问题。',
      en: 'Wait until it is done, or see its state and problems.',
    },
  },
  finishedAlready: {
    what: { zh: '计算“{id}”已结束（状态：{state}）。', en: 'The study "{id}" has ended already ({state}).' },
    remedy: { zh: '无需取消。', en: 'There is nothing to cancel.' },
  },
  otherPlace: {
    what: {
      zh: '情景“{scenario}”属于地区“{theirs}”，不属于“{place}”。',
      en: 'The scenario "{scenario}" belongs to the place "{theirs}", not to "{place}".',
    },
    remedy: {
      zh: '请选该地区的情景，或把情景文本直接写在请求中。',
      en: 'Choose a scenario of that place, or send its text in the request.',
    },
  },
  presetReadOnly: {
    what: {
      zh: '“{id}”是随程序提供的情景，不能修改。',
      en: '"{id}" comes with the program and cannot be changed.',
    },
    remedy: { zh: '请另存为新情景。', en: 'Save it as a scenario of your own.' },
  },
  notYourComment: {
    what: { zh: '这条意见是“{author}”写的。', en: 'The comment is by "{author}".' },
    remedy: {
      zh: '只有本人可以修改；删除也可由管理员进行。',
      en: 'Its writer alone changes it; to remove it, ask them or an admin.',
    },
  },
  revisionNeeded: {
    what: { zh: '没有说明所修改的版本。', en: 'It is not said which revision was changed.' },
    remedy: {
      zh: '请在 If-Match 中给出读取时的 ETag。',
      en: 'Send the ETag that came with it as If-Match.',
    },
  },
  keyOfAnother: {
    what: {
      zh: '键“{key}”已用于另一请求。',
      en: 'The key "{key}" stands for another request already.',
    },
    remedy: {
      zh: '请为每个新请求另选一个键；重复请求时内容须相同。',
      en: 'Choose a new key for each new request; a repeat says the same as the first time.',
    },
  },
  keyUnfinished: {
    what: {
      zh: '键“{key}”的请求曾被服务中断，不知是否已完成。',
      en: 'The service broke off while it answered the request with the key "{key}"; how it ended is not known.',
    },
    remedy: {
      zh: '请先查看列表中是否已有；没有时换一个键再提交。',
      en: 'See in the lists whether it was made; if not, ask again with a new key.',
    },
  },
  foreignHost: {
    what: { zh: '主机名“{host}”不是本服务的地址。', en: 'The host "{host}" is no address of this service.' },
    remedy: {
      zh: '请用 http://127.0.0.1 访问；如需其他名称，启动服务时用 --allow-host 指定。',
      en: 'Use http://127.0.0.1, or start the service with --allow-host and that name.',
    },
  },
  foreignOrigin: {
    what: { zh: '不接受来自其他网站的修改请求。', en: 'Changes asked for by another site are not taken.' },
    remedy: { zh: '请在本服务的页面中操作。', en: 'Work in the pages of this service.' },
  },
  noPlaceInFiles: {
    what: { zh: '没有收到任何文件。', en: 'No file was received.' },
    remedy: {
      zh: '请以 multipart/form-data 的 files 字段上传数据表(.csv)、工作簿(.xlsx)或压缩包(.zip)。',
      en: 'Send tables (.csv), a workbook (.xlsx) or an archive (.zip) in the field "files" of multipart/form-data.',
    },
  },
  defect: {
    what: { zh: '服务内部出错，编号 {id}。', en: 'Something went wrong inside the service, number {id}.' },
    remedy: {
      zh: '请重试；若再次出现，请连同编号报告（详情见服务日志）。',
      en: 'Try again; if it comes back, report it with this number (the log of the service says more).',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of the service's. */
export const serverProblem = problemsOf(serverProblems);
