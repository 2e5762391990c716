const numbers = new Intl.NumberFormat('nl-BE', { useGrouping: 'always' });

/** A count as people here write it: `12853` as `12.853`. */
export function numberInWords(value: number): string {
  return numbers.format(value);
}

/** A text as it begins a line: `contactpersoon` as `Contactpersoon`. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DAY = 86_400_000;
const units = [
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', DAY / 1440],
  ['second', 1000],
] as const;

/**
 * A length of time in the largest unit that it is a whole number of: `2 dagen`, `26 uur`.
 * @throws when it is not even whole seconds
 */
export function timeInWords(milliseconds: number): string {
  const fit = units.find(([, length]) => milliseconds % length === 0);
  if (!fit) throw new Error(`${milliseconds} ms is no whole number of seconds.`);
  const [unit, length] = fit;
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat('nl-BE', style).format(milliseconds / length);
}

const lists = new Intl.ListFormat('nl-BE');

/** Names in a row as people here write them: `maandag, woensdag en donderdag`. */
export function listInWords(names: readonly string[]): string {
  return lists.format(names);
}
