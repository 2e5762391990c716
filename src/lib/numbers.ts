const inDutch = new Intl.NumberFormat('nl-BE', { useGrouping: 'always' });

/** A count as people here write it: `12853` as `12.853`. */
export function numberInWords(value: number): string {
  return inDutch.format(value);
}
