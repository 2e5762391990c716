import { once } from 'node:events';
import type { Server } from 'node:http';

/** What is wrong with a port as it was set; nothing when it can be used. */
export function portProblem(text: string): string | undefined {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return undefined;
  return `PORT is "${text}". Choose a number from 1 to 65535.`;
}

/**
 * Lets a server listen.
 * @param again the command that was run, for who has to choose another port
 * @throws one sentence that names the setting and the repair
 */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
  again: string,
): Promise<void> {
  const noHost = `HOST is "${host}", which is no address of this machine. Leave it out for 127.0.0.1.`;
  const why: Partial<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken. Stop the other program, or choose another: PORT=${port + 1} ${again}`,
    EACCES: `Port ${port} is not for everybody on this machine. Choose one above 1023: PORT=8080 ${again}`,
    ENOTFOUND: noHost,
    EAI_AGAIN: noHost,
    EADDRNOTAVAIL: noHost,
  };
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(why[code] ?? message, { cause: error });
  });
}
