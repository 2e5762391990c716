import * as z from 'zod/mini';
import { isReceipt, type Receipt } from './receipt.ts';

/** A receipt number in what came from elsewhere. */
export const receiptSchema = z.custom<Receipt>(
  (given) => typeof given === 'string' && isReceipt(given),
);
