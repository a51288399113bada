import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';

/** What can be wrong with a sweep that is handed in, or with what is asked of one. */
export const sweepProblems = {
  noSweeps: {
    what: { zh: '此服务没有批量推算的队列。', en: 'This service has no queue for sweeps.' },
    remedy: { zh: '请用 xuewei serve 启动服务。', en: 'Start it with xuewei serve.' },
  },
  sweepPlaceTwice: {
    what: { zh: '地区“{name}”列了两次。', en: 'The place "{name}" is named twice.' },
    remedy: {
      zh: '每个地区请只列一个版本；不同版本分两次批量推算。',
      en: 'Name one version of each place; another goes into a sweep of its own.',
    },
  },
  sweepNothingChosen: {
    what: {
      zh: '既不按现状推算，也没有选情景。',
      en: 'Neither the places as they stand nor a scenario is asked for.',
    },
    remedy: { zh: '请至少选一项。', en: 'Choose at least one of them.' },
  },
  sweepGroupPlace: {
    what: {
      zh: '分组“{group}”中的“{name}”不在所选地区之内。',
      en: 'The group "{group}" names "{name}", which is not among the places.',
    },
    remedy: { zh: '请加入该地区，或从分组中删去。', en: 'Add the place, or take it out of the group.' },
  },
  sweepTooLarge: {
    what: {
      zh: '这次批量推算会分成 {shards} 片，上限为 {limit} 片。',
      en: 'The sweep would be cut into {shards} shards; {limit} are taken.',
    },
    remedy: {
      zh: '请增大每片的未来数（stretch），或分几次提交。',
      en: 'Let a shard hold more futures (stretch), or hand it in in parts.',
    },
  },
  sweepsWaiting: {
    what: {
      zh: '已有 {waiting} 次批量推算未结束，暂不接受新的。',
      en: '{waiting} sweeps have not ended yet; no more are taken now.',
    },
    remedy: { zh: '请等待其中一些结束，或取消它们。', en: 'Wait until some have ended, or cancel some.' },
  },
  sweepStateRefused: {
    what: {
      zh: '批量推算“{id}”现在的状态（{state}）不能这样改变。',
      en: 'The sweep "{id}" is {state}, which cannot be changed in this way.',
    },
    remedy: {
      zh: '请刷新后再看；程序版本不同的，请用提交它的版本处理，或重新提交。',
      en: 'Look at it anew; one of another version of the program is that version’s to run: hand it in again.',
    },
  },
  sweepNothingLeft: {
    what: { zh: '批量推算“{id}”各片都已有结果。', en: 'Every shard of the sweep "{id}" has its figures.' },
    remedy: {
      zh: '没有需要重算的部分；同样的问题结果也相同，要算别的，请改动地区、情景、种子或未来数。',
      en: 'There is nothing to run again. The same question has the same figures; to compute others, change places, scenarios, seed or draws.',
    },
  },
} as const satisfies ProblemCatalogue;

/** Make a problem of sweeps. */
export const sweepProblem = problemsOf(sweepProblems);
