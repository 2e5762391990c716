import { expect, test } from 'vitest';
import { directoryId } from './directory-id.ts';

test('an id that was given out stays: other lists may refer to it', () => {
  expect(directoryId('awel/service')).toBe('1dacecaf-935f-579e-a219-6971e8e3e71e');
});
