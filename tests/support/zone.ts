import { readFileSync } from 'node:fs';

const id = process.env['ZONE'] ?? 'deinze-zulte-lievegem';

/**
 * One line of the zone's file, read without Astro.
 * @throws when the file has no such line
 */
export function zoneFact(name: 'status' | 'exit' | 'languages'): string {
  return factIn(id, name);
}

/** What only one zone is called: its name, its telephone number if it has one, its municipalities. */
export function zoneNames(zone: string): string[] {
  const text = textOf(zone);
  const municipalities = [...text.matchAll(/^ {4}name: (.+)$/gm)].map(([, name = '']) => name);
  const number = /^ {2}number: (.+)$/m.exec(text)?.[1];
  return [factIn(zone, 'name'), ...(number ? [number] : []), ...municipalities];
}

function factIn(zone: string, name: string): string {
  const [, value] = new RegExp(`^${name}: (.+)$`, 'm').exec(textOf(zone)) ?? [];
  if (value === undefined) throw new Error(`content/zones/${zone}/zone.yaml has no "${name}".`);
  return value;
}

function textOf(zone: string): string {
  return readFileSync(`content/zones/${zone}/zone.yaml`, 'utf8');
}
