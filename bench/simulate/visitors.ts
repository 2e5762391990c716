import { field } from '#contact/form.ts';
import { keyId } from '#contact/key-id.ts';
import { toArmor } from '#contact/seal.ts';
import { receivePorts } from '#netlify/adapters/composition.ts';
import { spentProofs } from '#netlify/adapters/spent-proofs.ts';
import { takePost } from '#netlify/adapters/take-post.ts';
import type { Receipt } from '#contact/receipt.ts';
import type { Ports } from '#contact/receive.ts';
import { newBoxOf } from './boxes.ts';
import { callFor, CONTEXT_NAME } from './calls.ts';
import { readAnswers, wantsAnswer } from './conversations.ts';
import { followLetter } from './readers.ts';
import { currentCall, later, type Call } from './clock.ts';
import { receiptOf, secretsOf } from './letters.ts';
import { HOUR, START, type Part } from './plan.ts';
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
  const { id, way, isChecked, again, follows, openedAt = part.at } = part;
  const page: Page = { recipients: recipientsAt(START + openedAt, world), sealedAnew: 0 };
  for (const [press, wait] of [...again, null].entries()) {
    const letter = way === 'form' ? 1000 + id * 10 + press : 500 + id;
    const receipt = receiptOf(world.plan.seed * 1009 + letter);
    world.posted.add(receipt);
    if (way === 'sealed' && wantsAnswer(receipt, world)) world.answerable.add(receipt);
    const name = `visit ${id}.${press}`;
    const isLast = wait === null;
    void sendFrom(page, { name, letter, receipt, way, isChecked, isLast }, world);
    if (!isLast) await later(world.clock, wait);
    else
      for (const after of follows)
        void later(world.clock, after).then(() => followLetter(receipt, world));
  }
}

/** What a page knows while it is open. */
interface Page {
  recipients: readonly string[];
  /** How often it sealed for other keys than at first. */
  sealedAnew: number;
}

interface Press {
  name: string;
  letter: number;
  receipt: Receipt;
  way: Visit['way'];
  isChecked: boolean;
  /** Nobody presses again who reads an answer. */
  isLast: boolean;
}

interface Post extends Pick<Press, 'name' | 'letter' | 'receipt' | 'way' | 'isLast'> {
  body: string;
}

function recipientsAt(time: number, { plan, letters }: World): readonly string[] {
  const changed = plan.parts.some((part) => part.kind === 'keys' && START + part.at <= time);
  return changed ? letters.laterRecipients : letters.recipients;
}

/** Posts, and once more for the zone's present keys when the site says that they changed: as the page does. */
async function sendFrom(page: Page, press: Press, world: World): Promise<void> {
  const { letter, receipt, way } = press;
  const id = letter + page.sealedAnew * SEALED_ANEW;
  const armored = toArmor(world.letters.letter(id));
  world.truth.posted(receipt, armored);
  const body = way === 'form' ? filledForm : jsonOf(press, armored, page, world);
  const { recipients } = page;
  const isForOthers = way === 'sealed' && recipients !== recipientsAt(world.clock.now(), world);
  const status = await hear({ ...press, letter: id, body }, isForOthers, world);
  if (status !== 409 || !isForOthers || recipients !== page.recipients) return;
  page.recipients = recipientsAt(world.clock.now(), world);
  page.sealedAnew += 1;
  world.toll.meets('keys');
  await sendFrom(page, { ...press, name: `${press.name}.anew` }, world);
}

/** Ids of letters that are sealed anew are so much higher. */
const SEALED_ANEW = 1_000_000;

function jsonOf(
  { receipt, isChecked }: Press,
  letter: string,
  { recipients }: Page,
  { answerable }: World,
): string {
  const proof = isChecked ? { proof: { work: `work-${receipt}` } } : {};
  const { tokenHash, codeHash } = secretsOf(receipt);
  const keys = recipients.map(keyId);
  // Pages make one for every letter; where nobody looks, the site does the same with it.
  const box = answerable.has(receipt) ? newBoxOf(receipt) : null;
  return JSON.stringify({ receipt, letter, tokenHash, codeHash, keys, box, ...proof });
}

async function hear(post: Post, isForOthers: boolean, world: World): Promise<number | null> {
  const start = world.clock.now();
  const answer = callFor(post.name, world, async (call) => {
    const response = await take(post, world);
    noteThaw(post.receipt, start, call, world);
    return response;
  });
  const status = await Promise.race([
    answer.then((response) => response.status),
    later(world.clock, PATIENCE).then(() => null),
  ]);
  world.witness(`${post.receipt} is answered ${status ?? 'nothing'}`);
  world.toll.answers(post.receipt, status);
  world.guard(() => {
    if (status !== null) world.promises.answered(post.receipt, status, isForOthers);
  });
  if (status === 200) await noteBox(post, await answer, world);
  return status;
}

/** Who sent a letter that can be answered looks for an answer from then on. */
async function noteBox({ receipt, isLast }: Post, response: Response, world: World): Promise<void> {
  if (!world.answerable.has(receipt)) return;
  const { box = true } = (await response.json()) as { box?: boolean };
  if (!box) return;
  world.guard(() => {
    world.promises.boxMade(receipt);
  });
  if (isLast) void readAnswers(receipt, world);
}

// Frozen after its letter was kept, and before anybody was told: the hour of sleep ends here.
function noteThaw(receipt: Receipt, start: number, call: Call, { truth, toll }: World): void {
  const keptAt = truth.keptSince.get(receipt) ?? Infinity;
  if (keptAt >= start && keptAt <= call.asleepUntil - HOUR) toll.meets('mishap');
}

const AFTER_SENDING = { address: () => '/', code: () => '' };

/** The function of the form, with what cannot be simulated left out: the proof is believed, the letter was sealed before. */
function take(
  { letter, receipt, way, body }: Omit<Post, 'isLast'>,
  world: World,
): Promise<Response> {
  const recipients = recipientsAt(world.clock.now(), world);
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
