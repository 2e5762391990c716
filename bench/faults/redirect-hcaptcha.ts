import { globalAgent } from 'node:https';
import { connect } from 'node:net';

// Loaded into the server before anything else (`--import`). The package of hCaptcha knows one host only, so every
// `https` connection of this process leads to the stand-in; the server has no other.
globalAgent.createConnection = () =>
  connect(Number(process.env['FAKE_HCAPTCHA_PORT']), '127.0.0.1');
