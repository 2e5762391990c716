import { renderSVG } from 'uqr';

/** An address as a picture for a camera. */
export function qrOf(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 0, whiteColor: 'none' });
}
