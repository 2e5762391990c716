import { readFileSync } from 'node:fs';

const id = process.env['ZONE'] ?? 'deinze-zulte-lievegem';

/**
 * One line of the zone's file, read without Astro.
 * @throws when the file has no such line
 */
export function zoneFact(name: 'status' | 'exit' | 'languages'): string {
  const text = readFileSync(`content/zones/${id}/zone.yaml`, 'utf8');
  const [, value] = new RegExp(`^${name}: (.+)$`, 'm').exec(text) ?? [];
  if (value === undefined) throw new Error(`content/zones/${id}/zone.yaml has no "${name}".`);
  return value;
}
