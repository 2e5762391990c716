import { filled } from '#lib/environment.ts';

/** Without these a letter stays in the store, and nobody reads it. */
const needed = {
  RESEND_API_KEY: 'no mail leaves without a key of the mail service',
  MAIL_FROM: 'a mail needs a sender',
  MAIL_TO: 'nobody would get the messages',
} as const;

/** Bells that do not pass through the mail service: one is enough. */
const bells = ['HEARTBEAT_URL', 'ALARM_SMTP_URL', 'ALARM_WEBHOOK_URL'] as const;

/** One sentence for each setting that a live zone lacks: what to set, and why. */
export function missingForLive(env: Record<string, string | undefined>): string[] {
  const set = filled(env);
  const missing = Object.entries(needed)
    .filter(([name]) => set[name] === undefined)
    .map(([name, why]) => `Set ${name}: ${why}.`);
  if (bells.some((name) => set[name] !== undefined)) return missing;
  const bell = `Set ${bells.join(', or ')}: when the mail service is what broke, nothing else can ring.`;
  return [...missing, bell];
}
