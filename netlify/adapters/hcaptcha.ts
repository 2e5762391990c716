import { verify } from 'hcaptcha';
import * as z from 'zod';
import { CAPTCHA_LIMIT } from '#contact/terms.ts';
import { withTimeout } from './with-timeout.ts';

/** The keys of the zone at hCaptcha, and the host on which people press its button. */
export interface HcaptchaSettings {
  secret: string;
  sitekey: string;
  hostname: string;
}

/** The package reads no status and believes any JSON, so nothing else than this is a yes. */
const yesSchema = z.object({ success: z.literal(true), hostname: z.string() });

/** hCaptcha's published secret for tests, and the host that it then names. */
const TEST = { secret: '0x0000000000000000000000000000000000000000', hostname: 'dummy-key-pass' };

/**
 * Gives the question to hCaptcha: does this token belong to somebody who passed, on this site?
 * Whatever is not a clear yes within the limit is a no. The visitor's address (IP) is never passed on.
 * @param ask the package, which itself waits for ever
 */
export function hcaptcha(
  { secret, sitekey, hostname }: HcaptchaSettings,
  ask: (...args: Parameters<typeof verify>) => Promise<unknown> = verify,
  limitMs = CAPTCHA_LIMIT,
): (token: string) => Promise<boolean> {
  const own = secret === TEST.secret ? TEST.hostname : hostname;
  return async (token) => {
    try {
      const answer = await withTimeout(ask(secret, token, undefined, sitekey), limitMs);
      return yesSchema.safeParse(answer).data?.hostname === own;
    } catch {
      return false;
    }
  };
}
