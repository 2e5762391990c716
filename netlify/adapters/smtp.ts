import { BELL_LIMIT } from '#contact/terms.ts';
import { isThisMachine } from '#lib/address.ts';

/**
 * Way to a mail server. Over a line that others carry too, the server has to offer TLS, or the password would travel in
 * the open; `?requireTLS=false` in its address says that this line is the zone's own.
 * @param limitMs how long it may be silent
 */
export async function smtpTransport(url: string, limitMs: number) {
  // Loaded only where it is used: a function without it starts the faster.
  const { createTransport } = await import('nodemailer');
  const requireTLS = !isThisMachine(new URL(url).hostname);
  const limits = { connectionTimeout: limitMs, greetingTimeout: limitMs, socketTimeout: limitMs };
  return createTransport({ url, requireTLS, ...limits });
}

/** Why a mail server would take no mail from us, in one sentence; `null` when it would. */
export async function smtpProblem(url: string): Promise<string | null> {
  const server = await smtpTransport(url, BELL_LIMIT);
  try {
    await server.verify();
    return null;
  } catch (error) {
    // Its code alone: what a server says may hold the name or the password that it was given.
    const { code = 'ENONE' } = error as { code?: string };
    return `The mail server of MAIL_SMTP does not take us: ${reasons[code] ?? code}.`;
  }
}

const reasons: Partial<Record<string, string>> = {
  EAUTH: 'it refuses the user or the password',
  EDNS: 'its name is unknown',
  ETLS: 'TLS did not come about',
  ECONNECTION: 'nothing answers',
  ESOCKET: 'nothing answers, or not with TLS',
  ETIMEDOUT: 'it does not answer in time',
};
