import type { Answer, Asked, Service } from './network.ts';

/** A mail that the service accepted. */
export interface Accepted {
  key: string;
  time: number;
  subject: string;
  text: string;
}

/** The mail service of the world: what Resend does, with keys that it remembers for a day. */
export interface SimulatedMail extends Pick<Service, 'act'> {
  accepted: readonly Accepted[];
}

const KEY_LIFE = 24 * 3_600_000;
const PAGE = 100;

/**
 * A mail service that accepted nothing yet.
 * @param onAccept hears of every mail that was accepted anew
 */
export function aMailService(now: () => number, onAccept: (mail: Accepted) => void): SimulatedMail {
  const accepted: Accepted[] = [];
  const bodies = new Map<string, { body: string; time: number }>();

  function send({ headers, body }: Asked): Answer {
    const key = headers.get('idempotency-key') ?? '';
    const known = bodies.get(key);
    if (known && known.time > now() - KEY_LIFE)
      return known.body === body
        ? { status: 200, body: JSON.stringify({ id: key }) }
        : { status: 409, body: JSON.stringify({ statusCode: 409, name: CHANGED, message: '' }) };
    bodies.set(key, { body, time: now() });
    const { subject, text } = JSON.parse(body) as { subject: string; text: string };
    const mail = { key, time: now(), subject, text };
    accepted.push(mail);
    onAccept(mail);
    return { status: 200, body: JSON.stringify({ id: key }) };
  }

  function list({ searchParams }: URL): Answer {
    const after = searchParams.get('after');
    const newest = accepted
      .map(({ subject }, index) => ({ id: String(index), subject }))
      .toReversed();
    const start = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
    const data = newest.slice(start, start + PAGE);
    const has_more = start + PAGE < newest.length;
    return { status: 200, body: JSON.stringify({ object: 'list', has_more, data }) };
  }

  return {
    accepted,
    act: (asked) => (asked.method === 'POST' ? send(asked) : list(asked.url)),
  };
}

const CHANGED = 'invalid_idempotent_request';
