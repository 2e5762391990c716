import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server on this machine that keeps what it takes. */
export interface FakeSmtp {
  url: string;
  /** Whole mails, as they came. */
  delivered: string[];
  /** Refuses every mail from now on, or takes them again. */
  behave: (how: 'accept' | 'refuse' | 'hang') => void;
  stop: () => Promise<void>;
}

/** Starts it; what it says is RFC 5321 in its shortest form. */
export async function fakeSmtp(): Promise<FakeSmtp> {
  const delivered: string[] = [];
  let behaviour: Parameters<FakeSmtp['behave']>[0] = 'accept';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    talk(socket, () => behaviour, delivered);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    behave: (how) => {
      behaviour = how;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const others: Partial<Record<string, string>> = { STARTTLS: '502 no TLS here' };

function talk(socket: Socket, how: () => string, delivered: string[]): void {
  let text = '';
  let isMail = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 here');
  socket.on('data', (chunk) => {
    text += chunk.toString();
    const end = isMail ? '\r\n.\r\n' : '\r\n';
    while (text.includes(end)) {
      const said = text.slice(0, text.indexOf(end));
      text = text.slice(said.length + end.length);
      if (isMail) {
        isMail = false;
        if (how() === 'hang') return;
        if (how() === 'accept') delivered.push(said);
        say(how() === 'accept' ? '250 taken' : '451 later');
        return;
      }
      isMail = said.toUpperCase() === 'DATA';
      say(isMail ? '354 go on' : (others[said.toUpperCase()] ?? '250 good'));
      if (isMail) return;
    }
  });
}
