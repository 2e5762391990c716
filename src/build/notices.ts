import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Where the licences stand of what others made and browsers get. */
const FILE = 'licenties.txt';

/** While the site is built: writes the licence of every package whose code is in a script for browsers. */
export function notices(): Plugin {
  return {
    name: 'notices',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? one.moduleIds : [],
      );
      this.emitFile({ type: 'asset', fileName: FILE, source: noticesOf(packagesOf(modules)) });
    },
  };
}

/** Folders of the packages that modules come from. */
export function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap((id) => {
    const path = id.replaceAll(sep, '/');
    return /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0] ?? [];
  });
  return [...new Set(folders)].sort();
}

/**
 * The licences of packages, each under its name.
 * @throws when a package has none in its folder
 */
export function noticesOf(folders: readonly string[]): string {
  return folders
    .map((folder) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const [file] = globSync(`${folder}/{LICENSE,LICENCE,license}*`);
      if (file === undefined)
        throw new Error(`${name} has no licence in its folder: who may use it?`);
      return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}
