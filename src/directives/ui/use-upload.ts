import { useState } from 'react';
import { newKey, useSend, useText, type ApiProblem } from '#web';
import type { Directive } from './wire.ts';

interface Upload {
  upload: (files: File[]) => Promise<void>;
  /** The file on its way. */
  name: string | null;
  problem: ApiProblem | null;
}

/** Sends files in the owner's name and puts them to the directive, one after the other; stops at the first refused. */
export function useUpload({ id, owner }: Directive): Upload {
  const t = useText();
  const uploading = useSend<{ id: string }>();
  const attaching = useSend();
  const [name, setName] = useState<string | null>(null);
  const put = async (file: File): Promise<boolean> => {
    const body = new FormData();
    body.append('unitId', owner.id);
    body.append('file', file);
    // A form's content is not in its text: each file must have a key of its own.
    const sent = await uploading.act({ method: 'POST', path: '/files', body, idempotencyKey: newKey() });
    if (!sent) return false;
    const put = await attaching.act(
      { method: 'POST', path: `/directives/${id}/attachments`, body: { fileId: sent.body.id } },
      t('directives.files.added', { name: file.name }),
    );
    return put !== undefined;
  };
  const upload = async (files: File[]): Promise<void> => {
    for (const file of files) {
      setName(file.name);
      if (!(await put(file))) break;
    }
    setName(null);
  };
  return { upload, name, problem: uploading.problem ?? attaching.problem };
}
