import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { keyId } from './key-id.ts';

test('two keys, which begin alike, have names of their own', async () => {
  const keys = [await generateHybridIdentity(), await generateHybridIdentity()];
  const recipients = await Promise.all(keys.map(identityToRecipient));
  const [one = '', other = ''] = recipients;

  expect(one.slice(0, 6)).toBe(other.slice(0, 6));
  expect(keyId(one)).toHaveLength(8);
  expect(keyId(one)).not.toBe(keyId(other));
});
