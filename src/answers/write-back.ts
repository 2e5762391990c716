import { holdsWords } from '#answer/words.ts';
import { MAX_TEXT } from '#contact/message.ts';
import type { Receipt } from '#contact/receipt.ts';
import { post } from '#contact-form/post.ts';
import { isTrouble, sealedPost, type Delivery, type Postable } from '#contact-form/sealed-post.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import type { Conversation } from './reading.ts';
import { nextLetter, prove } from './writing.ts';

/**
 * Sends what was typed to continue a conversation, each time it is called, and says what became of it. The same text is
 * the same letter, so that it arrives once however often it is sent.
 * @param desk element that shows the conversation, and names the keys of the zone
 * @param first number of its first letter
 */
export function replyTo(
  { root, words }: Conversation,
  first: Receipt,
  desk: HTMLElement,
): () => Promise<void> {
  const field = elementIn(desk, '#terug', HTMLTextAreaElement);
  // Found once: when another conversation stands there, nothing of this one is said.
  const said = elementIn(desk, '[data-sent]', HTMLElement);
  let sealed: { text: string; post: () => Promise<Delivery<Postable>> } | undefined;

  const say = (name: string) => {
    said.replaceChildren(...pieceIn(desk, `reply-${name}`));
  };

  async function postOf(text: string) {
    const seal = (recipients: string[], receipt?: Receipt) =>
      nextLetter(text, root, first, recipients, receipt);
    const letter = await seal((desk.dataset['recipients'] ?? '').split(' '));
    return sealedPost(letter, [], {
      prove,
      post,
      sealAnew: ({ receipt }, recipients) => {
        // The zone changed its keys since this page was made.
        desk.dataset['recipients'] = recipients.join(' ');
        return seal(recipients, receipt);
      },
    });
  }

  async function deliver(text: string): Promise<boolean> {
    if (sealed?.text !== text) sealed = { text, post: await postOf(text) };
    const { sending } = await sealed.post();
    // Another letter has its number: the next gets a new one.
    if (isTrouble(sending, 'receipt')) sealed = undefined;
    return sending.kind === 'sent';
  }

  return async () => {
    // Pressed twice, it is one letter; and what is typed while it leaves would go with it.
    if (field.readOnly) return;
    const text = field.value.trim();
    const mistake = mistakeIn(text, words);
    if (mistake !== null) {
      say(mistake);
      field.focus();
      return;
    }
    say('sending');
    field.readOnly = true;
    const isSent = await deliver(text).catch(() => false);
    field.readOnly = false;
    if (isSent) {
      field.value = '';
      sealed = undefined;
    }
    say(isSent ? 'sent' : 'unsent');
  };
}

function mistakeIn(text: string, words: readonly string[]): string | null {
  if (text === '') return 'empty';
  if (text.length > MAX_TEXT) return 'long';
  return holdsWords(text, words) ? 'inMessage' : null;
}
