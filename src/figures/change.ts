/** How much the last value differs from the first, in percent: `+30 %`; nothing to compare gives nothing. */
export function changeInWords(points: readonly { value: number }[]): string | undefined {
  const first = points[0]?.value ?? 0;
  const last = points.at(-1)?.value ?? 0;
  if (points.length < 2 || first === 0) return undefined;
  const percent = Math.round((100 * (last - first)) / first);
  // A minus as wide as a plus, and a space that does not break.
  return `${percent < 0 ? '\u2212' : '+'}${Math.abs(percent)}\u00A0%`;
}
