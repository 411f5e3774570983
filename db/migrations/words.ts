import type { CreateTableBuilder, Kysely } from 'kysely'
import { sql } from 'kysely'
import { engineOf } from '../engines/database.ts'

/** The few words in which the engines differ, so that a migration reads as the law of a table on both. */
export function words(db: Kysely<unknown>) {
  const postgres = engineOf(db) === 'postgres'
  const type = (onSqlite: string, onPostgres: string) => sql.raw<string>(postgres ? onPostgres : onSqlite)

  return {
    table: <Name extends string>(name: Name): CreateTableBuilder<Name> => {
      const table = db.schema.createTable(name)
      return postgres ? table : table.modifyEnd(sql`strict`)
    },
    text: type('text', 'text'),
    /** A count or a measure in a whole unit; the column's name says which. */
    whole: type('integer', 'integer'),
    /** Whole rupiah. */
    rupiah: type('integer', 'bigint'),
    /** A counter without practical end. */
    serial: type('integer', 'bigint'),
    /** 0 or 1. */
    flag: type('integer', 'integer'),
    /** Degrees, or square kilometres: the only fractions in the schema. */
    fraction: type('real', 'double precision'),
    /** A moment in UTC with milliseconds. */
    instant: type('text', 'timestamptz(3)'),
    /** A calendar day in Malang. */
    day: type('text', 'date'),
    /** JSON as text, for facts that are only ever read whole. */
    json: type('text', 'text'),
    bytes: type('blob', 'bytea'),

    /** `check` that a flag is 0 or 1. */
    isFlag: (column: string) => sql`${sql.ref(column)} in (0, 1)`,
    /** `check` that a column holds one of a list. */
    isOneOf: (column: string, values: readonly string[]) =>
      sql`${sql.ref(column)} in (${sql.join(values.map(value => sql.lit(value)))})`,

    /** Refuses every change and removal of rows, whoever asks. */
    appendOnly: async (table: string) => {
      if (postgres) {
        await sql`
          create trigger ${sql.raw(`${table}_append_only`)} before update or delete on ${sql.table(table)}
          for each row execute function refuse_change()`.execute(db)
        await sql`
          create trigger ${sql.raw(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
        return
      }
      for (const verb of ['update', 'delete']) {
        await sql`
          create trigger ${sql.raw(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.table(table)}
          begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
      }
    },

    /** Refuses changes of these columns and every removal: what a document says stands, only the rest moves on. */
    keep: async (table: string, columns: readonly string[]) => {
      const kept = sql.raw(columns.join(', '))
      const name = (what: string) => sql.raw(`${table}_${what}`)
      if (postgres) {
        await sql`
          create trigger ${name('kept')} before update of ${kept} on ${sql.table(table)}
          for each row execute function refuse_change()`.execute(db)
        await sql`
          create trigger ${name('stays')} before delete on ${sql.table(table)}
          for each row execute function refuse_change()`.execute(db)
        await sql`
          create trigger ${name('no_truncate')} before truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
        return
      }
      await sql`
        create trigger ${name('kept')} before update of ${kept} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`the content of ${table} is append-only`)}); end`.execute(db)
      await sql`
        create trigger ${name('stays')} before delete on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
    },

    /** The column's `state` moves along these arrows only, whoever writes; a new row begins in one of `first`. */
    onlyMoves: async (
      table: string,
      transitions: Readonly<Record<string, readonly string[]>>,
      first: readonly string[],
    ) => {
      const arrows = Object.entries(transitions).flatMap(([from, to]) => to.map(one => `${from}>${one}`))
      const allowed = sql.join(arrows.map(arrow => sql.lit(arrow)))
      const begins = sql.join(first.map(state => sql.lit(state)))
      const name = (what: string) => sql.raw(`${table}_${what}`)
      const refused = sql.lit(`${table} may not move to that state`)
      if (postgres) {
        await sql`
          create function ${name('moves')}() returns trigger language plpgsql as $$
          begin
            if tg_op = 'INSERT' then
              if new.state not in (${begins}) then raise exception ${refused}; end if;
            elsif new.state <> old.state and old.state || '>' || new.state not in (${allowed}) then
              raise exception ${refused};
            end if;
            return new;
          end $$`.execute(db)
        await sql`
          create trigger ${name('moves')} before insert or update of state on ${sql.table(table)}
          for each row execute function ${name('moves')}()`.execute(db)
        return
      }
      await sql`
        create trigger ${name('moves')} before update of state on ${sql.table(table)}
        when new.state <> old.state and old.state || '>' || new.state not in (${allowed})
        begin select raise(abort, ${refused}); end`.execute(db)
      await sql`
        create trigger ${name('begins')} before insert on ${sql.table(table)}
        when new.state not in (${begins})
        begin select raise(abort, ${refused}); end`.execute(db)
    },

    /** PostgreSQL needs the function that the append-only triggers call; SQLite says it in the trigger. */
    prepareAppendOnly: async () => {
      if (!postgres) return
      await sql`
        create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
    },
  }
}
