import { v5 } from 'uuid';

/** UUID namespace of this directory, so that no other list makes the same ids. */
const NAMESPACE = 'f2a1c0de-5b0c-4a86-9a3e-6d1f7b2c4e58';

/** The same id for the same name, today and after every build, for programs that keep our open data. */
export const directoryId = (name: string): string => v5(name, NAMESPACE);
