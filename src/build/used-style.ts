import { basename } from 'node:path/posix';
import {
  transform,
  type CustomAtRules,
  type Selector,
  type SelectorComponent,
  type Visitor,
} from 'lightningcss';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, textOf } from './elements.ts';

const STYLE = /<style>([^]*?)<\/style>/g;

/** A page without its styles, which name nothing that stands in it, and what they say. */
export function withoutStyle(html: string): { words: string; css: string } {
  const blocks = [...html.matchAll(STYLE)].map(([, css = '']) => css);
  return { words: html.replaceAll(STYLE, ''), css: blocks.join('') };
}

/** A page with one style in the place of its first. */
export function withOneStyle(html: string, css: string): string {
  const first = html.search(STYLE);
  return html.replaceAll(STYLE, (_, __, place: number) =>
    place === first ? `<style>${css}</style>` : '',
  );
}

/**
 * Leaves in the styles of a page only the selectors that can match there: every tag, class, id and attribute that one
 * asks for is in the markup, or is a word of a script that the page loads. States may come true at any time. A list
 * within `:is()` stays whole, so that what stays matches and weighs as before. Properties of our own get short names:
 * nothing but the style asks for them.
 * @param scripts text of each script file that a page may load, by its path in the built site
 * @returns is handed the styles of a page and its elements
 */
export function usedStyle(
  scripts: ReadonlyMap<string, string>,
): (css: string, elements: readonly Tree.Element[]) => string {
  const rulesFor = rulesOnce();
  const wordsFor = wordsOnce(scripts);
  return (css, elements) => rulesFor(css, namesIn(elements, wordsFor));
}

type Kind = 'type' | 'class' | 'id' | 'attribute';
type IsNamed = (kind: Kind, name: string) => boolean;

/** Pages of one make answer alike to all that their styles ask for, and share their rules: reading styles is slow. */
function rulesOnce(): (css: string, isNamed: IsNamed) => string {
  const styles = new Map<string, { asked: Name[]; rules: Map<string, string> }>();
  return (css, isNamed) => {
    const style = styles.get(css) ?? { asked: namesAskedBy(css), rules: new Map<string, string>() };
    styles.set(css, style);
    const answers = style.asked.map(({ type, name }) => Number(isNamed(type, name))).join('');
    const used = style.rules.get(answers) ?? usedRules(css, isNamed);
    style.rules.set(answers, used);
    return used;
  };
}

function namesAskedBy(css: string): Name[] {
  const names = new Map<string, Name>();
  minified(css, {
    Selector: (selector) => {
      for (const part of namesAsked(selector)) names.set(`${part.type} ${part.name}`, part);
    },
  });
  return [...names.values()];
}

function usedRules(css: string, isNamed: IsNamed): string {
  let listed = new Set<string>();
  const used = minified(css, {
    Rule: {
      style: ({ value: { selectors } }) => {
        listed = new Set(selectors.map((selector) => JSON.stringify(selector)));
        return selectors.some((selector) => canMatch(selector, isNamed)) ? undefined : [];
      },
    },
    // Called for those of the rule, and then for those within them, which stay.
    Selector: (selector) =>
      canMatch(selector, isNamed) || !listed.has(JSON.stringify(selector)) ? undefined : [],
  });
  const asked = new Set(used.match(/(?<=var\()--[\w-]+/g));
  // Media whose rules are all gone stay behind empty: only a second time they go.
  return minified(used, {
    // Lightning CSS calls what it does not know custom too.
    Declaration: {
      custom: ({ name }) => (asked.has(name) || !name.startsWith('--') ? undefined : []),
    },
    DashedIdent: shortNames(isNamed),
  });
}

/** Gives a property of our own a name of one sign, unless a script asks for it by its own. */
function shortNames(isNamed: IsNamed): (name: string) => string {
  const short = new Map<string, string>();
  return (name) => {
    if (isNamed('attribute', name)) return name;
    const known = short.get(name) ?? `--${short.size.toString(36)}`;
    short.set(name, known);
    return known;
  };
}

function minified(css: string, visitor: Visitor<CustomAtRules> = {}): string {
  const code = new TextEncoder().encode(css);
  const result = transform({ filename: 'page.css', code, minify: true, visitor });
  return new TextDecoder().decode(result.code);
}

function canMatch(selector: Selector, isNamed: IsNamed): boolean {
  return selector.every((part) => {
    if (asksForName(part)) return isNamed(part.type, part.name);
    return !asksForOneOf(part) || part.selectors.some((one) => canMatch(one, isNamed));
  });
}

type Name = Extract<SelectorComponent, { type: Kind }>;

function asksForName(part: SelectorComponent): part is Name {
  return ['type', 'class', 'id', 'attribute'].includes(part.type);
}

function namesAsked(selector: Selector): Name[] {
  return selector.flatMap((part) => {
    if (asksForName(part)) return part;
    return asksForOneOf(part) ? part.selectors.flatMap(namesAsked) : [];
  });
}

type OneOf = Extract<SelectorComponent, { kind: 'is' | 'where' | 'has' }>;

function asksForOneOf(part: SelectorComponent): part is OneOf {
  return part.type === 'pseudo-class' && ['is', 'where', 'has'].includes(part.kind);
}

function namesIn(elements: readonly Tree.Element[], wordsFor: WordsFor): IsNamed {
  const code = elements
    .filter((element) => element.tagName === 'script' && makesElements(element))
    .map((script) => `${attribute(script, 'src') ?? ''} ${textOf(script)}`);
  const { said, set } = wordsFor(code.join('\n'));
  const names: Record<Kind, ReadonlySet<string>> = {
    type: new Set(elements.map(({ tagName }) => tagName)),
    // A function fills in `%wrong.text%`: the first word of a marker is the class that it stands for.
    class: new Set(elements.flatMap((element) => wordsOf(attribute(element, 'class') ?? ''))),
    id: new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    attribute: new Set(elements.flatMap(attributesOf)),
  };
  return (kind, name) => names[kind].has(name) || (kind === 'attribute' ? set : said).has(name);
}

/** It runs, or it is a piece of markup; other data names nothing. */
function makesElements(script: Tree.Element): boolean {
  return attribute(script, 'type') === 'module' || attribute(script, 'data-piece') !== undefined;
}

/** Its attributes, those that a function may give it (`data-if-open`), and the one that a press gives it. */
function attributesOf({ tagName, attrs }: Tree.Element): string[] {
  const written = attrs.map(({ name }) => name.replace(/^data-if-/, ''));
  return tagName === 'details' ? [...written, 'open'] : written;
}

interface Words {
  /** What may name a tag, a class or an id: no property (`.code`, `code:`) does. */
  said: Set<string>;
  /** What may name an attribute: a property does (`.hidden`), also that of a dataset (`.isOpen`). */
  set: Set<string>;
}

type WordsFor = (code: string) => Words;

/** Most pages hold the same scripts. */
function wordsOnce(scripts: ReadonlyMap<string, string>): WordsFor {
  const read = new Map<string, Words>();
  return (code) => {
    const words = read.get(code) ?? wordsOfScripts(code, scripts);
    read.set(code, words);
    return words;
  };
}

/** Words of scripts, and of the files that they name: that is how one script loads another. */
function wordsOfScripts(code: string, scripts: ReadonlyMap<string, string>): Words {
  const words: Words = { said: new Set(), set: new Set() };
  const named = new Set<string>();
  const toRead = [code];
  for (const text of toRead) {
    for (const word of text.match(NAME) ?? []) words.said.add(word);
    for (const word of wordsOf(text)) words.set.add(word).add(`data-${kebab(word)}`);
    for (const [name, file] of scripts) {
      if (named.has(name) || !text.includes(basename(name))) continue;
      named.add(name);
      toRead.push(file);
    }
  }
  return words;
}

const NAME = /(?<![.\w-])[\w-]+(?![\w-]|:)/g;

function wordsOf(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}

function kebab(word: string): string {
  return word.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
