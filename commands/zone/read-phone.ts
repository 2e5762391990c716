import type { Phone } from '#facts/phone.ts';

/**
 * A Belgian number, however people write it: `+32 (0)9/244.24.00` is read as `09 244 24 00`, and dialled as `+3292442400`.
 * @throws with a Dutch sentence when it is none
 */
export function readPhone(said: string): Phone {
  const number = said
    .replace(/^\s*(?:tel(?:efoon)?\b\.?:?\s*)?/i, '')
    .replace(/^(?:\+|00)32[\s./-]*(?:\(0\)|0)?\s*/, '0')
    .replace(/[\s./()-]+/g, ' ')
    .trim();
  if (!/^0(?: ?\d){8,9}$/.test(number))
    throw new Error(
      `"${said}" is geen Belgisch telefoonnummer. Schrijf het zoals mensen het lezen: 09 244 24 00.`,
    );
  return { number, tel: number.replaceAll(' ', '').replace(/^0/, '+32') };
}
