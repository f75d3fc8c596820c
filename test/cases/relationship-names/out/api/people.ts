// Generated from table api.people. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, computed, endpoint, insert, manyToMany, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'

export const people = table({
  schema: 'api',
  name: 'people',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    mentor_id: column<number | null>('integer'),
  },

  relations: {
    'admirations!admirations_admired_fkey': oneToMany({ table: 'admirations', constraint: 'admirations_admired_fkey', from: ['id'], to: ['admired'], on: '{self}."id" = {other}."admired"' }),
    'admirations!admirations_admirer_fkey': oneToMany({ table: 'admirations', constraint: 'admirations_admirer_fkey', from: ['id'], to: ['admirer'], on: '{self}."id" = {other}."admirer"' }),
    'crew!crew_person_id_fkey': oneToMany({ table: 'crew', constraint: 'crew_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"' }),
    'films!director': oneToMany({ table: 'films', constraint: 'director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"' }),
    'films!writer': oneToMany({ table: 'films', constraint: 'writer', from: ['id'], to: ['writer_id'], on: '{self}."id" = {other}."writer_id"' }),
    'films!crew': manyToMany({
      table: 'films',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'films!parts': manyToMany({
      table: 'films',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'makers!again': oneToMany({ table: 'makers', constraint: 'director', from: ['id'], to: ['again'], on: '{self}."id" = {other}."again"', view: true }),
    'makers!director_id': oneToMany({ table: 'makers', constraint: 'director', from: ['id'], to: ['director_id'], on: '{self}."id" = {other}."director_id"', view: true }),
    'makers!crew': manyToMany({
      table: 'makers',
      junction: { name: 'crew', from: '"api"."crew"', constraints: ['crew_person_id_fkey', 'crew_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'makers!parts': manyToMany({
      table: 'makers',
      junction: { name: 'parts', from: '"api"."parts"', constraints: ['parts_person_id_fkey', 'parts_film_id_fkey'], self: ['person_id'], other: ['film_id'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."person_id" = {self}."id"',
      onOther: '{junction}."film_id" = {other}."id"',
    }),
    'parts!parts_person_id_fkey': oneToMany({ table: 'parts', constraint: 'parts_person_id_fkey', from: ['id'], to: ['person_id'], on: '{self}."id" = {other}."person_id"' }),
    'people!mentor_id': oneToMany({ table: 'people', constraint: 'people_mentor_id_fkey', from: ['id'], to: ['mentor_id'], on: '{self}."id" = {other}."mentor_id"' }),
    mentor_id: manyToOne({ table: 'people', constraint: 'people_mentor_id_fkey', from: ['mentor_id'], to: ['id'], on: '{self}."mentor_id" = {other}."id"' }),
    'people!admirations (admirations_admired_fkey, admirations_admirer_fkey)': manyToMany({
      table: 'people',
      junction: { name: 'admirations', from: '"api"."admirations"', constraints: ['admirations_admired_fkey', 'admirations_admirer_fkey'], self: ['admired'], other: ['admirer'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."admired" = {self}."id"',
      onOther: '{junction}."admirer" = {other}."id"',
    }),
    'people!admirations (admirations_admirer_fkey, admirations_admired_fkey)': manyToMany({
      table: 'people',
      junction: { name: 'admirations', from: '"api"."admirations"', constraints: ['admirations_admirer_fkey', 'admirations_admired_fkey'], self: ['admirer'], other: ['admired'] },
      from: ['id'],
      to: ['id'],
      onSelf: '{junction}."admirer" = {self}."id"',
      onOther: '{junction}."admired" = {other}."id"',
    }),
    /** Whom they taught */
    pupils: computed({ table: 'people', function: 'pupils', single: false, call: '"api"."pupils"({row})' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from "api"."people" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."people" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."people" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."people" as {self}
      {where}
      {returning}`,
  },
})

export type People = Row<typeof people>

export default endpoint({
  GET: read(people),
  POST: insert(people),
  PUT: upsert(people),
  PATCH: update(people),
  DELETE: remove(people),
})
