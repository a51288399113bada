import type { Provenance } from './provenance.ts';
import { type PlanDocument, planFormat } from './tellPlan.ts';

/**
 * Write a proposal as the one document that every door hands out.
 *
 * @param provenance Missing where a door cannot tell it.
 * @returns JSON, indented by two; the same request gives the same bytes.
 */
export function writePlan(document: PlanDocument, provenance: Provenance | undefined): string {
  return JSON.stringify({ format: planFormat, provenance: provenance ?? null, ...document }, null, 2);
}
