import { type CompiledFormula, compileFormula } from './compileFormula.ts';
import { loadFormulaMath } from './formulaMath.ts';

/** Compiles planner-written formulas; loaded once, when the first formula is met. */
export interface FormulaCompiler {
  compile(text: string, names: readonly string[]): CompiledFormula;
}

let loading: Promise<FormulaCompiler> | undefined;

/** Load the formula compiler; the second call gets the first one's. */
export function loadFormulas(): Promise<FormulaCompiler> {
  loading ??= loadFormulaMath().then((math) => ({
    compile: (text, names) => compileFormula(math, text, names),
  }));
  return loading;
}
