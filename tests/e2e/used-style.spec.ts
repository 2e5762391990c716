import { bundle } from 'lightningcss';
import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';
import { sendAnswer, sendLetter } from '#tests/builders/conversation.ts';
import { server } from '#tests/processes/server.ts';
import { onePageOfEachMake } from '#tests/readers/makes.ts';

const wholeSheet = new TextDecoder().decode(
  bundle({ filename: 'src/styles/layers.css', minify: true }).code,
);

/** Declarations of the whole sheet that match something on the page, in any state, and that its own style lacks. */
function lostOn(page: Page): Promise<string[]> {
  return page.evaluate((css) => {
    /** A state holds for every element, and what is drawn around an element counts as the element. */
    const anyState =
      /::?(before|after|marker|selection|file-selector-button|hover|active|focus-visible|focus)/g;
    const sheets = [...document.styleSheets];
    /** Each by itself: where a list lost what is not there, rules became one. */
    const declarationsOf = ({ style }: CSSStyleRule): string[] =>
      style.cssText.match(/[\w-]+: (?:"[^"]*"|[^;"])+/g) ?? [];
    const linesOf = (rules: CSSRuleList, around = ''): [string, string][] =>
      [...rules].flatMap((rule): [string, string][] => {
        if (rule instanceof CSSStyleRule)
          return rule.selectorText
            .split(/,(?![^(]*\))/)
            .map((one) => one.trim())
            .flatMap((one) =>
              declarationsOf(rule).map((said): [string, string] => [
                one,
                `${around}${one} { ${said} }`,
              ]),
            );
        const [head = ''] = rule.cssText.split('{');
        if ('cssRules' in rule) return linesOf(rule.cssRules as CSSRuleList, `${around}${head}`);
        return [[':root', around + rule.cssText]];
      });
    const whole = new CSSStyleSheet();
    whole.replaceSync(css);
    const own = sheets.flatMap(({ cssRules }) => linesOf(cssRules)).map(([, line]) => line);
    const wanted = linesOf(whole.cssRules)
      .filter(([one]) => document.querySelector(one.replace(anyState, ':not(#none)')))
      .map(([, line]) => line);

    /** A page has short names for variables: the same declaration of both sheets tells which. */
    const shortOf = new Map<string, string>();
    const VARIABLE = /(?<![\w-])--[\w-]+/g;
    const isDefinition = (line: string): boolean => /\{ --[\w-]+:[^{]*$/.test(line);
    const shorten = (line: string): string =>
      line.replace(VARIABLE, (name) => shortOf.get(name) ?? name);
    const learn = (shapeOf: (line: string) => string, from: string[], known: string[]): void => {
      const twins = new Map(known.map((line) => [shapeOf(line), line]));
      for (const line of from) {
        const names = twins.get(shapeOf(line))?.match(VARIABLE) ?? [];
        line.match(VARIABLE)?.forEach((name, at) => {
          const short = names[at];
          if (short !== undefined && !shortOf.has(name)) shortOf.set(name, short);
        });
      }
    };
    const uses = (lines: string[]): string[] => lines.filter((line) => !isDefinition(line));
    learn((line) => line.replace(VARIABLE, '--'), uses(wanted), uses(own));
    // What only another variable asks for, by the one that is known.
    learn(
      (line) => shorten(line).replace(/(?<=var\()--[\w-]+/g, '--'),
      wanted.filter(isDefinition),
      own.filter(isDefinition),
    );
    const isAsked = (line: string): boolean =>
      !isDefinition(line) || shortOf.has(/\{ (--[\w-]+):[^{]*$/.exec(line)?.[1] ?? '');
    return wanted.filter((line) => isAsked(line) && !own.includes(shorten(line)));
  }, wholeSheet);
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

test('every page has each rule of the whole sheet that it uses', async ({ page }) => {
  const pages = onePageOfEachMake();
  test.setTimeout(pages.length * 5000);
  expect(pages.length).toBeGreaterThan(0);

  const lost: string[] = [];
  for (const { address } of pages) {
    await page.goto(address);
    await unfold(page);
    lost.push(...(await lostOn(page)).map((line) => `${address}: ${line}`));
  }
  expect(lost).toEqual([]);
});

for (const address of ['/contact/', '/stil/'])
  test(`${address} has the style of what is wrong in the form, and of what is said when it is sent`, async ({
    page,
  }) => {
    await page.goto(address);
    await unfold(page);
    await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await expect(page.locator('.wrong').first()).toBeVisible();
    expect(await lostOn(page), 'when something is wrong').toEqual([]);

    await page.getByLabel('Iets anders').check();
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await expect(page.locator('[data-receipt]')).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await lostOn(page), 'when it is sent').toEqual([]);
  });

test.describe('with scripts', () => {
  test('/contact/ has the style of the eight words of who wants an answer', async ({ page }) => {
    await page.goto('/contact/');
    await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
    await page.getByRole('radio', { name: words.answer.choice.yes }).check();
    await expect(page.locator('.eight li')).toHaveCount(8);
    expect(await lostOn(page), 'when they are shown').toEqual([]);

    await page.getByRole('button', { name: words.contact.send }).click();
    await expect(page.getByText(words.answer.choice.mistake.notTyped)).toBeVisible();
    expect(await lostOn(page), 'when they are not typed').toEqual([]);
  });

  test('/antwoord/ has the style of an answer, and of words that are wrong', async ({ page }) => {
    const { letter, words: list } = await sendLetter(server.origin);
    await sendAnswer(letter, 'Dank je.', server.origin);
    await page.goto('/antwoord/');
    const { label, open } = words.answer.enter;
    await page.getByLabel(label).fill(`${list.join(' ')}z`);
    await page.getByRole('button', { name: open }).click();
    await expect(page.locator('[data-meant]')).toBeVisible();
    expect(await lostOn(page), 'when a word is wrong').toEqual([]);

    await page.getByRole('button', { name: words.answer.use }).click();
    await expect(page.getByText('Dank je.')).toBeVisible();
    expect(await lostOn(page), 'when it is read').toEqual([]);
  });

  test('/hulp/ has the style of the field to search with, and of what it finds', async ({
    page,
  }) => {
    await page.goto('/hulp/');
    await page.getByRole('searchbox', { name: 'Zoek een woord' }).fill('geweld');
    await expect(page.locator('site-search [role=status]')).toHaveText(/gevonden/);
    expect(await lostOn(page)).toEqual([]);
  });

  test('/postvak/ has the style of what is said when nothing is given to open', async ({
    page,
  }) => {
    await page.goto('/postvak/');
    await page.getByRole('button', { name: 'Open het bericht' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await lostOn(page)).toEqual([]);
  });
});
