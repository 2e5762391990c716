import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** Input of a component: its props, and texts for its slots. */
export interface Example {
  props?: Record<string, unknown>;
  slots?: Record<string, string>;
}

/** The HTML of one component. Wraps Astro's container, whose name still says experimental. */
export async function render(
  component: AstroComponentFactory,
  { props = {}, slots = {} }: Example = {},
): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(component, { props, slots });
}
