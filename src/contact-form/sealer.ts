import { SEAL_LIMIT } from '#contact/terms.ts';
import { onceItWorks } from '#lib/once-it-works.ts';
import type { Again } from './form-letter.ts';
import { fetchChecked, inTime } from './later.ts';
import { fetchRecipients } from './recipients.ts';
import type { AnswerWish, Sealing } from './sealing.ts';

/** Seals a form for the keys of its zone: those that the page names, or that the site named since. */
export interface Sealer {
  /** Fetches what sealing takes. */
  prepare: () => Promise<unknown>;
  /** Seals what was typed, as the letter that it was before if it was one. Rejects when what it takes does not come in time. */
  seal: (form: FormData, wish: AnswerWish | null, again?: Again) => Promise<Sealing>;
}

/** @param desk element that has the form, and names the keys */
export function sealerFor(desk: HTMLElement): Sealer {
  let newer: readonly string[] | undefined;
  // Keys that do not come are given up, so that the next press asks for them anew.
  const named = onceItWorks(() =>
    inTime(fetchRecipients(desk.dataset['recipients'] ?? ''), SEAL_LIMIT),
  );
  const prepare = () => Promise.all([loadSealing(), newer ?? named()]);

  return {
    prepare,
    seal: async (form, wish, again) => {
      if (again) newer = again.recipients;
      const [{ sealForm }, recipients] = await inTime(prepare(), SEAL_LIMIT);
      const choices = {
        municipalities: offeredIn(desk, '#gemeente'),
        schools: offeredIn(desk, '#school'),
      };
      return sealForm(form, choices, recipients, wish, again?.before);
    },
  };
}

/** What a list offers, by value; nothing where the form has no such list. */
function offeredIn(desk: HTMLElement, list: string): Record<string, string> {
  const offered = desk.querySelectorAll<HTMLOptionElement>(`${list} option:not([value=""])`);
  return Object.fromEntries([...offered].map(({ value, text }) => [value, text]));
}

/** Loads what seals a letter, and makes the secret of an answer. */
export function loadSealing(): Promise<typeof import('./sealing.ts')> {
  fetchChecked('sealing');
  return import('./sealing.ts');
}
