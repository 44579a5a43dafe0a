import { readPlain } from './src/statute/reading/read-file.ts';
import { referencesIn } from './src/statute/references.ts';
import { numberOf } from './src/statute/naming.ts';
console.log(readPlain('10. Mười\n\n10.1. Một\n\n10.1.1. Nhỏ\n\n10.1.2. Tiểu mục 10.1.1.\n').text.provisions.map((p) => [p.label, numberOf(p)]), JSON.stringify(referencesIn('theo Tiểu mục 10.1.1')));
