import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { attribute, builtPages, type BuiltPage } from '#tests/readers/site.ts';

const standards = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'wcag22aaa'],
  'best-practice',
];

/** Axe rules whose result depends on the colour scheme. */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** Structure of a page: every kind of element on it, by tag, class, direction and names of attributes. */
function makeOf({ elements }: BuiltPage): string {
  const kinds = elements.map((element) => {
    const values = ['class', 'dir'].map((name) => attribute(element, name) ?? '');
    return [element.tagName, ...values, ...element.attrs.map(({ name }) => name).sort()].join(' ');
  });
  return [...new Set(kinds)].sort().join('\n');
}

/** Pages of one make differ in their words alone: one of each is enough. */
const makes = new Map(builtPages().map((page) => [makeOf(page), page]));

for (const { address } of makes.values())
  test(`${address} can be used by everybody, in light and in dark`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(address);

    const inLight = await axe(page).withTags(standards).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await axe(page).withRules(contrast).analyze();

    expect(complaintsOf(inLight), 'in light').toEqual([]);
    expect(complaintsOf(inDark), 'in dark').toEqual([]);
  });

/** Runs within the page, which is twice as quick as in a second one; that is for pages with frames. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

function complaintsOf({ violations }: { violations: Result[] }): unknown[] {
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
}

type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
