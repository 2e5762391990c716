import { expect, test } from 'vitest';
import { elementsOf, parsed } from './elements.ts';
import { usedStyle, withOneStyle, withoutStyle } from './used-style.ts';

function left(css: string, body = '<p class="card">Hallo</p>', scripts: [string, string][] = []) {
  const html = `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;
  return usedStyle(new Map(scripts))(css, elementsOf(parsed(html)));
}

test.each([
  [
    'a tag, class and id of the page',
    'p{top:0}.card{top:1px}#here{top:2px}',
    '<p class=card id=here>',
  ],
  ['a state', 'p:hover{top:0}p:focus-visible{top:1px}p:checked{top:2px}'],
  ['a state of anything', ':focus-visible{top:0}::selection{color:red}:root{top:1px}*{top:2px}'],
  ['an attribute of the page', '[lang]{top:0}p[lang=fr]{top:1px}', '<p lang=nl>'],
  ['what a press may open', 'details[open]{top:0}', '<details></details>'],
  ['what a function may open', '[open]{top:0}', '<p data-if-open="%asks%">'],
  ['print', '@media print{@page{margin:0}p{top:0}}'],
  ['dark', '@media (prefers-color-scheme:dark){:root{--0:#fff}p{color:var(--0)}}'],
  ['forced colours', '@media (forced-colors:active){p{top:0}}'],
  ['more contrast', '@media (prefers-contrast:more){p{top:0}}'],
  ['a query of support', '@supports selector(:has(a)){p{top:0}}'],
  ['layers', '@layer base{p{top:0}}@layer parts{.card{top:0}}'],
  ['a list within :is() of which one is on the page', ':is(p,#away)>b{top:0}', '<p><b>x</b></p>'],
  ['what is asked not to be there', 'p:not(.away){top:0}p:not(:has(.away)){top:1px}'],
  ['what a page with another inside asks for', 'body:has(.card){top:0}'],
  ['what a marker for a function stands for', '.wrong{top:0}', '<p class="field %wrong.text%">'],
  ['what is inside a template', 'dl{top:0}', '<template><dl></dl></template>'],
  ['what shows without scripts', 'dl{top:0}', '<noscript><dl></dl></noscript>'],
  ['a variable that is asked for', ':root{--0:#000}p{color:var(--0)}'],
  ['what is newer than the reader of styles', 'p{text-wrap:pretty;content-visibility:auto}'],
  ['what moves', '@keyframes turn{to{top:0}}p{animation:1s turn}'],
  ['type', '@font-face{font-family:Voice;src:url(voice.woff2)}p{font-family:Voice}'],
])('a page keeps %s', (_, css, body = '<p class="card">Hallo</p>') => {
  expect(left(css, body)).toBe(css);
});

test.each([
  ['a class', '.away{top:0}'],
  ['a tag', 'dl{top:0}'],
  ['an id', '#away{top:0}'],
  ['a class in a state', '.away:hover::before{top:0}'],
  ['a place below what is not there', '.away>p{top:0}'],
  ['an attribute', '[away]{top:0}p[away=x]{top:1px}'],
  ['a variable that nothing asks for', ':root{--ink:#000}'],
  ['a list of things that are not there', '.away,dl{top:0}'],
  ['a list within :is() of things that are not there', ':is(.away,dl)>p{top:0}'],
  ['a page with what is not there inside', 'body:has(.away){top:0}'],
  ['media that hold nothing else', '@media print{.away{top:0}}@supports (top:0){.away{top:0}}'],
  ['a word of the text that is a class elsewhere', '.Hallo{top:0}'],
])('a page drops %s', (_, css) => {
  expect(left(`p{top:0}${css}`)).toBe('p{top:0}');
});

test('layers keep their order when the first has no rule left', () => {
  const css = '@layer base{.away{top:0}}@layer parts{p{top:0}}@layer base{b{top:0}}';
  expect(left(css, '<p><b>x</b></p>')).toBe('@layer base{b{top:0}}@layer parts{p{top:0}}');
});

test('a list loses what is not there, and keeps how it weighs', () => {
  expect(left('p,.away{top:var(--0)}')).toBe('p{top:var(--0)}');
  expect(left(':is(p,#away){top:0}')).toBe(':is(p,#away){top:0}');
});

test.each([
  ['in the page', `<script type=module>field.className = 'made here'</script>`, []],
  [
    'in a file and those that it loads',
    '<script type="module" src="/_astro/a.js"></script>',
    [
      ['_astro/a.js', 'const later = () => import("./b.js")'],
      ['_astro/b.js', 'import "./a.js"; made.classList.add("made")'],
    ],
  ],
] satisfies [string, string, [string, string][]][])(
  'a page keeps the style of what a script makes %s',
  (_, body, scripts) => {
    expect(left('.made{top:0}.away{top:0}', body, scripts)).toBe('.made{top:0}');
  },
);

test('a property of a script is no name of anything but an attribute', () => {
  const body =
    '<p>x</p><script type=module>a.code=1;b={more:2};c.hidden=!0;d.dataset.isOpen=""</script>';
  const css = '.code{top:0}.more{top:0}[hidden]{top:0}[data-is-open]{top:0}[data-is-shut]{top:0}';
  expect(left(css, body)).toBe('[hidden],[data-is-open]{top:0}');
});

test('a page keeps no style for a word of data that no element is made of', () => {
  const data = '<script type="application/json">["made"]</script>';
  const piece = '<script type="application/json" data-piece="a">["made"]</script>';
  expect(left('p{top:0}.made{top:1px}', `<p>${data}`)).toBe('p{top:0}');
  expect(left('p{top:0}.made{top:1px}', `<p>${piece}`)).toBe('p{top:0}.made{top:1px}');
});

test('a variable has one short name throughout a page', () => {
  const css =
    ':root{--away:0;--ink:#000;--soft:var(--ink)}@media print{:root{--ink:#111}}p{color:var(--soft,var(--ink))}.a--ink{top:0}';
  expect(left(css, '<p class="a--ink">')).toBe(
    ':root{--0:#000;--1:var(--0)}@media print{:root{--0:#111}}p{color:var(--1,var(--0))}.a--ink{top:0}',
  );
});

test('a variable that a script asks for keeps its name', () => {
  const css = ':root{--bar:1px;--up:2px}p{top:var(--bar);left:var(--up)}';
  const body = `<p>x</p><script type=module>p.style.setProperty('--up', 0)</script>`;
  expect(left(css, body)).toBe(':root{--0:1px;--up:2px}p{top:var(--0);left:var(--up)}');
});

test('a page does not keep what only scripts of other pages make', () => {
  expect(left('p{top:0}.made{top:0}', '<p>', [['_astro/a.js', 'x.className="made"']])).toBe(
    'p{top:0}',
  );
});

test('the styles of a page become one, and nothing else changes', () => {
  const html =
    '<!DOCTYPE html><style>p{top:0}.x{top:0}</style><p>.x{top:0}<style>.y{top:0}b{top:0}</style><b>';
  const { words, css } = withoutStyle(html);
  const used = usedStyle(new Map())(css, elementsOf(parsed(words)));

  expect(withOneStyle(html, used)).toBe('<!DOCTYPE html><style>p,b{top:0}</style><p>.x{top:0}<b>');
});

test.each([
  ['a tag', 'b{top:0}', '<b>x</b>'],
  ['a class', '.card{top:0}', '<p class=card>'],
  ['an id', '#here{top:0}', '<p id=here>'],
  ['an attribute', '[lang]{top:0}', '<p lang=nl>'],
  ['what a list within a list asks for', 'p:is(:has(.card),#away){top:0}', '<p><i class=card>'],
])('pages with one style differ by %s', (_, css, body) => {
  const styleFor = usedStyle(new Map());
  expect(styleFor(css, elementsOf(parsed('<p>x</p>')))).toBe('');
  expect(styleFor(css, elementsOf(parsed(body)))).toBe(css);
});
