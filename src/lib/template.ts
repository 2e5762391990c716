/** Value of a marker: text, or true when the attribute is to be there. */
export type Values = Readonly<Record<string, string | boolean>>;

/**
 * Fills a page that was built with markers. `%name%` becomes the text, escaped for HTML; an attribute
 * `data-if-checked="%name%"` becomes `checked`, or goes; an element with `data-when="%name%"` stays, or
 * goes whole (it may hold no element of its own kind). A marker without a value becomes nothing.
 * Texts come last, in one pass: a marker inside a text stays text.
 */
export function fill(page: string, values: Values): string {
  return choose(page, values)
    .replace(ATTRIBUTE, (_, attribute: string, condition: string) =>
      values[condition] === true ? ` ${attribute}` : '',
    )
    .replace(MARKER, (_, name: string) => escape(String(values[name] ?? '')));
}

/** Repeats, because an element that stays may contain others that are removed. */
function choose(page: string, values: Values): string {
  return page.replace(ELEMENT, (element: string, _tag: string, condition: string) =>
    values[condition] === true ? choose(element.replace(WHEN, ''), values) : '',
  );
}

/** The names of all markers in a page, for checks. */
export function markersOf(page: string): string[] {
  return [...page.matchAll(MARKER)].map(([marker]) => marker.slice(1, -1));
}

// Text browsers ignore `hidden`: remove elements whose condition is false.
const ELEMENT = /<([a-z]+)\b[^>]* data-when="%([a-zA-Z][\w.]*)%"[^>]*>[^]*?<\/\1>/g;
const WHEN = / data-when="[^"]*"/;
const ATTRIBUTE = / data-if-([a-z-]+)="%([a-zA-Z][\w.]*)%"/g;
const MARKER = /%([a-zA-Z][\w.]*)%/g;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Values of a page that change from one request to the next, for the components that show them. */
export interface PageState {
  /** The text at a marker, or the marker itself. */
  text: (name: string) => string;
  /** An attribute that is there or not, to spread on an element. */
  attribute: (attribute: string, condition: string) => Record<string, string | true>;
  /** True when a conditional element has to be written. */
  has: (condition: string) => boolean;
  /** Attributes to spread on a conditional element. */
  when: (condition: string) => Record<string, string>;
}

/** For a page that a function will `fill`. */
export const markers: PageState = {
  text: (name) => `%${name}%`,
  attribute: (attribute, condition) => ({ [`data-if-${attribute}`]: `%${condition}%` }),
  has: () => true,
  when: (condition) => ({ 'data-when': `%${condition}%` }),
};

/** For a piece of a page that a script shows later: see `src/lib/piece.ts`. */
export const forScript: PageState = {
  text: (name) => `{${name}}`,
  attribute: () => ({}),
  // Who sends by script always has a number.
  has: (condition) => condition !== 'number.missing',
  when: (condition) => ({ 'data-when': condition }),
};

/** For a page that is complete when it is built. */
export function filled(values: Values): PageState {
  return {
    text: (name) => String(values[name] ?? ''),
    attribute: (attribute, condition) => (values[condition] === true ? { [attribute]: true } : {}),
    has: (condition) => values[condition] === true,
    when: () => ({}),
  };
}
