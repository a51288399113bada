-- A database as the program of step 005-responsible left it: two versions of a place of which the older came again,
-- a scenario with two revisions and a deleted one, a study that is done, one that ran and one that waits, and a ledger
-- line written twice. Places and people are made up.
create schema xuewei;
create table xuewei.steps (name varchar(255) primary key, timestamp varchar(255) not null);
create table xuewei.steps_lock (id varchar(255) primary key, is_locked integer default 0 not null);
insert into xuewei.steps_lock values ('migration_lock', 0);
insert into xuewei.steps values
  ('001-places', '2026-01-05T08:00:00.000Z'), ('002-scenarios', '2026-01-05T08:00:00.001Z'),
  ('003-studies', '2026-01-05T08:00:00.002Z'), ('004-ledger', '2026-01-05T08:00:00.003Z'),
  ('005-responsible', '2026-02-01T08:00:00.000Z');
create table "xuewei"."place_versions" ("id" uuid primary key, "name" text not null, "hash" text not null, "added_at" timestamptz not null, "files" integer not null, "bytes" integer not null, "position" bigint generated always as identity not null, constraint "place_versions_content" unique ("name", "hash"));
create table "xuewei"."places" ("name" text primary key, "latest" uuid not null references "xuewei"."place_versions" ("id"));
create table "xuewei"."place_files" ("hash" text not null, "name" text not null, "packed" bytea not null, constraint "place_files_key" primary key ("hash", "name"));
create table "xuewei"."scenarios" ("id" uuid primary key, "revision" integer not null, "deleted_at" timestamptz);
create table "xuewei"."scenario_revisions" ("id" uuid not null references "xuewei"."scenarios" ("id"), "revision" integer not null, "name" text not null, "place" text not null, "text" text not null, "saved_at" timestamptz not null, constraint "scenario_revisions_key" primary key ("id", "revision"));
create table "xuewei"."studies" ("id" uuid primary key, "key" text not null, "kind" text not null, "place_hash" text not null, "scenario_text" text, "settings" text not null, "engine" text not null, "seed" double precision not null, "state" text not null, "progress" text not null, "problems" text not null, "result" bytea, "created_at" timestamptz not null, "changed_at" timestamptz not null, "position" bigint generated always as identity not null);
create unique index "studies_one_by_key" on "xuewei"."studies" ("key") where state in ('queued', 'running', 'done');
create unique index "studies_by_position" on "xuewei"."studies" ("position");
create table "xuewei"."ledger_edits" ("place" text not null, "school" text not null, "grade" text not null, "year" integer not null, "number" integer not null, "revision" integer not null, "remedy" text, "close_term" text, "state" text not null, "note" text not null, "author" text not null, "at" timestamptz not null, constraint "ledger_edits_key" primary key ("place", "school", "grade", "year", "number", "revision"));
alter table "xuewei"."ledger_edits" add column "responsible" text default '' not null;
insert into xuewei.place_versions (id, name, hash, added_at, files, bytes) values
  ('00000000-0000-4000-8000-000000000001', '河湾区', repeat('a', 64), '2026-01-05 08:00+00', 1, 28),
  ('00000000-0000-4000-8000-000000000002', '河湾区', repeat('b', 64), '2026-01-06 08:00+00', 1, 28);
insert into xuewei.places values ('河湾区', '00000000-0000-4000-8000-000000000001');
insert into xuewei.place_files values
  (repeat('a', 64), 'schools.csv', '\x2b4ecec8cfcfd1c94bcc4de52a36d479be66cd931d0d4f37f43f5dbb8c0b00'),
  (repeat('b', 64), 'schools.csv', '\x2b4ecec8cfcfd1c94bcc4de52a36d479be66cd931d0d4f37f43f5dbb8c0b00');
insert into xuewei.scenarios values
  ('00000000-0000-4000-8000-000000000011', 2, null),
  ('00000000-0000-4000-8000-000000000012', 1, '2026-01-08 08:00+00');
insert into xuewei.scenario_revisions values
  ('00000000-0000-4000-8000-000000000011', 1, '先建后并', '河湾区', 'title: first', '2026-01-05 08:00+00'),
  ('00000000-0000-4000-8000-000000000011', 2, '先建后并', '河湾区', 'title: second', '2026-01-06 08:00+00'),
  ('00000000-0000-4000-8000-000000000012', 1, 'gone', '河湾区', 'title: gone', '2026-01-07 08:00+00');
insert into xuewei.studies (id, key, kind, place_hash, scenario_text, settings, engine, seed, state, progress, problems, result, created_at, changed_at) values
  ('00000000-0000-4000-8000-000000000021', 'k1', 'study', repeat('a', 64), null, '{"b":1,"a":2}', '0.1.0', 1, 'done', 'null', '[]', '\xab564acc2b2e4f2d52b252ca4e2d2851aa0500', '2026-01-05 09:00+00', '2026-01-05 09:01+00'),
  ('00000000-0000-4000-8000-000000000022', 'k2', 'draws', repeat('a', 64), 'title: first', '{}', '0.1.0', 2, 'running', 'null', '[]', null, '2026-01-05 10:00+00', '2026-01-05 10:01+00'),
  ('00000000-0000-4000-8000-000000000023', 'k3', 'plan', repeat('b', 64), null, '{}', '0.1.0', 3, 'queued', 'null', '[]', null, '2026-01-05 11:00+00', '2026-01-05 11:00+00');
insert into xuewei.ledger_edits values
  ('河湾区', 's1', '7', 2026, 2, 1, 'split', '2026 autumn', 'open', '两个班', '王', '2026-01-05 08:00+00', ''),
  ('河湾区', 's1', '7', 2026, 2, 2, 'split', '2027 autumn', 'closing', '推迟', '王', '2026-01-06 08:00+00', '基建科');
