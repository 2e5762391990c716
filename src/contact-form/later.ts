/**
 * Fetches a file of the form that waits with its hash (`src/build/integrity.ts`), so that an `import()` of it takes
 * what was checked. While developing nothing waits, and `import()` fetches it itself.
 * @param name of its module
 */
export function fetchChecked(name: 'sealing' | 'pow-solve' | 'hcaptcha' | 'answer-choice'): void {
  const waiting = document.querySelector<HTMLTemplateElement>(`template[data-later="${name}"]`);
  if (waiting) document.head.append(waiting.content.cloneNode(true));
}

/** Rejects when what is awaited takes longer than a limit: a browser itself waits for minutes. */
export function inTime<T>(awaited: Promise<T>, limitMs: number): Promise<T> {
  return Promise.race([
    awaited,
    new Promise<never>((_, reject) => {
      setTimeout(reject, limitMs);
    }),
  ]);
}
