import type opened from '#netlify/functions/opened.ts';
import { currentCall, type Call } from './clock.ts';
import { drawFor } from './weather.ts';
import type { World } from './world.ts';

/** Deploy context of the world. */
export const CONTEXT_NAME = 'sim';

/** What the host gives to every function. */
export const CONTEXT = { deploy: { context: CONTEXT_NAME } } as Parameters<typeof opened>[1];

/** Calls a function as the host does: in its own name, with its own clock, until it is stopped. */
export function callFor<T>(
  name: string,
  { plan }: World,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  const mishap = plan.parts.find((part) => part.kind === 'mishap' && name.startsWith(part.call));
  const call: Call = {
    name,
    skewMs: drawFor(plan, `skew ${name}`).between(-120_000, 120_000),
    asked: 0,
    troubled: 0,
    stop: mishap?.kind === 'mishap' ? mishap.stop : null,
    asleepUntil: 0,
  };
  return currentCall.run(call, () => work(call));
}
