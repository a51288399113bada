import { boundsOf, type Milp, type MilpColumn, type MilpRow } from './milp.ts';

/** Words that the LP format reads as its own, whatever their case. */
const reserved =
  /^(obj|min(imi[sz]e|imum)?|max(imi[sz]e|imum)?|s\.?t\.?|subject|such|bounds?|bin(ar(y|ies))?|gen(erals?)?|int(egers?)?|semi.*|sos\d?|free|inf(inity)?|end)$/i;

const escaped = (character: string) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`;

/**
 * Spell a name so that every reader of LP files takes it: `/` becomes `.`, `_` is doubled, anything but letters and
 * digits becomes `_hex_`, and so does a first character that would read as a number or a word of the format.
 *
 *     spellName('pupils/mill-lane') // 'pupils.mill_2d_lane'
 */
export function spellName(name: string): string {
  const spelled = [...name].map((character, index) => {
    if (character === '_') return '__';
    if (index === 0 && (/[\d/eE]/.test(character) || reserved.test(name))) return escaped(character);
    if (character === '/') return '.';
    return /[A-Za-z0-9]/.test(character) ? character : escaped(character);
  });
  return spelled.join('');
}

/** Read a name that `spellName` spelled. */
export function readName(spelled: string): string {
  return spelled.replace(/__|_([0-9a-f]+)_|\./g, (part, code: string | undefined) => {
    if (part === '__') return '_';
    return code === undefined ? '/' : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

/** Twelve digits are more than any figure holds, and leave rounding noise out of sight. */
const sayNumber = (value: number) => String(Number(value.toPrecision(12)));

function sayTerm([name, value]: readonly [string, number], index: number): string {
  const sign = value < 0 ? '- ' : index === 0 ? '' : '+ ';
  const size = Math.abs(value) === 1 ? '' : `${sayNumber(Math.abs(value))} `;
  return `${index > 0 && index % 8 === 0 ? '\n  ' : ''}${sign}${size}${name}`;
}

/** LP lines are kept short by some readers: break after every eighth term. */
const sayTerms = (terms: readonly (readonly [string, number])[]) => terms.map(sayTerm).join(' ');

function sayRow(row: MilpRow, names: readonly string[]): string[] {
  const terms = row.indices.map((column, at) => [names[column] ?? '', row.values[at] ?? 0] as const);
  // A row without terms still has to be written with one.
  const sum = sayTerms(terms.length > 0 ? terms : [[names[0] ?? 'none', 0]]);
  const name = spellName(row.name);
  if (row.lower === row.upper) return [` ${name}: ${sum} = ${sayNumber(row.lower)}`];
  const both = Number.isFinite(row.lower) && Number.isFinite(row.upper);
  const least = ` ${name}${both ? '_least_' : ''}: ${sum} >= ${sayNumber(row.lower)}`;
  const most = ` ${name}${both ? '_most_' : ''}: ${sum} <= ${sayNumber(row.upper)}`;
  return [...(Number.isFinite(row.lower) ? [least] : []), ...(Number.isFinite(row.upper) ? [most] : [])];
}

const sayBound = (bound: number) => (Number.isFinite(bound) ? sayNumber(bound) : bound < 0 ? '-inf' : '+inf');

function sayBounds(column: MilpColumn, name: string): string {
  const { lower, upper } = boundsOf(column);
  if (lower === upper) return ` ${name} = ${sayNumber(lower)}`;
  if (lower === -Infinity && upper === Infinity) return ` ${name} free`;
  return upper === Infinity
    ? ` ${name} >= ${sayNumber(lower)}`
    : ` ${sayBound(lower)} <= ${name} <= ${sayNumber(upper)}`;
}

/**
 * Write a programme as CPLEX LP text, for people and golden files. A row with two sides becomes two rows,
 * `name_least_` and `name_most_`, since not every reader takes ranges. The objective's constant stands in a comment.
 *
 * @source IBM, "LP file format: algebraic representation"; names by what HiGHS reads without aborting.
 */
export function lpText(milp: Milp): string {
  const names = milp.columns.map((column) => spellName(column.name));
  const name = (index: number) => names[index] ?? '';
  const costs = milp.columns.flatMap((column, index) =>
    column.cost === 0 ? [] : [[name(index), column.cost] as const],
  );
  const integers = milp.columns.flatMap((column, index) => (column.integer ? [` ${name(index)}`] : []));
  const lines = [
    ...(milp.constant === 0 ? [] : [`\\ objective + ${milp.constant}`]),
    'Minimize',
    ` obj: ${sayTerms(costs)}`.trimEnd(),
    'Subject To',
    ...milp.rows.flatMap((row) => sayRow(row, names)),
    'Bounds',
    ...milp.columns.map((column, index) => sayBounds(column, name(index))),
    ...(integers.length > 0 ? ['Generals', ...integers] : []),
    'End',
  ];
  return `${lines.join('\n')}\n`;
}
