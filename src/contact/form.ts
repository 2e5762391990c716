/** Names of the form's controls, shared by the page that shows them and the function that reads them. */
export const field = {
  theme: 'thema',
  text: 'bericht',
  municipality: 'gemeente',
  mayReach: 'bereik',
  reach: 'hoe',
  school: 'school',
  position: 'functie',
} as const;

/**
 * Names under which a page sends, with a form that it could not seal, what makes it the same letter when it is sent
 * again: the number and the token.
 */
export const openField = { receipt: 'nummer', token: 'token' } as const;

/** Which control of the form. */
export type Field = keyof typeof field;

/** Every control, in the order of `field`. */
export const fields = Object.keys(field).filter((name): name is Field => name in field);

/** What was typed, by control: missing controls are empty. */
export type Typed = Record<Field, string>;

/**
 * What was typed in every control.
 * @param valueOf what came in under the name of a control, if anything
 */
export function typedFrom(valueOf: (control: string) => string | undefined): Typed {
  const typed = fields.map((name) => [name, valueOf(field[name]) ?? '']);
  return Object.fromEntries(typed) as Typed;
}

/** A form as it is before anybody typed. */
export const emptyForm = /* @__PURE__ */ typedFrom(() => undefined);
