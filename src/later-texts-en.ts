// What is said on the other rooms' pages, in English.
import type { Texts } from '#kernel/text';

const files = import.meta.glob<Texts>(['./*/texts/en.json', '!./{platform,web,overview}/**'], {
  eager: true,
  import: 'default',
});

export default Object.assign({}, ...Object.values(files)) as Texts;
