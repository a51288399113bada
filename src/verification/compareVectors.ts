import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import { levelWords } from '../domain/glossary.ts';
import type { Problem } from '../domain/problem.ts';
import { differs, told } from './noise.ts';
import { finding } from './problemTexts.ts';

/** One number, two roads: tell every level in which what is claimed is not what the plan comes to, noise aside. */
export function compareVectors(claimed: PlanVector, recomputed: PlanVector): Problem[] {
  return planLevels
    .filter((level) => differs(claimed[level], recomputed[level]))
    .map((level) => {
      const { zh, en } = levelWords[level];
      const details = {
        level,
        field: en,
        zh,
        claimed: told(claimed[level]),
        recomputed: told(recomputed[level]),
      };
      return finding('vectorDiffers', { column: `vector.${level}` }, details);
    });
}
