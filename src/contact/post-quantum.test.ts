import {
  createPublicKey,
  decapsulate,
  encapsulate,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

/** What a letter is sealed with: of the packages that age-encryption has, in the versions that `overrides` gives it. */
const { ml_kem768: kem } = createRequire(import.meta.resolve('age-encryption'))(
  '@noble/post-quantum/ml-kem.js',
) as {
  ml_kem768: {
    keygen(seed: Uint8Array): { publicKey: Uint8Array; secretKey: Uint8Array };
    encapsulate(publicKey: Uint8Array): { cipherText: Uint8Array; sharedSecret: Uint8Array };
    decapsulate(cipherText: Uint8Array, secretKey: Uint8Array): Uint8Array;
  };
};

const KEY_LENGTH = 1184;

const asSpki = (key: KeyObject) => new Uint8Array(key.export({ format: 'der', type: 'spki' }));

test('what our ML-KEM-768 seals, that of OpenSSL opens', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ml-kem-768');
  const { cipherText, sharedSecret } = kem.encapsulate(asSpki(publicKey).slice(-KEY_LENGTH));

  expect(decapsulate(privateKey, cipherText)).toEqual(Buffer.from(sharedSecret));
});

test('what the ML-KEM-768 of OpenSSL seals, ours opens', () => {
  const ours = kem.keygen(new Uint8Array(randomBytes(64)));
  const head = asSpki(generateKeyPairSync('ml-kem-768').publicKey).slice(0, -KEY_LENGTH);
  const key = Buffer.concat([head, ours.publicKey]);
  const { ciphertext, sharedKey } = encapsulate(
    createPublicKey({ key, format: 'der', type: 'spki' }),
  );

  expect(Buffer.from(kem.decapsulate(new Uint8Array(ciphertext), ours.secretKey))).toEqual(
    sharedKey,
  );
});
