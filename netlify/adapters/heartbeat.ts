import { BELL_LIMIT } from '#contact/terms.ts';
import { settings } from './settings.ts';

/**
 * Tells the watch outside that a run ended well. It rings by itself when this stays away, so that nobody has to
 * trust our own alarms.
 */
export async function ringHeartbeat(): Promise<void> {
  const { heartbeatUrl } = settings();
  if (heartbeatUrl === null) return;
  await fetch(heartbeatUrl, { signal: AbortSignal.timeout(BELL_LIMIT) }).catch(() => undefined);
}
