import ui from '#content/ui.nl.json' with { type: 'json' };

/**
 * The short Dutch strings of the interface, from `content/ui.nl.json`.
 * @throws when a string is asked for that the file does not have: better no page than a page with a hole.
 */
export const words: typeof ui = guard(ui, 'content/ui.nl.json');

function guard<T extends object>(part: T, path: string): T {
  return new Proxy(part, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'object' && value !== null)
        return guard(value, `${path}: ${String(key)}`);
      if (value === undefined && typeof key === 'string' && !Array.isArray(target))
        throw new Error(`${path} misses "${key}". Add it, with a Dutch text.`);
      return value;
    },
  });
}
