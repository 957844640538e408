import type { Relation } from '#domain'
import type pg from 'pg'
import { peopleOf } from './people.js'
import type { Person, UnitKind } from './person.js'
import type { Programme } from './programme.js'

type Row = { id: string; org: string; kind: UnitKind; region: string; duty: string | null; roles: Relation[] }

const personOf = ({ duty, ...row }: Row): Person => ({ ...row, ...(duty === null ? {} : { duty }) })

/** Puts a programme's people into the directory; who is there already is brought up to date. Gives how many there are in it. */
export async function loadPeople(pool: pg.Pool, programme: Programme): Promise<number> {
  const people = peopleOf(programme)
  await pool.query(
    `insert into identity.person (id, org, kind, region, duty, roles)
     select id, org, kind, region, duty, array(select jsonb_array_elements_text(roles))
       from jsonb_to_recordset($1::jsonb) as p(id text, org text, kind text, region text, duty text, roles jsonb)
     on conflict (id) do update set org = excluded.org, kind = excluded.kind, region = excluded.region, duty = excluded.duty, roles = excluded.roles`,
    [JSON.stringify(people)],
  )
  return people.length
}

/** The person of a sign-in id; undefined where there is none. */
export async function personBy(pool: pg.Pool, id: string): Promise<Person | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'person',
    text: 'select id, org, kind, region, duty, roles from identity.person where id = $1',
    values: [id],
  })
  return rows[0] ? personOf(rows[0]) : undefined
}

/** Everyone who may sign in, in order of id. */
export async function allPeople(pool: pg.Pool): Promise<Person[]> {
  const { rows } = await pool.query<Row>('select id, org, kind, region, duty, roles from identity.person order by id collate "C"')
  return rows.map(personOf)
}
