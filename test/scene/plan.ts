// What scenes are generated from: numbers, which name units modulo their count.
import fc from 'fast-check';
import type { Static } from 'typebox';
import { ROLES, type Kind, type Role } from '#organisation';

export const FOUNDED = '2020-01-01';
export const TODAY = '2024-08-07';

const audience = fc.constantFrom('own' as const, 'below' as const, 'all' as const);
const post = fc.record({ unit: fc.nat(99), role: fc.constantFrom<Role>(...ROLES) });
const work = fc.record({
  owner: fc.nat(99),
  issued: fc.boolean(),
  audience,
  assigned: fc.array(fc.nat(99), { maxLength: 2 }),
  /** Below an earlier one, where that is allowed. */
  below: fc.option(fc.nat(99), { nil: null }),
  claims: fc.boolean(),
  report: fc.constantFrom(...(['none', 'draft', 'submitted', 'submitted'] as const)),
});
const paper = fc.record({ owner: fc.nat(99), audience, withdrawn: fc.boolean() });

/** What a scene is made from; numbers name units modulo their count. */
export const generatedScene = fc.record({
  parents: fc.array(fc.nat(99), { minLength: 4, maxLength: 8 }),
  kinds: fc.array(fc.constantFrom<Static<typeof Kind>>('committee', 'inspection'), {
    minLength: 9,
    maxLength: 9,
  }),
  posts: fc.array(fc.array(post, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  works: fc.array(work, { minLength: 4, maxLength: 6 }),
  papers: fc.array(paper, { minLength: 2, maxLength: 3 }),
});
export type Plan = typeof generatedScene extends fc.Arbitrary<infer P> ? P : never;
