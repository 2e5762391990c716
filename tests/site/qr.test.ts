import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { readQr } from '#tests/readers/qr.ts';
import { builtPages } from '#tests/readers/site.ts';

const schools = builtPages().filter(({ address }) =>
  /^\/scholen\/(?!afspraken|gemeente)[\w-]+\/$/.test(address),
);

test('the page of each school has a code that leads a camera to it', () => {
  const found = findings(schools, ({ address, html }) => {
    const [code] = /<svg class="qr"[^]*?<\/svg>/.exec(html) ?? [];
    if (code === undefined) return ['has no code'];
    const { pathname } = new URL(readQr(code));
    return pathname === address ? [] : [`leads to ${pathname}`];
  });

  expect(found).toEqual([]);
});
