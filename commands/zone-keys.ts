import { identityToRecipient } from 'age-encryption';
import { zoneSchema, type Zone } from '#zone/schema.ts';
import { dataIn } from './facts/reading.ts';

/**
 * The keys in the file of a zone that exists, with whose they are.
 * @throws when the file does not build either
 */
export async function recipientsOf(zone: string): Promise<Zone['recipients']> {
  const file = `content/zones/${zone}/zone.yaml`;
  const { data, error } = zoneSchema.safeParse(await dataIn(file));
  if (data) return data.recipients;
  const [issue] = error.issues;
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Those keys without the one that is going: a letter that is sealed anew must not wait for it as well. */
export async function otherRecipients(
  recipients: Zone['recipients'],
  goingIdentity: string,
): Promise<string[]> {
  const going = await identityToRecipient(goingIdentity);
  return recipients.map(({ recipient }) => recipient).filter((recipient) => recipient !== going);
}
