/** How the store of the server is treated. */
export type StoreMode =
  | 'works'
  /** Nothing can be read, written or listed. */
  | 'fails'
  /** Every second request is answered 401, 403, 404 or 409, and nothing is done. */
  | 'refuses'
  /** The same, and what was to be written is written after all, when nobody waits any more. */
  | 'late';
