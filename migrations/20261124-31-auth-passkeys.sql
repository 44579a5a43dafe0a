-- Passkeys, as the sign-in library keeps them; the columns' names and types are its own, except that a credential is
-- known once and that a signature counter may use all its 32 bits.
create table auth.passkey (
  "id" text primary key,
  "name" text,
  "publicKey" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  "counter" bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index on auth.passkey ("userId");
