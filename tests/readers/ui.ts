import ui from '#content/ui.nl.json' with { type: 'json' };

/** A short text of `content/ui.nl.json`, with the way to it: `contact.sent.lead`. */
export interface UiText {
  key: string;
  text: string;
}

/** Every short text of the interface. */
export const uiTexts: UiText[] = textsIn(ui, '').filter(
  // What somebody may type to find help is never shown: they may use words that we do not.
  ({ key }) => !/^help\.theme\.[^.]+\.words$/.test(key),
);

function textsIn(part: unknown, key: string): UiText[] {
  if (typeof part === 'string') return [{ key, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    textsIn(inner, key === '' ? name : `${key}.${name}`),
  );
}
