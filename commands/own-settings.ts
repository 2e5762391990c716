import { filled } from '#lib/environment.ts';
import { portProblem } from './port.ts';

/** How the site stands on a machine of one's own. `.env.example` explains every variable. */
export interface OwnSettings {
  /** Address that visitors see, without a path. */
  url: string;
  host: string;
  port: number;
  storeFolder: string;
  /** The front sets `X-Forwarded-For` itself, so that its last entry is who asks. */
  trustsFront: boolean;
}

/**
 * Reads how the site stands on a machine of one's own.
 * @throws with a sentence for each variable that is missing or wrong
 */
export function ownSettings(environment: Record<string, string | undefined>): OwnSettings {
  const env = filled(environment);
  const { URL: url = '', PORT = '8080', CHALLENGE_SECRET: secret = '' } = env;
  const wrongPort = portProblem(PORT);
  const isMailed = env['MAIL_SMTP'] !== undefined || env['RESEND_API_KEY'] !== undefined;
  const problems = [
    ...(isAddress(url) ? [] : ['Set URL to the address that visitors see: https://zone.example.']),
    ...(wrongPort === undefined ? [] : [wrongPort]),
    ...(secret.length >= 32
      ? []
      : ['Set CHALLENGE_SECRET to 32 characters or more (openssl rand -hex 32).']),
    ...(isMailed || env['OUTBOX_DIR'] !== undefined
      ? []
      : ['Set MAIL_SMTP, or OUTBOX_DIR to keep mails as files that somebody fetches.']),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    url: new URL(url).origin,
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(PORT),
    storeFolder: env['STORE_DIR'] ?? 'store',
    trustsFront: env['TRUST_PROXY'] === '1',
  };
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
