import { SEAL_LIMIT } from '#contact/terms.ts';
import { pieceIn } from '#text/piece-in.ts';
import type { AnswerChoice } from './answer-choice.ts';
import { fetchChecked, inTime } from './later.ts';
import { loadSealing } from './sealer.ts';
import type { AnswerWish } from './sealing.ts';

/**
 * The question whether its writer wants to read an answer. What a yes takes is fetched whatever is said, so that no host
 * can tell who waits for an answer.
 */
export interface AnswerQuestion {
  /** Tells one choice from another, so that a letter is sealed anew when it changes. */
  state: () => string;
  /** Fetches what a yes takes, when the line has nothing to bring that every letter needs. */
  prepare: (ready: Promise<unknown>) => void;
  /** Whether something has to be mended first; it is said, and has the focus. */
  isMistaken: (text: string) => Promise<boolean>;
  /** What a letter needs of it; `null` when no answer is wanted. */
  wish: () => Promise<AnswerWish | null>;
  /**
   * What is said of an answer after sending; nothing to who wants none.
   * @param again day from which to look; empty when there is no box for it
   */
  sentence: (again: string) => Promise<Node[]>;
}

/** Asks it. @param desk element that has the texts of the question @param place where it stands */
export function answerQuestion(desk: HTMLElement, place: HTMLElement): AnswerQuestion {
  let wanted = false;
  let choice: Promise<AnswerChoice | null> | undefined;

  const part = (selector: string) => place.querySelector<HTMLElement>(selector);
  const isWanted = () => wanted;
  const chosen = async () => (isWanted() ? ((await choice) ?? null) : null);

  /** Gives nothing when it does not come, or not in time. */
  async function load(ready = Promise.resolve<unknown>(undefined)): Promise<AnswerChoice | null> {
    const parts = ready.then(() => Promise.all([loadChoice(), loadSealing()]));
    try {
      const [{ AnswerChoice }, { newAnswerSecret }] = await inTime(parts, SEAL_LIMIT);
      return new AnswerChoice(desk, place, newAnswerSecret);
    } catch {
      return null;
    }
  }

  async function choose(): Promise<void> {
    const mistake = part('[data-answer-mistake]');
    if (mistake) mistake.hidden = true;
    const list = part('[data-words]');
    list?.replaceChildren(...(isWanted() ? pieceIn(desk, 'busy') : []));
    if (!isWanted()) return;
    choice ??= load();
    const words = await choice;
    if (!words) choice = undefined;
    // Meanwhile it may have become a no.
    if (!isWanted()) return;
    list?.replaceChildren(...(words?.words() ?? []));
    if (words || !mistake) return;
    mistake.replaceChildren(...pieceIn(desk, 'answerMissing'));
    mistake.hidden = false;
  }

  place.replaceChildren(...pieceIn(desk, 'answerChoice'));
  place.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    wanted = target.value === 'ja';
    void choose();
  });

  return {
    state: () => (isWanted() ? 'ja' : ''),
    prepare: (ready) => {
      choice ??= load(ready);
    },
    isMistaken: async (text) => {
      if (!isWanted()) return false;
      const words = await choice;
      if (words) return words.isMistaken(text);
      part('[data-answer-mistake]')?.focus();
      return true;
    },
    wish: async () => (await (await chosen())?.wish()) ?? null,
    sentence: async (again) => (await chosen())?.sentence(again) ?? [],
  };
}

function loadChoice(): Promise<typeof import('./answer-choice.ts')> {
  fetchChecked('answer-choice');
  return import('./answer-choice.ts');
}
