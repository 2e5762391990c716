import { pageAddress } from '#facts/schema.ts';

/** Reads an answer as a person writes it. */
export type Read = (answer: string, today: string) => unknown;

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('nl-BE', { month: 'long' }).format(new Date(2026, month, 1)),
);

/** `28/11/2026`, `zaterdag 28 nov. 2026` and `2026-11-28` are one day, and not one that has yet to come. */
export const readDay: Read = (answer, today) => {
  const day = dayIn(answer.replace(/\.$/, ''));
  if (day === undefined)
    throw new Error(`"${answer}" is geen dag. Schrijf jaar-maand-dag: ${today}.`);
  if (day > today) throw new Error(`${day} moet nog komen. Schrijf de dag waarop het gebeurde.`);
  return day;
};

function dayIn(answer: string): string | undefined {
  const [, ...isoParts] = /^(\d{4})[-/](\d\d?)[-/](\d\d?)$/.exec(answer) ?? [];
  const [, ...parts] =
    /^(?:(?:ma|di|wo|do|vr|za|zo)\p{L}*\.? )?(\d\d?)[\s./-]+(\d\d?|\p{L}{3,})[\s./-]+(\d{4})$/iu.exec(
      answer,
    ) ?? [];
  const [year, said = '', day = ''] = isoParts.length > 0 ? isoParts : parts.toReversed();
  const name = said.toLowerCase().replace(/^mrt$/, 'maart');
  const named = months.findIndex((month) => month.startsWith(name)) + 1;
  const iso = `${year}-${String(named || said).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(iso);
  // What is 31 February moves on to March.
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** `3` and `3 werkdagen`. */
export const readCount: Read = (answer) => {
  const [, count] = /^(\d+)(?: \p{L}+)?\.?$/u.exec(answer) ?? [];
  if (count === undefined) throw new Error(`"${answer}" is geen getal. Schrijf enkel cijfers: 3.`);
  return Number(count);
};

/** An address as people write it, often without what stands in front. */
export function readAddress(answer: string): string {
  const said = answer.trim().replace(/^www\./i, 'https://www.');
  if (pageAddress.safeParse(said).success) return said;
  throw new Error(
    `"${answer}" is geen adres van een pagina. Schrijf het helemaal: https://www.politie.be/5911.`,
  );
}

/** Lines of a letterhead are parts of one. */
export const readLines: Read = (answer) => answer.replace(/,?\n/g, ', ');
