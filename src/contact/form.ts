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
  const valueAt = (name: Field) => valueOf(field[name]) ?? '';
  return {
    theme: valueAt('theme'),
    text: valueAt('text'),
    municipality: valueAt('municipality'),
    mayReach: valueAt('mayReach'),
    reach: valueAt('reach'),
    school: valueAt('school'),
    position: valueAt('position'),
  };
}

/** A form as it is before anybody typed. */
export const emptyForm = typedFrom(() => undefined);
