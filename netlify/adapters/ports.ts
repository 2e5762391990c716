import type { KeptPorts } from '#contact/forward-kept.ts';
import { toLetter } from '#contact/letter.ts';
import { newReceipt } from '#contact/receipt.ts';
import type { Sending, Ports } from '#contact/receive.ts';
import { seal } from '#contact/seal.ts';
import { captchaSettings } from './captcha-settings.ts';
import { checkers, verifying } from './captcha.ts';
import { forwarding } from './mail.ts';
import { outbox } from './outbox.ts';
import { settings } from './settings.ts';

/** Everything that receiving a message needs from the world, on this host. */
export function receivePorts(deployContext: string, recipients: readonly string[]): Ports {
  const { keep, forget } = outbox(deployContext, now);
  return {
    verify: async (...asked) => verifying(checkers(deployContext, captchaSettings()))(...asked),
    newReceipt: () => newReceipt(randomBytes),
    seal: (message, receipt) => seal(toLetter(message, receipt, now()), recipients),
    keep,
    forward,
    forget,
  };
}

/** Everything that forwarding kept letters needs from the world, on this host. */
export function keptPorts(deployContext: string): KeptPorts {
  const end = Date.now() + RUN_MS;
  return { ...outbox(deployContext, now), forward, hasTime: () => Date.now() < end };
}

/** Letters kept after this moment are still with the post that brought them. */
export function youngestToForward(): Date {
  return new Date(Date.now() - settings().forwardAfterSeconds * 1000);
}

// The host stops a scheduled run after 30 seconds; one letter may take 15.
const RUN_MS = 14_000;

// Reads the settings only here: with broken settings a letter is still kept, and leaves later.
async function forward(letter: Sending): Promise<void> {
  const { mail, siteUrl } = settings();
  await forwarding(mail, `${siteUrl}/postvak/`)(letter);
}

function now(): Date {
  return new Date();
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
