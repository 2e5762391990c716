import type { BotSign } from '#contact/sender-check.ts';
import { openForm, type OpenForm } from './open-form.ts';
import { trouble } from './post.ts';
import { isTrouble, sealedPost, type Delivery, type PostPorts } from './sealed-post.ts';
import type { SealedForm, Sealing } from './sealing.ts';

/** A form at the moment that it is sent. */
export interface Written {
  form: FormData;
  /** What its writer chose about an answer, which is no control of the form. */
  wish: string;
  odd: readonly BotSign[];
}

/** A letter that a form was before, and the keys that its zone has now. */
export interface Again {
  before: SealedForm;
  recipients: string[];
}

/** What a letter needs of its page. */
export interface LetterPorts extends Pick<PostPorts<SealedForm>, 'prove' | 'post'> {
  /** Seals a form, as the letter that it was before if it was one. Rejects when it cannot be sealed here. */
  seal: (form: FormData, again?: Again) => Promise<Sealing>;
}

/**
 * Sends a form as a letter, each time it is called. Unchanged it is the same letter, sealed or open, so that it never
 * arrives twice; what cannot be sealed leaves only when its writer says that it may leave open.
 */
export function formLetter({
  seal,
  ...ports
}: LetterPorts): (written: Written, mayBeOpen: boolean) => Promise<Delivery<SealedForm>> {
  let sealed: { content: string; post: () => Promise<Delivery<SealedForm>> } | undefined;
  let open: OpenForm | undefined;

  async function sendSealed({ form, wish, odd }: Written, content: string) {
    if (sealed?.content !== content + wish) {
      const sealing = await seal(form);
      if (!sealing.ok) return { sending: trouble('invalid', sealing.problems) };
      const post = sealedPost(sealing, odd, {
        ...ports,
        sealAnew: async (before, recipients) => {
          const anew = await seal(form, { before, recipients });
          return anew.ok ? anew : null;
        },
      });
      sealed = { content: content + wish, post };
    }
    const delivery = await sealed.post();
    // Another letter has its number: the next gets a new one.
    if (isTrouble(delivery.sending, 'receipt')) sealed = undefined;
    return delivery;
  }

  async function sendOpen(content: string) {
    if (open?.content !== content) open = openForm(content);
    const sending = await ports.post(FORM_TYPE, open.body);
    if (isTrouble(sending, 'undelivered')) open = undefined;
    return { sending };
  }

  return async (written, mayBeOpen) => {
    const content = plain(written.form);
    // What may have left open once, stays that letter.
    if (open?.content === content) return sendOpen(content);
    try {
      return await sendSealed(written, content);
    } catch {
      if (!navigator.onLine) return { sending: trouble('offline') };
      return mayBeOpen ? sendOpen(content) : { sending: trouble('unsealed') };
    }
  };
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

function plain(form: FormData): string {
  const pairs = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return new URLSearchParams(pairs).toString();
}
