import type { Ask } from '#answer/box-ask.ts';
import { askToSay } from '#answer/parts.ts';
import { fitsAnswer, type AnswerKind } from '#answer/sealed-answer.ts';
import type { Letter } from '#contact/letter.ts';
import { jsonPost } from '#contact/json-post.ts';
import { pieceIn } from '#text/piece-in.ts';

/**
 * Lets staff answer an opened letter, and tells its writer that somebody opened it.
 * @param address where answers are taken; a saved page has the whole of it
 */
export function offerAnswer(
  room: HTMLElement,
  place: HTMLElement,
  letter: Letter,
  address: string,
): void {
  const text = place.querySelector('textarea');
  const status = place.querySelector('[data-answered]');
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('[data-answer-kind]')];
  const asked = asksOf(letter);
  void say(asked('opened', ''), address);
  for (const button of buttons)
    button.addEventListener('click', () => {
      void answer(button.dataset['answerKind'] as AnswerKind);
    });

  async function answer(kind: AnswerKind): Promise<void> {
    const typed = kind === 'text' ? (text?.value.trim() ?? '') : '';
    const problem = kind === 'text' ? problemOf(typed) : null;
    if (problem) {
      show(problem);
      text?.focus();
      return;
    }
    show('sending');
    lock(true);
    const said = await say(asked(kind, typed), address);
    // The room may have been wiped in the meantime.
    if (!room.contains(place)) return;
    lock(false);
    if (said === 'written' && kind === 'text' && text) text.value = '';
    show(said);
  }

  /** Takes no second press, and no other word: what is typed while an answer leaves would go with it. */
  function lock(isLocked: boolean): void {
    for (const button of buttons) button.disabled = isLocked;
    if (text) text.readOnly = isLocked;
  }

  function show(piece: string): void {
    status?.replaceChildren(...pieceIn(room, `answer-${piece}`));
  }
}

/** Makes what to ask of the box. The same words are the same answer, however often they are sent: sealed anew they would be another. */
function asksOf(letter: Letter): (kind: AnswerKind, text: string) => Promise<Ask | null> {
  const made = new Map<string, Promise<Ask | null>>();
  return (kind, text) => {
    const key = `${kind} ${text}`;
    const ask = made.get(key) ?? askToSay(letter, { kind, day: today(), text });
    made.set(key, ask);
    return ask;
  };
}

function problemOf(text: string): 'empty' | 'long' | null {
  if (text === '') return 'empty';
  return fitsAnswer(text) ? null : 'long';
}

const OUTCOMES: ReadonlyMap<number, string> = new Map([
  [200, 'written'],
  [404, 'gone'],
  [409, 'full'],
]);

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function say(asked: Promise<Ask | null>, address: string) {
  const ask = await asked;
  const status = ask && (await post(ask, address));
  return OUTCOMES.get(status ?? 0) ?? 'unsent';
}

async function post(ask: Ask, address: string): Promise<number | null> {
  const answer = await fetch(address, jsonPost(ask)).catch(() => null);
  return answer?.status ?? null;
}
