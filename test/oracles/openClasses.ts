/**
 * Sections of an entry grade found by opening class after class: pupils come one by one and sit in the emptiest
 * class; when every class has the target number, a new one opens.
 */
export function openClasses(pupils: number, target: number): number {
  const classes: number[] = [];
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    if (classes.every((size) => size >= target)) classes.push(0);
    const emptiest = classes.indexOf(Math.min(...classes));
    classes[emptiest] = (classes[emptiest] ?? 0) + 1;
  }
  return classes.length;
}
