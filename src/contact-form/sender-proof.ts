import type { Busy } from './busy.ts';
import { fetchChecked } from './later.ts';
import type { Proving } from './sealed-post.ts';
import { newWork, waitForProof, type Work } from './work.ts';

/** Shows that a person writes: by hCaptcha for who pressed its button, else by work that the device does. */
export interface SenderProof {
  /** Begins the work, while somebody still writes. */
  begin: () => void;
  /** What shows it, for one letter. */
  prove: () => Promise<Proving>;
}

/** @param desk element that has the view of the work, and a place for hCaptcha where its zone uses it */
export function senderProof(desk: HTMLElement, busy: Busy): SenderProof {
  let token: () => string | undefined = () => undefined;
  /** Begun while somebody writes, so that nobody waits for it; for one letter. */
  let begun: Work | undefined;

  async function solve(): Promise<Proving> {
    busy.say('working');
    const work = begun?.isUsable() === true ? begun : newWork();
    begun = undefined;
    const proof = await waitForProof(work, desk, busy.place);
    busy.say('sending');
    busy.keepFocus();
    return proof;
  }

  const place = desk.querySelector<HTMLElement>('[data-captcha-hosts]');
  if (place)
    void loadHcaptcha().then(
      ({ offerHcaptcha }) => (token = offerHcaptcha(place)),
      // Nobody needs its button: without it the device works as always.
      () => undefined,
    );

  return {
    begin: () => {
      begun ??= newWork();
    },
    prove: async () => {
      const hcaptcha = token();
      return hcaptcha === undefined ? solve() : { hcaptcha };
    },
  };
}

function loadHcaptcha(): Promise<typeof import('./hcaptcha.ts')> {
  fetchChecked('hcaptcha');
  return import('./hcaptcha.ts');
}
