// What is said on every page, in English: a file of the build, loaded when the language is spoken.
import type { Texts } from '#kernel/text';

const files = import.meta.glob<Texts>('./{web,overview}/texts/en.json', { eager: true, import: 'default' });

export default Object.assign({}, ...Object.values(files)) as Texts;
