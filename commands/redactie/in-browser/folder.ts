/**
 * The files of `content/` as Sveltia CMS asks a browser for a folder: a `FileSystemDirectoryHandle` whose files are read and
 * written by the command that serves this page. So no folder has to be pointed out, and any browser will do.
 */
export class Folder {
  readonly kind = 'directory';
  readonly name: string;
  readonly #path: string;
  readonly #files: ReadonlySet<string>;

  /** @param files every path that there is, from the root */
  constructor(files: ReadonlySet<string>, path = '') {
    this.#files = files;
    this.#path = path;
    this.name = path.split('/').at(-2) ?? '';
  }

  /** What is in this folder, once each. */
  entries(): Iterable<[string, Folder | ContentFile]> {
    const inside = [...this.#files].filter((file) => file.startsWith(this.#path));
    const parts = inside.map((file) => file.slice(this.#path.length).split('/'));
    return new Map(
      parts.map(([name = '', ...rest]) => [
        name,
        rest.length > 0 ? this.#folder(name) : this.#file(name),
      ]),
    );
  }

  getDirectoryHandle(name: string): Promise<Folder> {
    return Promise.resolve(this.#folder(name));
  }

  getFileHandle(name: string): Promise<ContentFile> {
    return Promise.resolve(this.#file(name));
  }

  async removeEntry(name: string): Promise<void> {
    // A folder is gone with its last file.
    if (this.#files.has(this.#path + name)) await ask(this.#path + name, { method: 'DELETE' });
  }

  #folder(name: string): Folder {
    return new Folder(this.#files, `${this.#path}${name}/`);
  }

  #file(name: string): ContentFile {
    return new ContentFile(this.#path + name);
  }
}

/** What each file was when it was last read here: nobody overwrites what changed elsewhere meanwhile. */
const versions = new Map<string, string>();

/** One file, as a `FileSystemFileHandle`. */
class ContentFile {
  readonly kind = 'file';
  readonly name: string;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.name = path.split('/').at(-1) ?? '';
  }

  async getFile(): Promise<File> {
    const answer = await ask(this.#path);
    versions.set(this.#path, answer.headers.get('etag') ?? '');
    return new File([await answer.blob()], this.name);
  }

  createWritable(): Promise<{
    write: (part: Blob | string) => Promise<void>;
    close: () => Promise<void>;
  }> {
    const parts: (Blob | string)[] = [];
    return Promise.resolve({
      write: (part) => {
        parts.push(part);
        return Promise.resolve();
      },
      close: async () => {
        const headers = { 'If-Match': versions.get(this.#path) ?? '' };
        await ask(this.#path, { method: 'PUT', headers, body: new Blob(parts) });
      },
    });
  }
}

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`/files/${path}`, options);
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}
