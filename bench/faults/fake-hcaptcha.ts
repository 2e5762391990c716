import { createServer, type ServerResponse } from 'node:http';
import { chanceFrom } from '#tests/builders/chance.ts';

// A stand-in for hCaptcha in a process of its own: `node fake-hcaptcha.ts <port> <seed>`.
// It answers each question in another way: right, wrong, broken, or not at all.

const [port = 0, seed = 0] = process.argv.slice(2).map(Number);
const chance = chanceFrom(seed);

const yes = JSON.stringify({ success: true, hostname: 'localhost' });
const answers: readonly [Answer, ...Answer[]] = [
  (response) => response.end(yes),
  (response) => response.end('{"success":false,"error-codes":["invalid-input-response"]}'),
  (response) => response.writeHead(500).end(yes),
  (response) => response.end(JSON.stringify({ success: true, hostname: 'elders.example' })),
  (response) => response.writeHead(502).end('<html><h1>Bad gateway</h1></html>'),
  (response) => response.end(yes.slice(0, 9)),
  (response) => response.socket?.destroy(),
  () => undefined,
];
type Answer = (response: ServerResponse) => unknown;

createServer((request, response) => {
  request.resume().once('end', () => {
    chance.pick(answers)(response);
  });
}).listen(port, '127.0.0.1', () => {
  console.info('ready');
});
// Exit with the parent process.
process.stdin.resume().once('end', () => process.exit(0));
