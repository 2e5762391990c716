import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const everyKey = [
  'keys/balie.key.age',
  'keys/demonstration-c.key.age',
  'balie.key.age',
  'tests/balie.key.age',
];

test('git takes no key along, but for the two of the demonstration', () => {
  const repository = mkdtempSync(join(tmpdir(), 'keys-'));
  try {
    copyFileSync('.gitignore', join(repository, '.gitignore'));
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
    git('init', '--quiet');
    const shipped = ['keys/demonstration-a.key.age', 'keys/demonstration-b.key.age'];

    expect(git('check-ignore', ...everyKey, ...shipped).split('\n')).toEqual([...everyKey, '']);
  } finally {
    rmSync(repository, { recursive: true });
  }
});
