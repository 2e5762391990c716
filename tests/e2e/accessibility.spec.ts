import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachMake } from '#tests/readers/makes.ts';

const standards = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22aa', 'wcag22aaa'],
  'best-practice',
];

/** Axe rules whose result depends on the colour scheme. */
const contrast = ['color-contrast', 'color-contrast-enhanced'];

for (const { address } of onePageOfEachMake())
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
