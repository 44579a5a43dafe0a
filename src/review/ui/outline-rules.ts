// The outline's own rules, which the screens of writing share with the server.
export { fieldsOf, inReadingOrder, problemsIn } from '../outline.ts';
export { named, nameFrom, withFormer, withFormerSections } from '../naming.ts';
