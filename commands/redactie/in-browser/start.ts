import { Folder } from './folder.ts';

/** What the command tells this page. */
interface Start {
  settings: object;
  version: string;
  words: object;
}

declare global {
  interface Window {
    CMS_MANUAL_INIT: boolean;
    initCMS: (options: { config: object }) => void;
  }
}

const [{ settings, version, words }, files] = await Promise.all([
  get<Start>('/start.json'),
  get<string[]>('/files'),
]);
const remember = (name: string, value: object) => {
  localStorage.setItem(`sveltia-cms.${name}`, JSON.stringify(value));
};

// Its Dutch words would come from a host elsewhere; and there is nobody to sign in.
remember('locale', { _locale: 'nl', _version: version, ...words });
remember('prefs', { locale: 'nl' });
remember('user', { backendName: 'test-repo' });

// Its test store asks the browser for a folder of its own: it gets content/. Files are moved by writing them anew.
navigator.storage.getDirectory = () => Promise.resolve(new TestStore() as never);
Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');

/** Root of the test store, in which Sveltia CMS asks for a folder of a fixed name. */
class TestStore {
  getDirectoryHandle(): Promise<Folder> {
    return Promise.resolve(new Folder(new Set(files)));
  }
}

showChecks();
window.CMS_MANUAL_INIT = true;
await load('/sveltia-cms.js');
window.initCMS({ config: settings });

/** Shows below the page what `npm run texts` says after each save. */
function showChecks(): void {
  const place = document.querySelector<HTMLOutputElement>('#check');
  new EventSource('/checks').onmessage = ({ data }: MessageEvent<string>) => {
    const { state, text } = JSON.parse(data) as { state: string; text: string };
    if (!place) return;
    place.dataset['state'] = state;
    place.textContent = text;
  };
}

async function get<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

function load(address: string): Promise<Event> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
