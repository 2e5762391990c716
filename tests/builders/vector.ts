import { readFileSync } from 'node:fs';

/** A letter as version 1 of the format sealed it, with the key that opens it. It may never stop opening. */
export const vector = {
  identity: 'AGE-SECRET-KEY-PQ-1HZ94SXJC08SR3C90CFT3UKLUFMC6NHY6XQ6XA037ZSC3E98EK5YSZ3QZAZ',
  armored: readFileSync('tests/builders/vector-1.age', 'utf8'),
};
