/** What is wrong with a port as it was set; nothing when it can be used. */
export function portProblem(text: string): string | undefined {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return undefined;
  return `PORT is "${text}". Choose a number from 1 to 65535.`;
}
