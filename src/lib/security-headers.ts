/**
 * Features of the browser that tell most about somebody or reach furthest, so every page gives them up. A page runs no
 * script but its own, which use none: the list is for the day that this goes wrong, and every page pays for it.
 */
const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
] as const;

/** Headers of every answer, from a file and from a function alike; the policy for content comes on top, per page. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: browsers then send `Origin: null` with our own form.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'X-Frame-Options': 'DENY',
  // Asks Brave to offer its off-the-record mode.
  'Request-OTR': '1',
};

/** Permissions of a page: exactly what its content needs. */
export interface PageNeeds {
  /** `sha256-…` of every inline style block. */
  styleHashes: readonly string[];
  /** `sha256-…` of every script, inline or a file of this site. */
  scriptHashes: readonly string[];
  /** The page loads script files of this site. */
  loadsFiles: boolean;
  /** Whom the page talks to after it has loaded: `'self'` for this site, or one exact address of it. */
  connects: readonly string[];
  /** The page has a form that is sent to this site. */
  sendsForm: boolean;
  /** Sources of pictures: `'self'` for files of this site, `data:` for pictures within the page. */
  pictures?: readonly ("'self'" | 'data:')[];
  /** The page has a button that loads hCaptcha. */
  offersHcaptcha?: boolean;
}

/** Hosts of hCaptcha's script, frame, styles and data. */
const hcaptchaHosts = ['https://hcaptcha.com', 'https://*.hcaptcha.com'];

/** Headers of everything that is not a page: it may do nothing at all. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * The headers that allow a page what it needs and nothing more. Beside the policy, which names every script by its
 * hash, a script file without a hash is refused: but where hCaptcha is offered, whose script changes as it likes.
 */
export function pageHeaders(needs: PageNeeds): Readonly<Record<string, string>> {
  const policy = { 'Content-Security-Policy': contentSecurityPolicy(needs) };
  if (!needs.loadsFiles || needs.offersHcaptcha === true) return policy;
  return { ...policy, 'Integrity-Policy': 'blocked-destinations=(script)' };
}

function contentSecurityPolicy(needs: PageNeeds): string {
  return join([...directives(needs), ['frame-ancestors', ["'none'"]]]);
}

/** The same policy for a `<meta>` element, where browsers do not accept `frame-ancestors`. */
export function metaPolicy(needs: PageNeeds): string {
  return join(directives(needs));
}

type Directive = readonly [name: string, sources: readonly string[]];

function directives(needs: PageNeeds): Directive[] {
  const hosts = needs.offersHcaptcha ? hcaptchaHosts : [];
  const scripts = quoted(needs.scriptHashes);
  // Their script writes markup, which trusted types would forbid to it.
  const isTrusting = scripts.length > 0 && hosts.length === 0;
  return [
    ['default-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', [needs.sendsForm ? "'self'" : "'none'"]],
    ...given('style-src', [...quoted(needs.styleHashes), ...hosts]),
    ...given('script-src', [...scripts, ...hosts]),
    ...given('connect-src', [...needs.connects, ...hosts]),
    ...given('frame-src', hosts),
    ...given('img-src', needs.pictures ?? []),
    ...given('require-trusted-types-for', isTrusting ? ["'script'"] : []),
    ...given('trusted-types', isTrusting ? ["'none'"] : []),
  ];
}

function given(name: string, sources: readonly string[]): Directive[] {
  return sources.length > 0 ? [[name, [...new Set(sources)]]] : [];
}

function quoted(hashes: readonly string[]): string[] {
  return hashes.map((hash) => `'${hash}'`);
}

function join(list: readonly Directive[]): string {
  return list.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}
