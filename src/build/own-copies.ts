import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Scripts that are one file, with packages and all, because their page is saved as one file or loads no other. */
const WHOLE = ['mail-room', 'answer-desk', 'answer-choice'];

/**
 * Gives the script of every element its own copy of what it uses of `src/lib/`, and of what makes and finds nodes:
 * two that share a file would both have to load it, and a page to read is one request.
 */
export function ownCopies(): Plugin {
  return {
    name: 'own-copies',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const owner = ownerOf(importer);
      if (owner === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && copyOf(found.id, owner);
    },
  };
}

/** The element whose script, or whose copy, asks for a file. */
export function ownerOf(importer = ''): string | undefined {
  const [, element, later, owner] =
    /(?:([\w-]+)\.element\.ts|\/(answer-choice)\.ts|\?for=([\w-]+))$/.exec(importer) ?? [];
  return element ?? later ?? owner;
}

/** The file that an element gets when it asks for another. */
export function copyOf(file: string, owner: string): string {
  const isOwn = WHOLE.includes(owner)
    ? /^[^?\0]+\.m?[jt]s$/
    : /\/src\/(?:lib\/[\w-]+|text\/(?:piece|element)-in)\.ts$/;
  return isOwn.test(file) ? `${file}?for=${owner}` : file;
}
