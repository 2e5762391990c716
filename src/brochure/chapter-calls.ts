import type { Phone } from '#facts/phone.ts';

/** An organisation as a chapter offers it. */
export interface ChapterCall {
  id: string;
  name: string;
  summary: string;
  phone: Phone | undefined;
  /** Address of its chat. */
  chat: string | undefined;
  website: string;
}

/** How many organisations stand there with buttons. */
const SHOWN = 2;

/** The best two that answer in words, spoken or typed, and the others. */
export function bestCalls<Call extends ChapterCall>(
  calls: readonly Call[],
): { best: Call[]; others: Call[] } {
  const best = calls.filter(({ phone, chat }) => phone ?? chat).slice(0, SHOWN);
  return { best, others: calls.filter((call) => !best.includes(call)) };
}
