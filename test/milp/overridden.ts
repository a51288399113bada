/** An object with something else in the place of one of its members. */
export function overridden<T extends object>(object: T, name: keyof T, other: unknown): T {
  return new Proxy(object, {
    get: (target, key) => {
      if (key === name) return other;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
