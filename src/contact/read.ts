import * as z from 'zod/mini';
import { botSigns, type BotSign } from './sender-check.ts';
import { emptyForm, fields, field, openField, type Field, type Typed } from './form.ts';
import { MAX_PROOF, honeypot, type Proof } from './proof.ts';
import { isReceipt, type Receipt } from './receipt.ts';
import { isHash, isToken } from './secrets.ts';
import { keyId } from './key-id.ts';
import { fromArmor, type SealedLetter } from './seal.ts';

/** Largest body that is read: a full letter to a handful of recipients is well below. */
export const MAX_BODY = 64 * 1024;

/** What came in, and what looked odd about it: a form to be sealed, or a letter that the browser sealed. */
export type Submission = { odd: readonly BotSign[] } & (
  | {
      kind: 'form';
      typed: Typed;
      /** By which a page that could not seal knows its form again; `null` without scripts. */
      own: { receipt: Receipt; token: string } | null;
    }
  | {
      kind: 'letter';
      receipt: Receipt;
      letter: SealedLetter;
      proof: Proof | null;
      /** `null` from pages of before: see `secrets.ts`. */
      tokenHash: string | null;
      codeHash: string | null;
      /** The box for its answers, as `#answer/box.ts` reads it; `null` from pages of before. */
      box: string | null;
    }
);

/** Longest box that is passed on, in characters: it is always far shorter. */
const MAX_BOX = 8192;

/** Why a body cannot be used, whatever it says. */
export type Refusal =
  'method' | 'origin' | 'type' | 'large' | 'broken' | 'unknown' | 'letter' | 'keys' | 'receipt';

/** A submission, or why there is none. */
export type Reading = { ok: true; submission: Submission } | { ok: false; refusal: Refusal };

/**
 * Reads the body of a post: JSON `{ "receipt": "K7P2-9QXD", "letter": "<armored age file>" }`, with
 * `"tokenHash"` and `"codeHash"` (`secrets.ts`), `"proof": { "work" | "hcaptcha" }` and `"odd": ["fast"]` if there is any,
 * `"keys"`, the short name of each recipient (`keyId`), and `"box"` for its answers, or a form
 * (`application/x-www-form-urlencoded`, WHATWG URL standard), in strict UTF-8.
 * @param recipients of every letter of this zone
 */
export function read(
  contentType: string,
  body: Uint8Array,
  recipients: readonly string[],
): Reading {
  const readText = readers.get(mediaType(contentType));
  if (!readText) return refuse('type');
  if (body.length > MAX_BODY) return refuse('large');
  const text = decode(body);
  return text === null ? refuse('broken') : readText(text, recipients);
}

const readers = new Map<string, (text: string, recipients: readonly string[]) => Reading>([
  ['application/json', readJson],
  ['application/x-www-form-urlencoded', readForm],
]);

const proofPartSchema = z.optional(z.string().check(z.maxLength(MAX_PROOF)));
const proofSchema = z.object({ work: proofPartSchema, hcaptcha: proofPartSchema });

const hashSchema = z.catch(z.nullable(z.string().check(z.refine(isHash))), null);

const postedLetterSchema = z.strictObject({
  receipt: z.string(),
  letter: z.string(),
  // Nobody is turned away for these two: in another shape they count as not there.
  proof: z.catch(z.nullable(proofSchema), null),
  odd: z.catch(z.array(z.unknown()), []),
  // Pages that were opened before these existed send none.
  tokenHash: hashSchema,
  codeHash: hashSchema,
  keys: z.catch(z.nullable(z.array(z.string())), null),
  box: z.catch(z.nullable(z.string().check(z.maxLength(MAX_BOX))), null),
});

function readJson(text: string, recipients: readonly string[]): Reading {
  const json = parseJson(text);
  if (json === undefined) return refuse('broken');
  const posted = postedLetterSchema.safeParse(json);
  if (!posted.success) return refuse('unknown');
  const { receipt } = posted.data;
  if (!isReceipt(receipt)) return refuse('receipt');
  const { keys, proof, tokenHash, codeHash, box } = posted.data;
  // Before its shape: a page that is older than the zone's keys can seal anew, with other keys or more of them.
  if (keys && !areSame(keys, recipients.map(keyId))) return refuse('keys');
  const letter = fromArmor(posted.data.letter, recipients.length);
  if (!letter) return refuse('letter');
  const odd = botSigns.filter((mark) => posted.data.odd.includes(mark));
  return {
    ok: true,
    submission: { kind: 'letter', receipt, letter, proof, odd, tokenHash, codeHash, box },
  };
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join(' ') === others.toSorted().join(' ');
}

type Control = Field | OpenControl | typeof honeypot;
type OpenControl = (typeof openField)[keyof typeof openField];

function readForm(text: string): Reading {
  const typed = { ...emptyForm };
  const own = { [openField.receipt]: '', [openField.token]: '' };
  const seen = new Set<Control>();
  const odd: BotSign[] = [];
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [name, value] = splitPair(pair);
    if (name === null || value === null) return refuse('broken');
    const control = controls.get(name);
    if (!control || seen.has(control)) return refuse('unknown');
    seen.add(control);
    if (control === openField.receipt || control === openField.token) own[control] = value;
    else if (control !== honeypot) typed[control] = value;
    else if (value !== '') odd.push('trap');
  }
  const { nummer: receipt, token } = own;
  const isOwn = isReceipt(receipt) && isToken(token);
  if (!isOwn && receipt + token !== '') return refuse('unknown');
  return {
    ok: true,
    submission: { kind: 'form', typed, odd, own: isOwn ? { receipt, token } : null },
  };
}

const controls = new Map<string, Control>([
  ...fields.map((name): [string, Control] => [field[name], name]),
  ...Object.values(openField).map((name): [string, Control] => [name, name]),
  [honeypot, honeypot],
]);

function splitPair(pair: string): [string | null, string | null] {
  const at = pair.indexOf('=');
  return at < 0
    ? [percentDecode(pair), '']
    : [percentDecode(pair.slice(0, at)), percentDecode(pair.slice(at + 1))];
}

// URLSearchParams would put U+FFFD for broken bytes and lose a word without saying so.
function percentDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1).join('').trim().toLowerCase();
}

function refuse(refusal: Refusal): Reading {
  return { ok: false, refusal };
}
