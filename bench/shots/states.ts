import type { BrowserContextOptions } from '@playwright/test';

/** One way in which a page is looked at. */
export interface State {
  name: string;
  options: BrowserContextOptions;
  /** The first screen alone, where the question is what somebody sees at once. */
  isOneScreen?: boolean;
  /** What a reader's own style sheet does to the page. */
  css?: string;
  isPaper?: boolean;
}

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1440, height: 900 };
/** The text of an A4 page, between the margins of `print.css`. */
const PAPER = { width: 673, height: 985 };
/** A window of 1280 by 900 at 400 %. */
const ZOOMED = { width: 320, height: 225 };

/** Success criterion 1.4.12 of WCAG: text has to bear this. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Every way in which a page has to look good. Right to left are pages, not a way to look at them. */
export const states: State[] = [
  { name: '360', options: { viewport: PHONE } },
  { name: '768', options: { viewport: { width: 768, height: 1024 } } },
  { name: '1280', options: { viewport: { width: 1280, height: 900 } } },
  { name: '1440', options: { viewport: DESK } },
  { name: '1920', options: { viewport: { width: 1920, height: 1080 } } },
  { name: 'dark', options: { viewport: PHONE, colorScheme: 'dark' } },
  { name: 'dark-1440', options: { viewport: DESK, colorScheme: 'dark' } },
  { name: 'forced', options: { viewport: PHONE, forcedColors: 'active' } },
  { name: 'forced-1440', options: { viewport: DESK, forcedColors: 'active' } },
  { name: 'zoom-400', options: { viewport: ZOOMED, deviceScaleFactor: 4 }, isOneScreen: true },
  { name: 'text-200', options: { viewport: PHONE }, css: ':root { font-size: 200% !important; }' },
  { name: 'spacing', options: { viewport: PHONE }, css: TEXT_SPACING },
  { name: 'print', options: { viewport: PAPER }, isPaper: true },
];
