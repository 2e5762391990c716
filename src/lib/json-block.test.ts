import { expect, test } from 'vitest';
import { jsonBlock } from './json-block.ts';

test('no value can end the script element it stands in', () => {
  const data = { name: '</script><script>x()</script>', remark: '<!-- <script' };

  expect(jsonBlock(data)).not.toContain('<');
});

test('what is read back is what was written', () => {
  const data = { name: 'Eén < twee', list: [1, null, '\u2028'] };

  expect(JSON.parse(jsonBlock(data))).toEqual(data);
});
