import { basename } from 'node:path/posix';
import {
  transform,
  type CustomAtRules,
  type Selector,
  type SelectorComponent,
  type Visitor,
} from 'lightningcss';
import { parse } from 'parse5';
import { attribute, elementsOf, textOf } from './elements.ts';

/**
 * Leaves in the styles of a page only the rules that can match there: every tag, class and id that a selector
 * asks for is in the markup, or is a word of a script that the page loads. States and attributes may come true
 * at any time. A rule stays or goes whole, so that what stays matches and weighs as before.
 * @param scripts text of each script file that a page may load, by its path in the built site
 */
export function withUsedStyle(html: string, scripts: ReadonlyMap<string, string>): string {
  const isNamed = namesIn(html, scripts);
  return html.replace(
    /(<style>)([^]*?)(?=<\/style>)/g,
    (_, tag: string, css: string) => tag + usedRules(css, isNamed),
  );
}

type IsNamed = (kind: 'type' | 'class' | 'id', name: string) => boolean;

function usedRules(css: string, isNamed: IsNamed): string {
  const used = minified(css, {
    Rule: {
      style: ({ value }) =>
        value.selectors.some((selector) => canMatch(selector, isNamed)) ? undefined : [],
    },
  });
  // Media whose rules are all gone stay behind empty: only a second time they go.
  return minified(used);
}

function minified(css: string, visitor: Visitor<CustomAtRules> = {}): string {
  const code = new TextEncoder().encode(css);
  const result = transform({ filename: 'page.css', code, minify: true, visitor });
  return new TextDecoder().decode(result.code);
}

function canMatch(selector: Selector, isNamed: IsNamed): boolean {
  return selector.every((part) => {
    if (part.type === 'type' || part.type === 'class' || part.type === 'id')
      return isNamed(part.type, part.name);
    return !asksForOneOf(part) || part.selectors.some((one) => canMatch(one, isNamed));
  });
}

type OneOf = Extract<SelectorComponent, { kind: 'is' | 'where' | 'has' }>;

function asksForOneOf(part: SelectorComponent): part is OneOf {
  return part.type === 'pseudo-class' && ['is', 'where', 'has'].includes(part.kind);
}

function namesIn(html: string, scripts: ReadonlyMap<string, string>): IsNamed {
  const elements = elementsOf(parse(html, { scriptingEnabled: false }));
  const names = {
    type: new Set(elements.map(({ tagName }) => tagName)),
    // A function fills in `%wrong.text%`: the first word of a marker is the class that it stands for.
    class: new Set(elements.flatMap((element) => wordsOf(attribute(element, 'class') ?? ''))),
    id: new Set(elements.map((element) => attribute(element, 'id'))),
  };
  const code = elements
    .filter(({ tagName }) => tagName === 'script')
    .map((script) => `${attribute(script, 'src') ?? ''} ${textOf(script)}`);
  const said = wordsOfScripts(code, scripts);
  return (kind, name) => names[kind].has(name) || said.has(name);
}

/** Words of scripts, and of the files that they name: that is how one script loads another. */
function wordsOfScripts(code: string[], scripts: ReadonlyMap<string, string>): Set<string> {
  const words = new Set<string>();
  const named = new Set<string>();
  const toRead = [...code];
  for (const text of toRead) {
    for (const word of wordsOf(text)) words.add(word);
    for (const [name, file] of scripts) {
      if (named.has(name) || !text.includes(basename(name))) continue;
      named.add(name);
      toRead.push(file);
    }
  }
  return words;
}

function wordsOf(text: string): string[] {
  return text.match(/[\w-]+/g) ?? [];
}
