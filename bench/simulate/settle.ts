import { setEnvironmentContext } from '@netlify/blobs';

/** Sets the simulated site up in this process; gives what puts the settings of before back. */
export async function settle(): Promise<() => void> {
  const before = process.env;
  const store = 'http://store.example';
  const place = { edgeURL: store, uncachedEdgeURL: store, siteID: 's', deployID: '0' };
  // A plain object: the real environment takes ten times as long to read, and the site reads it for every letter.
  process.env = {
    ...process.env,
    URL: 'http://site.example',
    RESEND_API_KEY: 're_x',
    RESEND_BASE_URL: 'http://mail.example',
    HEARTBEAT_URL: 'http://watch.example/',
    MAIL_FROM: 'site@zone.example',
    MAIL_TO: 'dienst@zone.example',
    MAIL_ALARM: 'techniek@zone.example',
    UNCHECKED_PER_HOUR: '6',
    CHECKED_PER_HOUR: '15',
  };
  // Into the settings that were just replaced, so that it goes with them.
  setEnvironmentContext({ ...place, token: 'x' });
  // Adapters load it when they first send; in a history that would take no time of the world.
  await import('resend');
  return () => {
    process.env = before;
  };
}
