/**
 * How many letters have to be added, dropped, changed or swapped with their neighbour to make one word of another
 * (optimal string alignment), or `most + 1` when it is more than `most`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, otherLetter] of Array.from(other).entries()) {
      const isSwap = letter === other[column - 1] && one[row - 1] === otherLetter;
      now.push(
        Math.min(
          at(above, column + 1) + 1,
          at(now, column) + 1,
          at(above, column) + (letter === otherLetter ? 0 : 1),
          isSwap ? at(before, column - 1) + 1 : Infinity,
        ),
      );
    }
    before = above;
    above = now;
  }
  return Math.min(at(above, other.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return Number(row[column]);
}
