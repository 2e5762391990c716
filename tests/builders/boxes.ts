import type { Box, BoxPorts, FoundBox } from '#answer/box.ts';
import { NOON } from './contact.ts';

/** A store of boxes in memory, with a clock to turn; `asked` tells what was asked of it, in order. */
export function someBoxes(spoilt: Partial<BoxPorts> = {}) {
  const boxes = new Map<string, FoundBox>();
  const asked: string[] = [];
  const clock = { now: NOON };
  let version = 0;
  const put = (name: string, box: Box) =>
    boxes.set(name, { ...box, sealed: [...box.sealed], version: String(++version) });
  const ports: BoxPorts = {
    now: () => clock.now,
    chance: () => 0.5,
    randomBytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at += 60_000)
        crypto.getRandomValues(bytes.subarray(at, Math.min(at + 60_000, count)));
      return bytes;
    },
    find: async (name) => {
      asked.push('find');
      return boxes.get(name) ?? null;
    },
    create: async (name, box) => {
      asked.push('create');
      if (boxes.has(name)) return false;
      put(name, box);
      return true;
    },
    replace: async (name, box) => {
      asked.push('replace');
      if (boxes.get(name)?.version !== box.version) return false;
      put(name, box);
      return true;
    },
    forget: async (name) => {
      asked.push('forget');
      boxes.delete(name);
    },
    ...spoilt,
  };
  return { ports, boxes, asked, clock };
}
