import { randomBytes } from 'node:crypto';
import type { CheckedBy } from '#contact/sender-check.ts';
import type { Proof } from '#contact/proof.ts';
import type { Receipt } from '#contact/receipt.ts';
import { captchaSettings, type CaptchaSettings } from './captcha-settings.ts';
import { hcaptcha } from './hcaptcha.ts';
import { spentProofs } from './spent-proofs.ts';
import { isSolved, readProofOfWork } from './pow-verify.ts';

/** What checking needs of the world. */
export interface SenderCheckers {
  /** True if hCaptcha accepts the token. */
  askHcaptcha: ((token: string) => Promise<boolean>) | null;
  challengeSecret: string | null;
  spend: (proof: string, receipt: Receipt, isRight: boolean) => Promise<boolean>;
}

/** Gives the port that says how a sender was checked: hCaptcha's word first, then the proof of work. */
export function verifySender({
  askHcaptcha,
  challengeSecret,
  spend,
}: SenderCheckers): (proof: Proof, receipt: Receipt) => Promise<CheckedBy> {
  async function isPerson(token: string | undefined, receipt: Receipt): Promise<boolean> {
    if (token === undefined || askHcaptcha === null) return false;
    return spend(token, receipt, await askHcaptcha(token));
  }
  async function hasWorked(payload: string | undefined, receipt: Receipt): Promise<boolean> {
    const work = payload === undefined ? null : readProofOfWork(payload);
    if (work === null || challengeSecret === null) return false;
    return spend(work.challenge.signature, receipt, await isSolved(work, challengeSecret));
  }
  return async (proof, receipt) => {
    if (await isPerson(proof.hcaptcha, receipt)) return 'hcaptcha';
    return (await hasWorked(proof.work, receipt)) ? 'work' : 'none';
  };
}

/** The checkers of this host, by its settings. */
export function senderCheckers(deployContext: string, settings: CaptchaSettings): SenderCheckers {
  return {
    askHcaptcha: settings.hcaptcha && hcaptcha(settings.hcaptcha),
    challengeSecret: secretFor(deployContext, settings),
    spend: spentProofs(deployContext, () => new Date()).spend,
  };
}

/** Secret of the site, by its settings; `null` when the instances share none, so that no signature could be verified. */
export function secretFor(
  deployContext: string,
  { challengeSecret }: Pick<CaptchaSettings, 'challengeSecret'> = captchaSettings(),
): string | null {
  return challengeSecret ?? (deployContext === 'local' ? ownSecret : null);
}

/** For `npm start`, where one process both signs and checks. */
const ownSecret = randomBytes(32).toString('hex');
