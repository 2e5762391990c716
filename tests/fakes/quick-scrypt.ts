import { Encrypter } from 'age-encryption';

// Loaded into a command before anything else (`--import`): a try of the passphrase of a key that it makes costs next
// to no work. What a key costs without it is tested beside new-passphrase.ts.
const QUICK = 4;

const prototype: { setScryptWorkFactor: (this: Encrypter, workFactor: number) => void } =
  Encrypter.prototype;
const { setScryptWorkFactor } = prototype;
prototype.setScryptWorkFactor = function () {
  setScryptWorkFactor.call(this, QUICK);
};
