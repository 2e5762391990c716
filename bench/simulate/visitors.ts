import { field } from '#contact/form.ts';
import { toArmor } from '#contact/seal.ts';
import { receivePorts } from '#netlify/adapters/composition.ts';
import { spentProofs } from '#netlify/adapters/spent-proofs.ts';
import { takePost } from '#netlify/adapters/take-post.ts';
import type { Receipt } from '#contact/receipt.ts';
import type { Ports } from '#contact/receive.ts';
import { callFor, CONTEXT_NAME } from './calls.ts';
import { followLetter } from './readers.ts';
import { currentCall, later } from './clock.ts';
import { receiptOf, secretsOf } from './letters.ts';
import type { Part } from './plan.ts';
import type { World } from './world.ts';

type Visit = Extract<Part, { kind: 'visit' }>;

/** How long a browser waits for an answer. */
const PATIENCE = 30_000;
const FORM = 'application/x-www-form-urlencoded';

const filledForm = new URLSearchParams({
  [field.theme]: 'b',
  [field.text]: 'Een vraag.',
  [field.mayReach]: 'nee',
}).toString();

/** A visitor writes, presses, and presses again. Without scripts every press is another letter. */
export async function visit(part: Visit, world: World): Promise<void> {
  const { id, way, isChecked, again, follows } = part;
  for (const [press, wait] of [...again, null].entries()) {
    const letter = way === 'form' ? 1000 + id * 10 + press : 500 + id;
    const receipt = receiptOf(world.plan.seed * 1009 + letter);
    const armored = toArmor(world.letters.letter(letter));
    world.truth.posted(receipt, armored);
    world.posted.add(receipt);
    const body = way === 'form' ? filledForm : jsonOf(receipt, armored, isChecked);
    const post: Post = { name: `visit ${id}.${press}`, letter, receipt, way, body };
    void hear(post, world);
    if (wait !== null) await later(world.clock, wait);
    else
      for (const after of follows)
        void later(world.clock, after).then(() => followLetter(receipt, world));
  }
}

interface Post {
  name: string;
  letter: number;
  receipt: Receipt;
  way: Visit['way'];
  body: string;
}

function jsonOf(receipt: Receipt, letter: string, isChecked: boolean): string {
  const proof = isChecked ? { proof: { work: `work-${receipt}` } } : {};
  const { tokenHash, codeHash } = secretsOf(receipt);
  return JSON.stringify({ receipt, letter, tokenHash, codeHash, ...proof });
}

async function hear(post: Post, world: World): Promise<void> {
  const answer = callFor(post.name, world, () => take(post, world));
  const status = await Promise.race([
    answer.then((response) => response.status),
    later(world.clock, PATIENCE).then(() => null),
  ]);
  world.witness(`${post.receipt} is answered ${status ?? 'nothing'}`);
  world.guard(() => {
    if (status !== null) world.promises.answered(post.receipt, status);
  });
}

const AFTER_SENDING = { address: () => '/', code: () => '' };

/** The function of the form, with what cannot be simulated left out: the proof is believed, the letter was sealed before. */
function take({ letter, receipt, way, body }: Post, world: World): Promise<Response> {
  const { recipients } = world.letters;
  const request = new Request('http://site.example/api/contact', {
    method: 'POST',
    headers: { 'content-type': way === 'form' ? FORM : 'application/json' },
    body,
  });
  const zone = {
    recipients: [...recipients],
    municipalities: {},
    schools: {},
    openWithinWorkingDays: 2,
  };
  const texts = { again: '', sent: '', followed: '' };
  const ports: Ports = {
    ...receivePorts(CONTEXT_NAME, recipients),
    verify: async ({ work = '' }, number) => {
      const { spend } = spentProofs(CONTEXT_NAME, () => new Date());
      return (await spend(work, number, work === `work-${number}`)) ? 'work' : 'none';
    },
    newReceipt: () => receipt,
    newSecrets: () => Promise.resolve(secretsOf(receipt)),
    seal: () => Promise.resolve(world.letters.letter(letter)),
  };
  const headers = { again: {}, sent: {}, followed: {} };
  const manifest = { zone, templates: texts, headers };
  return takePost(request, manifest, ports, AFTER_SENDING, () => undefined);
}

/** What the site answers to a post that one of its own functions sends: the canary. */
export function postToSite(world: World, init: RequestInit = {}): Promise<Response> {
  const body = typeof init.body === 'string' ? init.body : '';
  const { receipt } = JSON.parse(body) as { receipt: Receipt };
  const name = `post of ${currentCall.getStore()?.name ?? ''}`;
  const answer = callFor(name, world, () =>
    take({ name, letter: 0, receipt, way: 'sealed', body }, world),
  );
  const isOver = new Promise<never>((_, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(new TypeError('fetch failed'));
    });
  });
  return Promise.race([answer, isOver]);
}
