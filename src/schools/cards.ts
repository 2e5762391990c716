import type { Card } from '#lib/vcard.ts';
import { words } from '#lib/words.ts';
import { schoolDesks } from './query.ts';
import { currentZone } from '#zone/query.ts';

/** Address of the card of a desk; its file name tells nothing. */
export function cardAddress(deskName: string): string {
  return `/scholen/${deskName === '' ? '' : `${deskName}/`}contact.vcf`;
}

/** Address of the sheet for the wall of the schools of a desk; its file name tells nothing. */
export function sheetAddress(deskName: string): string {
  return `/scholen/${deskName === '' ? '' : `${deskName}/`}blad.pdf`;
}

/** The cards of the desks that can be reached, each with the desk's name in the list. */
export async function schoolCards(): Promise<{ deskName: string; card: Omit<Card, 'uid'> }[]> {
  const { name: zone, website } = await currentZone();
  const desks = await schoolDesks();
  return desks.flatMap(({ deskName, desk }) => {
    const { name, phone, mail: email } = desk;
    if (!phone && email === undefined) return [];
    const note = desk.isGeneralNumber ? words.schools.desk.ask.replace('{name}', name) : undefined;
    return {
      deskName,
      card: {
        name: `${words.site.name}: ${name}`,
        organisation: zone,
        tel: phone?.tel,
        email,
        url: website?.url,
        note,
      },
    };
  });
}
