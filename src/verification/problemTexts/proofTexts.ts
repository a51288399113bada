import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with what is proven of plans that share money. */
export const proofTexts = {
  proofPrice: {
    what: {
      zh: '证明下界所用的价格“{name}”为 {price}，不应低于 0。',
      en: 'The price "{name}" of the bound is {price}; no price may be below 0.',
    },
    remedy: { zh: '请重新精修。', en: 'Polish again.' },
  },
  proofAbovePlan: {
    what: {
      zh: '第 {part} 个规划单元称至少为 {least} 元，而它自己的方案只需 {own} 元。',
      en: 'Part {part} is told to come to {least} yuan at least; its own plan comes to {own}.',
    },
    remedy: { zh: '请勿采信该下界，并重新精修。', en: 'Do not trust the bound; polish again.' },
  },
  proofDiffers: {
    what: {
      zh: '所称下界为 {claimed} 元，由各规划单元算得 {recomputed} 元。',
      en: 'The bound is told to be {claimed} yuan; the parts give {recomputed}.',
    },
    remedy: { zh: '请勿采信该下界，并重新精修。', en: 'Do not trust the bound; polish again.' },
  },
  proofLevel: {
    what: {
      zh: '各方案的“{level}”合计 {told}，下界按 {had} 证明。',
      en: 'The plans come to {told} of "{level}"; the bound is told for {had}.',
    },
    remedy: { zh: '请重新精修。', en: 'Polish again.' },
  },
} as const satisfies ProblemCatalogue;
