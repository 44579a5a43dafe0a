-- Words of number, title, issuer and summary are found without reading the whole registry.
create index revision_search on directives.revision using gin (search public.gin_trgm_ops);
