export { directivesRoutes } from './routes.ts';
export { registerDirectives, type ImportedDirective } from './actions/register-directive.ts';
export { mayReadAttachment } from './answers/directive.ts';
export { searchDirectives } from './answers/list.ts';
export { directiveNames, findDirective, type Entry } from './store.ts';
export type { Brief, DirectiveType, RelationKind } from './contract.ts';
