/** One drawing: every stroke lies on the grid of `docs/drawing.md`. */
interface Strokes {
  width: number;
  height: number;
  /** Path of the lines. */
  lines: string;
  /** Path that lies below the lines in clay; an ornament, which may be missing. */
  ground?: string;
}

const icon = { width: 52, height: 52 };

/** Every drawing of the site, by the name that texts and pages call it by. */
export const drawings = {
  house: {
    ...icon,
    lines: 'M8 24 26 9l18 15M12 21v23h28V21M26 40l-7-7a5 5 0 0 1 7-7 5 5 0 0 1 7 7z',
  },
  houses: {
    ...icon,
    lines:
      'M6 44V20l12-9 12 9v24zM30 44h16V26l-8-6-8 6M22 28a4 4 0 1 1-8 0 4 4 0 0 1 8 0M11 44v-1a7 7 0 0 1 14 0v1',
  },
  person: {
    ...icon,
    lines: 'M32 15a6 6 0 1 1-12 0 6 6 0 0 1 12 0M14 44v-8a12 12 0 0 1 24 0v8M20 44v-8M32 44v-8',
  },
  cap: {
    ...icon,
    lines: 'M6 20 26 11l20 9-20 9zM14 24v10a12 7 0 0 0 24 0V24M46 20v13',
  },
  hand: {
    ...icon,
    lines:
      'M16 31V16a3 3 0 0 1 6 0v9V12a3 3 0 0 1 6 0v13V14a3 3 0 0 1 6 0v12V19a3 3 0 0 1 6 0v13a12 12 0 0 1-12 12h-2a12 12 0 0 1-10-6L10 30a3 3 0 0 1 5-3z',
  },
  mouth: {
    ...icon,
    lines: 'M10 26a16 14 0 0 1 32 0 16 14 0 0 1-32 0zM14 18h24M18 37a8 7 0 0 1 16 0',
  },
  eye: {
    ...icon,
    lines: 'M6 26a24 24 0 0 1 40 0 24 24 0 0 1-40 0zM32 26a6 6 0 1 1-12 0 6 6 0 0 1 12 0',
  },
  phone: {
    ...icon,
    lines:
      'M20 6h12a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4zM24 40h4M26 32l-4-6a5 5 0 1 1 8 0z',
  },
  coin: {
    ...icon,
    lines: 'M42 26a16 16 0 1 1-32 0 16 16 0 0 1 32 0M33 20a8 8 0 1 0 0 12M16 24h12M16 28h12',
  },
  bed: {
    ...icon,
    lines: 'M6 10v32M6 36h40v6M46 36v-6a8 8 0 0 0-8-8H20v14M17 26a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
  },
  sealed: {
    ...icon,
    lines: 'M6 12h40v30H6zM6 13l15 13M46 13 31 26M32 29a6 6 0 1 1-12 0 6 6 0 0 1 12 0',
  },
  crossing: {
    ...icon,
    lines: 'M6 46a10 10 0 0 1 20 0 10 10 0 0 1 20 0M12 8h28v20H12zM12 9l14 12L40 9',
  },
  key: {
    ...icon,
    lines: 'M26 26a10 10 0 1 1-20 0 10 10 0 0 1 20 0h20v9M38 26v6',
  },
  balance: {
    width: 320,
    height: 112,
    lines:
      'M56 104h48M80 104V52M24 52h112M32 52a16 16 0 0 1 32 0M56 24a8 8 0 1 1-16 0 8 8 0 0 1 16 0M96 52a16 16 0 0 1 32 0M120 24a8 8 0 1 1-16 0 8 8 0 0 1 16 0M216 104h48M240 104V52M184 76l112-48M190 73a22 22 0 0 1 41-17M208 34a10 10 0 1 1-20 0 10 10 0 0 1 20 0M270 39a7 7 0 0 1 13-5M276 24a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
    ground: 'M32 52a16 16 0 0 1 32 0zM96 52a16 16 0 0 1 32 0zM190 73a22 22 0 0 1 41-17z',
  },
  stones: {
    width: 320,
    height: 72,
    lines:
      'M4 36h24a12 12 0 0 1 12 12v16M280 64V28a12 12 0 0 1 12-12h24M56 56a12 8 0 0 1 24 0zM104 52a12 8 0 0 1 24 0zM152 48a12 8 0 0 1 24 0zM200 44a12 8 0 0 1 24 0zM244 40a10 7 0 0 1 20 0zM52 64h24M108 64h24M164 64h24M220 64h24',
    ground: 'M4 36h24a12 12 0 0 1 12 12v16H4zM280 64V28a12 12 0 0 1 12-12h24v48z',
  },
  tell: {
    width: 320,
    height: 80,
    lines:
      'M8 72h304M56 44a6 6 0 1 1-12 0 6 6 0 0 1 12 0M38 72v-6a12 12 0 0 1 24 0v6M168 24a8 8 0 1 1-16 0 8 8 0 0 1 16 0M142 72V56a18 18 0 0 1 36 0v16M228 24a8 8 0 1 1-16 0 8 8 0 0 1 16 0M202 72V56a18 18 0 0 1 36 0v16M288 24a8 8 0 1 1-16 0 8 8 0 0 1 16 0M262 72V56a18 18 0 0 1 36 0v16M76 52h44M112 44l8 8-8 8',
    ground:
      'M142 72V56a18 18 0 0 1 36 0v16zM202 72V56a18 18 0 0 1 36 0v16zM262 72V56a18 18 0 0 1 36 0v16z',
  },
  hear: {
    width: 320,
    height: 88,
    lines:
      'M8 80h304M32 80V40l36-28 36 28v40M56 80V64a12 12 0 0 1 24 0v16M124 40a16 16 0 0 1 0 24M136 32a28 28 0 0 1 0 40M148 24a40 40 0 0 1 0 56M216 80V40l36-28 36 28v40M260 46a8 8 0 1 1-16 0 8 8 0 0 1 16 0M236 80v-4a16 16 0 0 1 32 0v4',
    ground: 'M216 80V40l36-28 36 28v40z',
  },
  brake: {
    width: 320,
    height: 88,
    lines:
      'M8 84h304M16 76a150 150 0 0 0 112-50 27 27 0 0 1 40 0 150 150 0 0 0 104 50M134 18l4-5M143 8l4-5M304 54a6 6 0 1 1-12 0 6 6 0 0 1 12 0M286 84v-6a12 12 0 0 1 24 0v6',
  },
  ready: {
    width: 360,
    height: 80,
    lines:
      'M52 8h16a4 4 0 0 1 4 4v56a4 4 0 0 1-4 4H52a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4zM57 64h6M156 72V30a24 24 0 0 1 48 0v42M148 72h64M164 72V26l24-10v56M182 46v4M272 36h56v36h-56zM288 36v-4a12 12 0 0 1 24 0v4M272 52h56',
    ground: 'M164 72V26l24-10v56zM272 36h56v36h-56z',
  },
  services: {
    width: 360,
    height: 96,
    lines:
      'M36 64V32l24-16 24 16v32zM52 64V52a8 8 0 0 1 16 0v12M60 16V6h10v6H60M156 36l24-18 24 18M160 33v31h40V33M180 60l-9-9a6 6 0 0 1 9-9 6 6 0 0 1 9 9zM272 28l28-14 28 14zM276 64V28M292 64V28M308 64V28M324 64V28M268 64h64M24 84h304M320 78l8 6-8 6',
    ground: 'M36 64V32l24-16 24 16v32zM160 33v31h40V33l-20-15zM272 28l28-14 28 14z',
  },
  river: {
    width: 360,
    height: 88,
    lines:
      'M20 48a64 64 0 0 1 80 0v20h-8a8 8 0 0 0-16 0h-8a8 8 0 0 0-16 0h-8a8 8 0 0 0-16 0h-8zM140 48a64 64 0 0 1 80 0v20h-8a14 14 0 0 0-28 0h-8a14 14 0 0 0-28 0h-8zM260 48a64 64 0 0 1 80 0v20h-12a28 28 0 0 0-56 0h-12zM108 52h22M124 46l6 6-6 6M228 52h22M244 46l6 6-6 6M20 80a8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0M140 80a8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0M260 80a8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0 8 4 0 0 0 16 0',
    ground: 'M20 48a64 64 0 0 1 80 0v20h-8a8 8 0 0 0-16 0h-8a8 8 0 0 0-16 0h-8a8 8 0 0 0-16 0h-8z',
  },
  tables: {
    width: 320,
    height: 120,
    lines:
      'M104 60a24 24 0 1 1-48 0 24 24 0 0 1 48 0M160 12v96M264 60a24 24 0 1 1-48 0 24 24 0 0 1 48 0M88 20a8 8 0 1 1-16 0 8 8 0 0 1 16 0M126 48a8 8 0 1 1-16 0 8 8 0 0 1 16 0M112 92a8 8 0 1 1-16 0 8 8 0 0 1 16 0M64 92a8 8 0 1 1-16 0 8 8 0 0 1 16 0M50 48a8 8 0 1 1-16 0 8 8 0 0 1 16 0M248 20a8 8 0 1 1-16 0 8 8 0 0 1 16 0M283 80a8 8 0 1 1-16 0 8 8 0 0 1 16 0M213 80a8 8 0 1 1-16 0 8 8 0 0 1 16 0',
    ground: 'M104 60a24 24 0 1 1-48 0 24 24 0 0 1 48 0M264 60a24 24 0 1 1-48 0 24 24 0 0 1 48 0',
  },
} satisfies Record<string, Strokes>;

/** Name of a drawing. */
export type DrawingName = keyof typeof drawings;

/** @throws when a text asks for a drawing that does not exist */
export function drawingNamed(name: string): Strokes {
  const known = new Map<string, Strokes>(Object.entries(drawings));
  const drawing = known.get(name);
  if (drawing) return drawing;
  throw new Error(`Er is geen tekening "${name}". Kies uit: ${[...known.keys()].join(', ')}.`);
}
