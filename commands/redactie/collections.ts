import { registerHooks } from 'node:module';

/** The collections of `src/content.config.ts`, read without Astro. */
export async function loadCollections(): Promise<Record<string, unknown>> {
  const standIn = import.meta.resolve('./stand-in.ts');
  registerHooks({
    resolve: (name, context, next) =>
      name === 'astro:content' || name === 'astro/loaders'
        ? { url: standIn, shortCircuit: true }
        : next(name, context),
  });
  return (await import('#content.config.ts')).collections;
}
