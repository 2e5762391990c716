/** Words of a mailbox that belongs to a function; a person's name is none of them. */
const functionWords =
  /politie|school|scholen|jeugd|onthaal|info|contact|balie|dienst|preventie|zone|social/i;

const belgianMobile = /(?:\+32|0032|\b0)[ ./-]?4(?:[ ./-]?\d){8}/;
const anyNumber = /(?:\+|\b0)\d(?:[ ./()-]{0,2}\d){7,}/;
const anyTitle = /\b(?:directeur|directrice|dhr|mevr|mevrouw|meneer)\b/i;

/** Reason why a text points at a person; nothing when it may be published. */
export function personIn(text: string): string | undefined {
  if (text.includes('@')) return 'een e-mailadres';
  if (anyNumber.test(text)) return 'een telefoonnummer';
  if (anyTitle.test(text)) return 'een mens met naam of titel';
  return undefined;
}

/** True for a mobile number, which belongs to a person. */
export function isMobile(tel: string): boolean {
  return belgianMobile.test(tel);
}

/** True for an e-mail address of a function, judged by its words. */
export function isMailOfFunction(mail: string): boolean {
  const [box = ''] = mail.split('@');
  return functionWords.test(box);
}
