/** Joiners (U+200C, U+200D) are left: emoji and Persian are written with them, and they move nothing. */
const ACTING = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text of a stranger, to be shown: what would act instead of being read (control and formatting signs, bidi,
 * line separators) is written out, as `\u{1b}`. New lines stay.
 */
export function visible(text: string): string {
  return text.replaceAll(ACTING, (sign) =>
    sign === '\n' ? sign : `\\u{${Number(sign.codePointAt(0)).toString(16)}}`,
  );
}

/** The same for text that has its place on one line, so that it cannot write the next. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\u{a}');
}

/** A value as JSON (RFC 8259) that a terminal can show: the same value, with nothing in it that acts. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(ACTING, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
