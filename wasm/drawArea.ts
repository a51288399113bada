/**
 * AssemblyScript (not TypeScript): one area's futures, four draws side by side in the lanes of a vector. The same
 * arithmetic, number for number, as src/areas/drawAreaPlain.ts, which says what each step means. Built into
 * src/areas/areaModule.ts by `npm run wasm`; a test holds the two to each other.
 */

/** 2²³: added and taken away again, it leaves the nearest whole number of what is not larger than itself. */
const ROUND: f32 = 8388608;
const ROUND_BITS: i32 = 0x4b000000;
const GOLDEN: i32 = 0x9e3779b9;

/** Bytes of one rule: ten numbers, one unused, the marks. */
const RULE: usize = 48;
/** Bytes of what moves one grade on: three numbers. */
const FLOW: usize = 12;

@inline function whole(x: v128): v128 {
  return f32x4.sub(f32x4.add(x, f32x4.splat(ROUND)), f32x4.splat(ROUND));
}

@inline function asInteger(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUND)), i32x4.splat(ROUND_BITS));
}

@inline function multiplied(x: v128, shift: i32, factor: i32): v128 {
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, shift)), i32x4.splat(factor));
}

@inline function mix(x: v128): v128 {
  x = multiplied(multiplied(x, 16, 0x21f0aaad), 15, 0x735a2d97);
  return v128.xor(x, i32x4.shr_u(x, 15));
}

@inline function bitsAt(key1: v128, key2: v128, counter: i32): v128 {
  let x = multiplied(i32x4.add(i32x4.splat(counter * GOLDEN), key1), 16, 0x21f0aaad);
  x = i32x4.mul(i32x4.add(v128.xor(x, i32x4.shr_u(x, 15)), key2), i32x4.splat(0x735a2d97));
  x = multiplied(x, 15, 0x31848bab);
  return v128.xor(x, i32x4.shr_u(x, 14));
}

@inline function chance(bits: v128): v128 {
  const steps = i8x16(11, 21, 31, 35, 39, 47, 69, 123, -11, -21, -31, -35, -39, -47, -69, -123);
  const four = i8x16.swizzle(steps, v128.and(bits, i32x4.splat(0x0f0f0f0f)));
  return f32x4.convert_i32x4_s(i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_s(four)));
}

@inline function exponential(x: v128): v128 {
  const y = f32x4.mul(x, f32x4.splat(0.125));
  const one = f32x4.splat(1);
  let sum = f32x4.add(f32x4.splat(<f32>(1.0 / 6)), f32x4.mul(y, f32x4.splat(<f32>(1.0 / 24))));
  sum = f32x4.add(f32x4.splat(0.5), f32x4.mul(y, sum));
  sum = f32x4.add(one, f32x4.mul(y, sum));
  sum = f32x4.add(one, f32x4.mul(y, sum));
  sum = f32x4.mul(sum, sum);
  sum = f32x4.mul(sum, sum);
  return f32x4.mul(sum, sum);
}

@inline function positive(x: v128): v128 {
  return f32x4.pmax(x, f32x4.splat(0));
}

@inline function number(at: usize): v128 {
  return v128.load32_splat(at);
}

/** Classes above a size, where pupils are spread evenly. */
@inline function above(pupils: v128, classes: v128, size: usize): v128 {
  return positive(f32x4.pmin(classes, f32x4.sub(pupils, f32x4.mul(classes, number(size)))));
}

/** Write what was counted, and add it to what the areas before had. */
@inline function count(value: v128, out: usize, totals: usize): void {
  const integer = asInteger(value);
  v128.store(out, integer);
  v128.store(totals, i32x4.add(v128.load(totals), integer));
}

/** See `DrawArea` in src/areas/areaKernel.ts for what is handed over; every place in memory is in bytes. */
export function drawArea(
  grades: i32, years: i32, blocks: i32, row: usize,
  keys: usize, region: usize, state: usize, start: usize, flows: usize, entrants: usize, rules: usize, rooms: usize,
  out: usize, totals: usize, key1: i32, key2: i32, gradeSpread: f32, areaSpread: f32, persistence: f32,
): void {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const ofGrade = f32x4.splat(gradeSpread);
  const ofArea = f32x4.splat(areaSpread);
  const kept = f32x4.splat(persistence);
  const width: usize = <usize>grades * 16;
  const formed: usize = state + width;
  for (let block: i32 = 0; block < blocks; block++) {
    const lane: usize = <usize>block * 16;
    const own1 = mix(v128.xor(v128.load(keys + lane), i32x4.splat(key1)));
    const own2 = mix(i32x4.add(v128.load(keys + row + lane), i32x4.splat(key2)));
    for (let grade: usize = 0; grade < <usize>grades; grade++) {
      v128.store(state + grade * 16, number(start + grade * 8));
      v128.store(formed + grade * 16, number(start + grade * 8 + 4));
    }
    let shock = zero;
    let counter: i32 = 0;
    let flow = flows;
    let rule = rules;
    let room = rooms;
    let written: usize = out + lane;
    let added: usize = totals + lane;
    for (let year: i32 = 0; year < years; year++) {
      let bits = bitsAt(own1, own2, counter++);
      shock = f32x4.add(f32x4.mul(kept, shock), f32x4.mul(ofArea, chance(bits)));
      const factor = exponential(f32x4.add(shock, v128.load(region + <usize>year * row + lane)));
      let fresh = true;
      let pupils = zero;
      let classes = zero;
      let above1 = zero;
      let above2 = zero;
      let above3 = zero;
      let above4 = zero;
      let teachers = zero;
      for (let grade: usize = width; grade != 0; ) {
        grade -= 16;
        if (fresh) bits = i32x4.shr_u(bits, 4);
        else bits = bitsAt(own1, own2, counter++);
        fresh = !fresh;
        const marks = load<i32>(rule + 44);
        const grown = f32x4.mul(factor, f32x4.add(one, f32x4.mul(ofGrade, chance(bits))));
        const below = grade != 0 ? v128.load(state + grade - 16) : number(entrants + <usize>year * 4);
        const moved = f32x4.mul(f32x4.mul(below, number(flow)), grown);
        const stayed = f32x4.mul(v128.load(state + grade), number(flow + 4));
        const there = positive(f32x4.add(f32x4.add(moved, stayed), number(flow + 8)));
        v128.store(state + grade, there);
        const counted = whole(there);
        let sections = whole(f32x4.add(f32x4.mul(counted, number(rule)), number(rule + 4)));
        if ((marks & 1) == 0) {
          const had = v128.load(formed + grade - 16);
          const merged = whole(f32x4.add(f32x4.mul(counted, number(rule + 12)), number(rule + 16)));
          const full = f32x4.gt(counted, f32x4.mul(had, number(rule + 8)));
          sections = f32x4.pmax(f32x4.pmin(had, merged), v128.and(sections, full));
        }
        v128.store(formed + grade, sections);
        pupils = f32x4.add(pupils, counted);
        classes = f32x4.add(classes, sections);
        above1 = f32x4.add(above1, above(counted, sections, rule + 20));
        above2 = f32x4.add(above2, above(counted, sections, rule + 24));
        above3 = f32x4.add(above3, above(counted, sections, rule + 28));
        above4 = f32x4.add(above4, above(counted, sections, rule + 32));
        teachers = f32x4.add(teachers, f32x4.mul(sections, number(rule + 36)));
        flow += FLOW;
        rule += RULE;
        if ((marks & 2) == 0) continue;
        const posts = f32x4.ceil(f32x4.div(teachers, f32x4.splat(100)));
        count(pupils, written, added);
        count(classes, written + row, added + row);
        count(above1, written + 2 * row, added + 2 * row);
        count(above2, written + 3 * row, added + 3 * row);
        count(above3, written + 4 * row, added + 4 * row);
        count(above4, written + 5 * row, added + 5 * row);
        count(positive(f32x4.sub(classes, number(room))), written + 6 * row, added + 6 * row);
        count(posts, written + 7 * row, added + 7 * row);
        written += 8 * row;
        added += 8 * row;
        room += 4;
        pupils = zero;
        classes = zero;
        above1 = zero;
        above2 = zero;
        above3 = zero;
        above4 = zero;
        teachers = zero;
      }
    }
  }
}
