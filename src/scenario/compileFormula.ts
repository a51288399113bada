import {
  type FormulaFault,
  type FormulaFunction,
  formulaFunctions,
  formulaLimits,
  isFormulaFunction,
} from './formulaLimits.ts';
import type { FormulaComparison, FormulaMath, FormulaOperator } from './formulaMath.ts';
import { scanFormula } from './scanFormula.ts';

/** The parts of mathjs's nodes that are read here. */
interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly fn?: string | ParsedNode;
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
  readonly conditionals?: readonly string[];
  readonly params?: readonly ParsedNode[];
}

type Run = (values: readonly number[]) => number;
/** A compiled part; `truth` when it answers yes or no. */
interface Part {
  readonly run: Run;
  readonly truth: boolean;
}

class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(code: FormulaFault['code'], details: FormulaFault['details'] = { char: 1 }) {
    super(code);
    this.fault = { code, details };
  }
}

const truths = new Set([
  'smaller',
  'larger',
  'smallerEq',
  'largerEq',
  'equal',
  'unequal',
  'and',
  'or',
  'not',
]);

/** Turns the nodes of one formula into closures; whatever it does not know by name it refuses. */
class Compiler {
  private nodes = 0;
  private readonly math: FormulaMath;
  private readonly names: readonly string[];
  private readonly text: string;

  constructor(math: FormulaMath, names: readonly string[], text: string) {
    this.math = math;
    this.names = names;
    this.text = text;
  }

  compile(node: ParsedNode | undefined, depth: number): Part {
    const { nodes, depth: deepest } = formulaLimits;
    this.nodes += 1;
    // mathjs shares the left side of "a + 5%" between two parents, so a short text can be an endless tree.
    if (this.nodes > nodes) throw new Refusal('formulaTooLarge', { limit: nodes });
    if (depth > deepest) throw new Refusal('formulaTooDeep', { limit: deepest });
    switch (node?.type) {
      case 'ConstantNode':
        return this.constant(node.value);
      case 'SymbolNode':
        return this.variable(node.name ?? '');
      case 'ParenthesisNode':
        return this.compile(node.content, depth + 1);
      case 'OperatorNode':
        return this.operator(node, depth);
      case 'FunctionNode':
        return this.call(node, depth);
      case 'ConditionalNode':
        return this.conditional(node, depth);
      case 'RelationalNode':
        return this.relation(node, depth);
      default:
        throw new Refusal('formulaSyntax');
    }
  }

  private constant(value: unknown): Part {
    if (typeof value !== 'number') throw new Refusal('formulaSyntax');
    return { run: () => value, truth: false };
  }

  private variable(name: string): Part {
    const index = this.names.indexOf(name);
    const char = this.text.indexOf(name) + 1;
    if (index < 0) throw new Refusal('formulaUnknownName', { name, char, names: this.names.join(', ') });
    return { run: (values) => values[index] ?? Number.NaN, truth: false };
  }

  private parts(nodes: readonly ParsedNode[], depth: number): Run[] {
    return nodes.map((node) => this.compile(node, depth + 1).run);
  }

  private operator(node: ParsedNode, depth: number): Part {
    const name = typeof node.fn === 'string' ? node.fn : '';
    if (!Object.hasOwn(this.math.operators, name)) throw new Refusal('formulaSyntax');
    const compute = this.math.operators[name as FormulaOperator];
    const [left, right] = this.parts(node.args ?? [], depth);
    if (left === undefined) throw new Refusal('formulaSyntax');
    const run: Run =
      right === undefined
        ? (values) => compute(left(values))
        : (values) => compute(left(values), right(values));
    return { run, truth: truths.has(name) };
  }

  private call(node: ParsedNode, depth: number): Part {
    const called = typeof node.fn === 'object' && node.fn.type === 'SymbolNode' ? (node.fn.name ?? '') : '';
    const char = this.text.indexOf(called) + 1;
    const known = Object.keys(formulaFunctions).join(', ');
    if (!isFormulaFunction(called))
      throw new Refusal('formulaUnknownFunction', { name: called, char, names: known });
    const args = this.parts(node.args ?? [], depth);
    this.checkArguments(called, args.length, char);
    const compute = this.math.functions[called];
    return { run: (values) => compute(...args.map((arg) => arg(values))), truth: false };
  }

  private checkArguments(name: FormulaFunction, count: number, char: number): void {
    const { least, most } = formulaFunctions[name];
    if (count < least || count > most)
      throw new Refusal('formulaArguments', { name, char, count, least, most });
  }

  private conditional(node: ParsedNode, depth: number): Part {
    const condition = this.compile(node.condition, depth + 1).run;
    const yes = this.compile(node.trueExpr, depth + 1);
    const no = this.compile(node.falseExpr, depth + 1);
    return {
      run: (values) => (condition(values) ? yes.run(values) : no.run(values)),
      truth: yes.truth || no.truth,
    };
  }

  private relation(node: ParsedNode, depth: number): Part {
    const sides = this.parts(node.params ?? [], depth);
    const compares = (node.conditionals ?? []).map((name) => {
      if (!truths.has(name)) throw new Refusal('formulaSyntax');
      return this.math.operators[name as FormulaComparison];
    });
    const run: Run = (values) => {
      const numbers = sides.map((side) => side(values));
      return Number(
        compares.every((compare, index) => compare(numbers[index] ?? NaN, numbers[index + 1] ?? NaN)),
      );
    };
    return { run, truth: true };
  }
}

/** A formula ready to run, or why it is refused. */
export type CompiledFormula =
  | {
      readonly ok: true;
      /** Values in the order of the names; the result may be NaN or infinite. */
      readonly evaluate: (values: readonly number[]) => number;
    }
  | { readonly ok: false; readonly fault: FormulaFault };

function faultOf(error: unknown): FormulaFault {
  if (error instanceof Refusal) return error.fault;
  if (error instanceof RangeError) return { code: 'formulaTooDeep', details: { limit: formulaLimits.depth } };
  const char = error instanceof SyntaxError && 'char' in error ? Number(error.char) : 1;
  return { code: 'formulaSyntax', details: { char } };
}

/**
 * Compile a planner-written formula to closures. mathjs only parses; nothing is ever evaluated by it, and a node that
 * is not on the list is refused.
 *
 * @param text The formula, e.g. "1 - 0.03 * (year - base)".
 * @param names Variables it may use.
 */
export function compileFormula(math: FormulaMath, text: string, names: readonly string[]): CompiledFormula {
  const fault = scanFormula(text, names);
  if (fault !== undefined) return { ok: false, fault };
  try {
    // A line break would make two expressions of one; a blank of the same length keeps places true.
    const node = math.parse(text.replace(/[\t\r\n]/g, ' ')) as unknown as ParsedNode;
    const { run, truth } = new Compiler(math, names, text).compile(node, 1);
    if (truth) return { ok: false, fault: { code: 'formulaNotNumber', details: { char: 1 } } };
    return { ok: true, evaluate: run };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
