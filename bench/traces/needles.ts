/** Texts that betray a visit, ready to be looked for in the bytes of any file. */
export type Needles = readonly RegExp[];

/** Texts as a file may hold them: in UTF-8 or in UTF-16, in capitals or not. */
export function needlesOf(texts: readonly string[]): Needles {
  return texts.flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((encoding) => {
      const bytes = Buffer.from(text, encoding).toString('latin1');
      return new RegExp(RegExp.escape(bytes), 'i');
    }),
  );
}

/** True when these bytes contain one of the texts. */
export function holds(bytes: Buffer, marks: Needles): boolean {
  const text = bytes.toString('latin1');
  return marks.some((mark) => mark.test(text));
}
