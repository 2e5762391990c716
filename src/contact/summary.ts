import type { Values } from '#lib/template.ts';

/** Which heading stands above the list of what is wrong, and how many things it counts. */
export function summaryOf(trouble: string | null, problems: readonly string[]): Values {
  const count = problems.length;
  const isOne = count === 1;
  const isMany = count > 1;
  const isLack = problems.every((problem) => problem.endsWith('.missing'));
  return {
    count: String(count),
    // Of what may have arrived nobody says that it was not sent.
    'head.trouble': count === 0 && trouble !== 'unsure',
    'head.unsure': trouble === 'unsure',
    'head.lack': isOne && isLack,
    'head.lacks': isMany && isLack,
    'head.look': isOne && !isLack,
    'head.looks': isMany && !isLack,
  };
}
