import { filled } from '#lib/environment.ts';

type Environment = Record<string, string | undefined>;

/** Without these a letter stays in the store, and nobody reads it. */
const needed = {
  MAIL_FROM: 'een mail heeft een afzender nodig',
  MAIL_TO: 'anders krijgt niemand de berichten',
} as const;

/** Bells that do not pass through the mail service: one is enough. */
const bells = ['HEARTBEAT_URL', 'ALARM_SMTP_URL', 'ALARM_WEBHOOK_URL'] as const;

/** One Dutch sentence for each setting of the host that a live zone lacks: what to set, and why. */
export function settingsForLive(env: Environment): string[] {
  const set = filled(env);
  return [
    ...((set['RESEND_API_KEY'] ?? set['MAIL_SMTP'])
      ? []
      : [
          'Zet RESEND_API_KEY: zonder sleutel van de maildienst vertrekt er geen mail. Op een eigen machine kan MAIL_SMTP in de plaats.',
        ]),
    ...Object.entries(needed)
      .filter(([name]) => set[name] === undefined)
      .map(([name, why]) => `Zet ${name}: ${why}.`),
    ...(bells.some((name) => set[name] !== undefined)
      ? []
      : [`Zet ${bells.join(', of ')}: als de maildienst stuk is, kan alleen die nog alarm slaan.`]),
    ...(isCheckable(set)
      ? []
      : [
          'Zet CHALLENGE_SECRET, of HCAPTCHA_SITEKEY en HCAPTCHA_SECRET: zonder kan de site niet nakijken of er een mens schrijft.',
        ]),
    ...(hasDomain(set['URL'])
      ? []
      : [
          'Zet URL op het eigen adres van de site, met https: security.txt, de lijst voor zoekmachines en de mails noemen het.',
        ]),
  ];
}

function isCheckable(set: Environment): boolean {
  const hasHcaptcha = set['HCAPTCHA_SITEKEY'] !== undefined && set['HCAPTCHA_SECRET'] !== undefined;
  return set['CHALLENGE_SECRET'] !== undefined || hasHcaptcha;
}

/** An address that people can be told, and that stays when the host changes. */
function hasDomain(address = ''): boolean {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return (
    protocol === 'https:' &&
    /\.[a-z]{2,}$/.test(hostname) &&
    !/(?:^|\.)(?:netlify\.app|localhost)$/.test(hostname)
  );
}
