/** Seeded random numbers: the same seed gives the same choices in the same order. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  share: () => number;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  /** @throws when the list is empty */
  pick: <T>(list: readonly T[]) => T;
  bytes: (count: number) => Uint8Array;
}

/** Starts a row of choices (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    between,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}
