import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from '#tests/support/site.ts';

const standards = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'wcag22aaa'],
  'best-practice',
];

/** What another colour scheme can change. */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** Pages of schools that are built alike differ in their words alone: one of each make is enough. */
const makes = new Map(
  builtPages().map((page) => {
    const tags = page.elements.map(({ tagName }) => tagName).join(' ');
    return [page.address.startsWith('/scholen/') ? tags : page.address, page];
  }),
);

for (const { address } of makes.values())
  test(`${address} can be used by everybody, in light and in dark`, async ({ page }) => {
    await page.goto(address);

    const inLight = await new AxeBuilder({ page }).withTags(standards).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await new AxeBuilder({ page }).withRules(contrast).analyze();

    expect(complaintsOf(inLight), 'in light').toEqual([]);
    expect(complaintsOf(inDark), 'in dark').toEqual([]);
  });

function complaintsOf({ violations }: { violations: Result[] }): unknown[] {
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
  }));
}

type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
