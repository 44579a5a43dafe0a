import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Db } from '#platform/db';
import { pathOf } from './folder.ts';
import { filesAfter, type StoredFile } from './store.ts';

/** What is wrong with a file: its content is gone, or is not what was uploaded. */
export interface FileFault {
  id: string;
  name: string;
  checksum: string;
  fault: 'missing' | 'altered';
}

const AT_ONCE = 500;

/** Reads every kept file anew and compares it with its row; answers those that differ. */
export async function verifyFiles(db: Db, folder: string): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  const seen = new Map<string, FileFault['fault'] | null>();
  for (let last: string | null = null; ;) {
    const files = await filesAfter(db, last, AT_ONCE);
    for (const file of files) {
      const { id, name, checksum } = file;
      const fault = seen.has(checksum) ? seen.get(checksum)! : await faultOf(file, folder);
      seen.set(checksum, fault);
      if (fault) faults.push({ id, name, checksum, fault });
    }
    if (files.length < AT_ONCE) return faults;
    last = files.at(-1)!.id;
  }
}

async function faultOf({ checksum, size }: StoredFile, folder: string): Promise<FileFault['fault'] | null> {
  const hash = createHash('sha256');
  let length = 0;
  try {
    for await (const chunk of createReadStream(pathOf(folder, checksum))) {
      length += (chunk as Buffer).length;
      hash.update(chunk as Buffer);
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return 'missing';
    throw error;
  }
  return length === size && hash.digest('hex') === checksum ? null : 'altered';
}
