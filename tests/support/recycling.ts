import { sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'

/**
 * Making a PostgreSQL database for each test costs more than most tests. A database that a test is done with is
 * therefore brought back to what its template holds, and goes to the next test. Rows are told to be new by the number
 * of the transaction that wrote them, so only tables that were written to cost anything. A database whose tables or
 * triggers were changed does not come back.
 */
const catalogues = ['pg_class', 'pg_attribute', 'pg_trigger', 'pg_proc', 'pg_constraint']

/** Called once a template is full: keeps a copy of all it holds, and the function that brings it back. */
export async function rememberContent(db: Db): Promise<void> {
  await sql`create schema pristine`.execute(db)
  await sql`create table pristine.content (name text not null, rows bigint not null)`.execute(db)
  await sql`create table pristine.catalogue (name text not null, rows bigint not null)`.execute(db)
  await sql`create table pristine.mark (since xid not null)`.execute(db)
  for (const name of await tablesOf(db)) {
    await sql`create table ${sql.table(`pristine.${name}`)} as table ${sql.table(`public.${name}`)}`.execute(
      db,
    )
    await sql`insert into pristine.content select ${name}, count(*) from ${sql.table(`public.${name}`)}`.execute(
      db,
    )
  }
  await restoring.execute(db)
  for (const name of catalogues)
    await sql`insert into pristine.catalogue select ${name}, count(*) from ${sql.table(name)}`.execute(db)
  await sql`insert into pristine.mark select pg_current_xact_id()::xid`.execute(db)
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Brings it back to what its template holds. False when that cannot be: then it has to go. */
export async function isRestored(db: Db): Promise<boolean> {
  const { rows } = await sql<{ restored: boolean }>`select pristine.restore() as restored`.execute(db)
  return rows[0]?.restored === true
}

const restoring = sql`
create function pristine.restore() returns boolean language plpgsql as $$
declare
  kept record;
  is_changed boolean;
  mark xid := (select since from pristine.mark);
begin
  -- Somebody still at work, such as a process that was killed, may yet write.
  if exists (
    select from pg_stat_get_activity(null)
    where datid = (select oid from pg_database where datname = current_database())
      and pid <> pg_backend_pid() and state <> 'idle'
  ) then return false; end if;
  for kept in select * from pristine.catalogue loop
    execute format('select count(*) <> $1 or bool_or(age(xmin) < age($2)) from %I', kept.name)
      into is_changed using kept.rows, mark;
    if is_changed then return false; end if;
  end loop;
  -- Without triggers and foreign keys: what may only be added to can be taken away here.
  set local session_replication_role = replica;
  for kept in select * from pristine.content loop
    execute format('select count(*) <> $1 or coalesce(bool_or(age(xmin) < age($2)), false) from public.%I', kept.name)
      into is_changed using kept.rows, mark;
    continue when not is_changed;
    execute format('delete from public.%I', kept.name);
    execute format('insert into public.%I select * from pristine.%I', kept.name, kept.name);
  end loop;
  update pristine.mark set since = pg_current_xact_id()::xid;
  return true;
end $$`
