import { filled } from '#lib/environment.ts';
import type { HcaptchaSettings } from './hcaptcha.ts';

/** How senders can be checked. `.env.example` explains every variable. */
export interface CaptchaSettings {
  /** `null` without both keys: the page then has no button either. */
  hcaptcha: HcaptchaSettings | null;
  /** `null` when nothing secret is set that every process of the host knows. */
  challengeSecret: string | null;
}

/** Reads the settings from the environment. Never throws: who cannot be checked may still write. */
export function captchaSettings(
  env: Record<string, string | undefined> = process.env,
): CaptchaSettings {
  const said = filled(env);
  const { HCAPTCHA_SITEKEY: sitekey, HCAPTCHA_SECRET: secret, URL: url = '' } = said;
  const { CHALLENGE_SECRET, RESEND_API_KEY } = said;
  const hostname = URL.canParse(url) ? new URL(url).hostname : 'localhost';
  return {
    hcaptcha: sitekey && secret ? { sitekey, secret, hostname } : null,
    challengeSecret: [CHALLENGE_SECRET, RESEND_API_KEY, secret].find(Boolean) ?? null,
  };
}
