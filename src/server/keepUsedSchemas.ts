import type { SwaggerTransformObject } from '@fastify/swagger';

type Described = ReturnType<SwaggerTransformObject>;

function namesIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"/]+)/g)].map(
    (match) => match[1] ?? '',
  );
}

/** Leave out of a description the schemas that nothing in it names: each has a twin for requests and for answers. */
export function keepUsedSchemas(document: Described): Described {
  const components = 'components' in document ? document.components : undefined;
  const schemas: Record<string, unknown> = components?.schemas ?? {};
  const used = new Set<string>();
  const open = namesIn({ ...document, components: undefined });
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    open.push(...namesIn(schemas[name] ?? {}));
  }
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } } as Described;
}
