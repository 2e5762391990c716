const realFetch = globalThis.fetch;
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Tests reach this machine only; anything else is a fake somebody forgot to hand over. */
globalThis.fetch = (input, init) => {
  const { hostname, origin } = new URL(input instanceof Request ? input.url : input);
  if (loopback.includes(hostname)) return realFetch(input, init);
  return Promise.reject(new Error(`A test asked ${origin}: hand it a fake fetch.`));
};
