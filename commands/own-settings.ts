import { isThisMachine } from '#lib/address.ts';
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
  const front = env['TRUST_PROXY'] ?? '0';
  const isMailed = env['MAIL_SMTP'] !== undefined || env['RESEND_API_KEY'] !== undefined;
  const problems = [
    ...(isAddress(url) ? [] : ['Set URL to the address that visitors see: https://zone.example.']),
    ...(wrongPort === undefined ? [] : [wrongPort]),
    ...(/^[01]$/.test(front) ? [] : [`TRUST_PROXY is "${front}". Write 1, or leave it out.`]),
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
    trustsFront: front === '1',
  };
}

/** Without TLS only what nobody else carries: this machine, or an address for Tor. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isOwnWay = isThisMachine(hostname) || /.\.onion$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isOwnWay);
}
