import { createHash } from 'node:crypto';
import type { Answer, Asked, Service } from './network.ts';

/** What becomes of a mail, and when. The service says so from then on; `unknown` is for ever 404. */
export interface Fate {
  event: 'delivered' | 'complained' | 'bounced' | 'suppressed' | 'failed' | 'unknown';
  at: number;
}

/** A mail that the service accepted. */
export interface Accepted {
  id: string;
  key: string;
  time: number;
  subject: string;
  text: string;
  /** The letters that it brings, as they are attached, by number. */
  letters: ReadonlyMap<string, string>;
  fate: Fate;
  /** Whether its letters were in the store: what was not, the site cannot know again. */
  wasKept: boolean;
}

/** The mail service of the world: what Resend does, with keys that it remembers for a day. */
export interface SimulatedMail extends Pick<Service, 'act'> {
  accepted: readonly Accepted[];
}

const KEY_LIFE = 24 * 3_600_000;
const PAGE = 100;

interface Posted {
  subject: string;
  text: string;
  attachments?: { filename: string; content: string }[];
}

/**
 * A mail service that accepted nothing yet.
 * @param fateOf draws what becomes of a mail
 * @param isKept whether a letter is in the store
 * @param onAccept hears of every mail that was accepted anew
 */
export function aMailService(
  now: () => number,
  fateOf: (key: string) => Fate,
  isKept: (receipt: string) => boolean,
  onAccept: (mail: Accepted) => void,
): SimulatedMail {
  const accepted: Accepted[] = [];
  const byId = new Map<string, Accepted>();
  const bodies = new Map<string, { id: string; hash: string; time: number }>();

  function send({ headers, body }: Asked): Answer {
    const key = headers.get('idempotency-key') ?? '';
    const known = bodies.get(key);
    if (known && known.time > now() - KEY_LIFE)
      return known.hash === hashOf(body) ? json({ id: known.id }) : CHANGED;
    const id = `mail-${accepted.length}`;
    bodies.set(key, { id, hash: hashOf(body), time: now() });
    const { subject, text, attachments = [] } = JSON.parse(body) as Posted;
    const letters = new Map(
      attachments.map(({ filename, content }) => [
        filename.replace(/\.age$/, ''),
        Buffer.from(content, 'base64').toString(),
      ]),
    );
    const wasKept = [...letters.keys()].every(isKept);
    const mail = { id, key, time: now(), subject, text, letters, fate: fateOf(key), wasKept };
    accepted.push(mail);
    byId.set(id, mail);
    onAccept(mail);
    return json({ id });
  }

  function list({ searchParams }: URL): Answer {
    const after = searchParams.get('after');
    const newest = accepted.map(({ id, subject }) => ({ id, subject })).toReversed();
    const start = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
    const data = newest.slice(start, start + PAGE);
    return json({ object: 'list', has_more: start + PAGE < newest.length, data });
  }

  function read(id: string): Answer {
    const fate = byId.get(id)?.fate;
    if (!fate || fate.event === 'unknown') return { status: 404, body: '{"name":"not_found"}' };
    return json({ object: 'email', id, last_event: fate.at <= now() ? fate.event : 'sent' });
  }

  return {
    accepted,
    act: (asked) => {
      if (asked.method === 'POST') return send(asked);
      const [, , id] = asked.url.pathname.split('/');
      return id === undefined ? list(asked.url) : read(id);
    },
  };
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function json(body: object): Answer {
  return { status: 200, body: JSON.stringify(body) };
}

const CHANGED: Answer = {
  status: 409,
  body: JSON.stringify({ statusCode: 409, name: 'invalid_idempotent_request', message: '' }),
};
