// The schema of Akoma Ntoso by OASIS, where it is at hand, to hold files against.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where official material stands that is no part of the project. */
export const SHARED = resolve(import.meta.dirname, '../../../../shared/data');

const schemaOf = (name: string) => ({
  fileName: name,
  contents: readFileSync(resolve(SHARED, `akoma-ntoso/schema/${name}`), 'utf8'),
});

/** What is not valid in a file, in the words of the checker. */
export async function faultsOf(xml: string): Promise<string[]> {
  const { validateXML } = await import('xmllint-wasm');
  const { errors } = await validateXML({
    xml: [{ fileName: 'out.xml', contents: xml }],
    schema: [schemaOf('akomantoso30.xsd')],
    preload: [schemaOf('xml.xsd')],
    initialMemoryPages: 2048,
    maxMemoryPages: 8192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
