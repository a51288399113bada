/**
 * AssemblyScript (not TypeScript): draws one future of a place and seats its pupils, year by year. The rows lie in a
 * memory that src/draws/seatKernel.ts lays out. Built into src/draws/drawModule.ts by `npm run wasm`.
 */

export { normalAt } from './chance';
export { flowYear } from './flow';
export { seatYear } from './seat';
export { lacking, shape } from './shape';
export * from './slots';
export { spreadRow, unevenRow } from './sizes';
export { startClasses, startDraw } from './start';
