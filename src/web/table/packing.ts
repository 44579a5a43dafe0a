// Stands for fflate in the browser's build (`vite.config.ts`). fflate packs large files in workers made from blobs, which
// the server's content security policy refuses; here it packs where it is called, which is in a worker of our own.
import { zipSync, type AsyncZippable, type FlateCallback, type Zippable } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

/** Packs at once what fflate would pack later. */
export function zip(files: AsyncZippable, done: FlateCallback): void {
  try {
    done(null, zipSync(files as Zippable));
  } catch (error) {
    done(error as Parameters<FlateCallback>[0] & Error, new Uint8Array());
  }
}
