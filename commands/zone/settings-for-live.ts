import { settings } from '#netlify/adapters/settings.ts';
import { filled } from '#lib/environment.ts';

type Environment = Record<string, string | undefined>;

/** Without these a letter stays in the store, and nobody reads it. */
const needed = {
  MAIL_FROM: 'een mail heeft een afzender nodig',
  MAIL_TO: 'anders krijgt niemand de berichten',
} as const;

/** Bells that do not pass through the mail service: one is enough. */
const bells = ['HEARTBEAT_URL', 'ALARM_SMTP_URL', 'ALARM_WEBHOOK_URL'] as const;

const mailbox = /^(?:[^<>@]+<[^<>@\s,]+@[^<>@\s,]+\.[a-z]{2,}>|[^<>@\s,]+@[^<>@\s,]+\.[a-z]{2,})$/i;
const mailServer: Shape = [
  /^smtps?:\/\/[^\s/]+$/,
  'schrijf de mailserver als smtps://gebruiker:wachtwoord@server:465',
];
const page: Shape = [/^https:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'schrijf het hele adres, met https'];
/** Names of our documents, and the sender that Resend lends to who only tries it. */
const isExample = /(?:@|\/\/)(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|resend\.dev)(?![\w.-])/i;
const IS_OF_TESTS = 'dit is een sleutel voor tests, waarmee iedereen voor een mens doorgaat';

type Shape = readonly [RegExp, string];

/** How a setting looks that works; one that does not stops every function, so that no letter is taken. */
const shapes: Readonly<Record<string, Shape>> = {
  RESEND_API_KEY: [/^re_\w+$/, 'een sleutel van Resend begint met re_'],
  RESEND_WEBHOOK_SECRET: [/^whsec_\S+$/, 'een geheim van een webhook van Resend begint met whsec_'],
  MAIL_SMTP: mailServer,
  MAIL_FROM: [mailbox, 'schrijf één adres, zoals Sociale Politie <site@zone.example>'],
  MAIL_TO: [mailbox, 'schrijf één mailbox, zoals dienst@zone.example'],
  MAIL_ALARM: [mailbox, 'schrijf één mailbox, zoals dienst@zone.example'],
  HEARTBEAT_URL: page,
  ALARM_SMTP_URL: mailServer,
  ALARM_WEBHOOK_URL: page,
  CHALLENGE_SECRET: [/^.{32,}$/, 'neem minstens 32 tekens, zoals "openssl rand -hex 32" ze geeft'],
  HCAPTCHA_SITEKEY: [/^(?!10000000-ffff-ffff-ffff-)/, IS_OF_TESTS],
  HCAPTCHA_SECRET: [/^(?!0x0+$)/, IS_OF_TESTS],
};

/** One Dutch sentence for each setting of the host that a live zone lacks, or that cannot work: what to set, and why. */
export function settingsForLive(env: Environment): string[] {
  const set = filled(env);
  const wrong = [...missingIn(set), ...oddIn(set)];
  return wrong.length > 0 ? wrong : unreadableIn(set);
}

function missingIn(set: Environment): string[] {
  const hasMail = (set['RESEND_API_KEY'] ?? set['MAIL_SMTP']) !== undefined;
  const hasBell = bells.some((name) => set[name] !== undefined);
  return [
    !hasMail &&
      'Zet RESEND_API_KEY: zonder sleutel van de maildienst vertrekt er geen mail. Op een eigen machine kan MAIL_SMTP in de plaats.',
    ...Object.entries(needed).map(
      ([name, why]) => set[name] === undefined && `Zet ${name}: ${why}.`,
    ),
    !hasBell &&
      `Zet ${bells.join(', of ')}: als de maildienst stuk is, kan alleen die nog alarm slaan.`,
    !isCheckable(set) &&
      'Zet CHALLENGE_SECRET, of HCAPTCHA_SITEKEY en HCAPTCHA_SECRET: zonder kan de site niet nakijken of er een mens schrijft.',
    !hasDomain(set['URL']) &&
      'Zet URL op het eigen adres van de site, met https, kleine letters en niets erachter: security.txt, de lijst voor zoekmachines en de mails noemen het.',
  ].filter((said) => said !== false);
}

function oddIn(set: Environment): string[] {
  const isTwice = set['RESEND_API_KEY'] !== undefined && set['MAIL_SMTP'] !== undefined;
  return [
    ...Object.entries(shapes)
      .filter(([name, [shape]]) => set[name] !== undefined && !shape.test(set[name]))
      .map(([name, [, said]]) => `Verbeter ${name}: ${said}.`),
    ...[...Object.keys(shapes), 'URL']
      .filter((name) => isExample.test(set[name] ?? ''))
      .map(
        (name) =>
          `Verbeter ${name}: dit is een voorbeeld uit de handleiding. Zet hier het echte adres.`,
      ),
    ...(isTwice
      ? ['Haal RESEND_API_KEY of MAIL_SMTP weg: mail vertrekt langs één van de twee.']
      : []),
  ];
}

/** What else the functions would stop at. */
function unreadableIn(set: Environment): string[] {
  try {
    settings(set);
    return [];
  } catch (error) {
    return [`Verbeter deze instelling: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function isCheckable(set: Environment): boolean {
  const hasHcaptcha = set['HCAPTCHA_SITEKEY'] !== undefined && set['HCAPTCHA_SECRET'] !== undefined;
  return set['CHALLENGE_SECRET'] !== undefined || hasHcaptcha;
}

/** An address that people can be told, and that stays when the host changes. */
function hasDomain(address = ''): boolean {
  const said = URL.parse(address);
  return (
    said !== null &&
    [said.origin, `${said.origin}/`].includes(address) &&
    said.protocol === 'https:' &&
    /\.[a-z]{2,}$/.test(said.hostname) &&
    !/(?:^|\.)(?:netlify\.app|localhost)$/.test(said.hostname)
  );
}
