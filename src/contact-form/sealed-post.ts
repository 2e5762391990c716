import type { Proof } from '#contact/proof.ts';
import type { BotSign } from '#contact/sender-check.ts';
import type { Answer } from './post.ts';
import type { SealedForm } from './sealing.ts';

/** What of a sealed letter is posted. */
export type Postable = Pick<
  SealedForm,
  'receipt' | 'letter' | 'tokenHash' | 'codeHash' | 'keys' | 'box'
>;

/** What shows that a person wrote; nothing when nothing does, `stopped` when they want to change something first. */
export type Proving = Proof | 'stopped' | undefined;

/** What became of a letter, and as what it was posted; `stopped` when it was not. */
export interface Delivery<Sealed> {
  sending: Answer | { kind: 'stopped' };
  /** Not of a letter that left open. */
  sealed?: Sealed;
}

/** What posting a sealed letter needs of its page. */
export interface PostPorts<Sealed> {
  prove: () => Promise<Proving>;
  post: (type: string, body: string) => Promise<Answer>;
  /** Seals the same letter again, for the keys that the zone has now; rejects, or gives `null`, when that cannot be. */
  sealAnew: (before: Sealed, recipients: string[]) => Promise<Sealed | null>;
}

/**
 * Posts a sealed letter, each time it is called: sent again it is the same, to the byte, so that it never arrives twice.
 * Only a page that is older than the keys of the zone seals it anew.
 * @param odd what looked as if a program wrote it, when it was sent first
 */
export function sealedPost<Sealed extends Postable>(
  sealed: Sealed,
  odd: readonly BotSign[],
  { prove, post, sealAnew }: PostPorts<Sealed>,
): () => Promise<Delivery<Sealed>> {
  /** Kept once there is one: the same letter brings the same mail. */
  let kept: Proof | undefined;

  async function once(): Promise<Delivery<Sealed>['sending']> {
    const proof = kept ?? (await prove());
    if (proof === 'stopped') return { kind: proof };
    const { receipt, letter, tokenHash, codeHash, keys, box } = sealed;
    const body = { receipt, letter, tokenHash, codeHash, keys, proof, odd, box };
    const answer = await post('application/json', JSON.stringify(body));
    // After a full hour its proof may be too old to count.
    kept = isTrouble(answer, 'full') ? undefined : proof;
    return answer;
  }

  return async () => {
    const sending = await once();
    const recipients = sending.kind === 'trouble' ? sending.recipients : undefined;
    const anew = recipients && (await sealAnew(sealed, recipients).catch(() => null));
    if (!anew) return { sending, sealed };
    sealed = anew;
    return { sending: await once(), sealed };
  };
}

/** Whether a letter came to nothing for that reason. */
export function isTrouble(sending: Delivery<unknown>['sending'], code: string): boolean {
  return sending.kind === 'trouble' && sending.code === code;
}
