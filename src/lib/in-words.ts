const numbers = new Intl.NumberFormat('nl-BE', { useGrouping: 'always' });

/** A count as people here write it: `12853` as `12.853`. */
export function numberInWords(value: number): string {
  return numbers.format(value);
}

const lists = new Intl.ListFormat('nl-BE');

/** Names in a row as people here write them: `maandag, woensdag en donderdag`. */
export function listInWords(names: readonly string[]): string {
  return lists.format(names);
}
