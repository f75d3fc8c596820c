// The sample database with a server before it, and postgrest-js as a role sees it.

import { readFileSync } from 'node:fs'
import { PostgrestClient } from '@supabase/postgrest-js'
import { SignJWT } from 'jose'
import type { Database } from '../../out/database.types.ts'
import { type Content, contractPath, testDatabase } from '../support/lantern.ts'
import type { Postgres } from '../support/postgres.ts'
import { configuration, startServer } from '../support/server.ts'

type Client = PostgrestClient<Database, Database['__InternalSupabase'], 'api'>

export interface LanternClients {
  readonly url: string
  /** A client of schema `api`; without a role as anonymous. */
  as(role?: string): Client
  token(role: string): string
  stop(): Promise<void>
}

const roles = ['member', 'editor', 'chair', 'press']

export async function lanternClients(content: Content = 'lantern', postgres?: Postgres): Promise<LanternClients> {
  const database = await testDatabase(content, postgres)
  const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
  const server = await startServer(configuration(base, { PGRST_DB_PLAN_ENABLED: 'true' }, database.authenticator))
  const secret = new TextEncoder().encode(base.PGRST_JWT_SECRET)
  const sign = (role: string) => new SignJWT({ role }).setProtectedHeader({ alg: 'HS256' }).sign(secret)
  const tokens = new Map(await Promise.all(roles.map(async (role) => [role, await sign(role)] as const)))
  const token = (role: string) => tokens.get(role) ?? ''
  const url = `http://${server.host}:${server.port}`
  return {
    url,
    token,
    as: (role) =>
      new PostgrestClient(url, {
        schema: 'api',
        headers: role === undefined ? {} : { Authorization: `Bearer ${token(role)}` },
        retry: false,
      }),
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}
