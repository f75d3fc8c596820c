// The OpenAPI 3.1 document of the request's schema, under a path that PostgREST has nothing at: the generated file, as far as the
// role may see it, with the address and the security of this server.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import { type Exchange, runTransaction } from './exchange.ts'
import { options } from './handlers.ts'
import { mediaText } from './media.ts'
import { rightsOf, rightsStatement } from './openapi3-rights.ts'
import { viewOf } from './openapi3-view.ts'
import { contentHeaders } from './reading.ts'
import { type Answer, VARY } from './respond.ts'
import type { SchemaSpec } from './spec.ts'

const CONTENT_TYPE = 'application/openapi+json; charset=utf-8'
const served: readonly string[] = ['application/openapi+json', 'application/vnd.oai.openapi+json', 'application/json', '*/*']

/**
 * Answers a request for the document.
 *
 * @throws ApiError PGRST107, PGRST117; PGRST125 when `openapi-mode` is `disabled`
 */
export async function handleDocument(exchange: Exchange): Promise<Answer> {
  const { method, accept, schema, schemaName, shared } = exchange
  const { openapiMode } = shared.config
  if (openapiMode === 'disabled') throw new ApiError('PGRST125')
  if (method === 'OPTIONS') return options(['OPTIONS', 'GET', 'HEAD'])
  if (method !== 'GET' && method !== 'HEAD') throw new ApiError('PGRST117', { method })
  if (!accept.some(({ type }) => served.includes(type))) throw new ApiError('PGRST107', { accept: accept.map(mediaText) })

  const follows = openapiMode === 'follow-privileges'
  const main = follows ? rightsStatement(schemaName) : { text: 'select 1', values: [] }
  const { rows } = await runTransaction(exchange, { main, label: 'document', readOnly: true })
  const view = viewOf(await documentOf(schema), follows ? rightsOf(rows[0] ?? []) : null)
  const { security: _, ...document } = view
  return {
    status: 200,
    headers: { ...contentHeaders(CONTENT_TYPE, exchange), Vary: VARY },
    body: method === 'HEAD' ? null : JSON.stringify({ ...document, ...address(shared.config), ...security(shared.config) }),
  }
}

/** Read anew for each request: nobody asks often, and a megabyte is not kept for it. */
async function documentOf({ document }: SchemaSpec): Promise<OpenAPIV3_1.Document> {
  if (!document) throw new ApiError('PGRSTX00', { message: 'The generated server names no OpenAPI document: generate it again' })
  try {
    return JSON.parse(await readFile(document, 'utf8')) as OpenAPIV3_1.Document
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    const name = fileURLToPath(document).split(/[/\\]/).at(-1)
    throw new ApiError('PGRSTX00', { message: `${name} is not beside the generated server: copy it there` })
  }
}

/** Where a proxy says that the server is; else paths are below the document's own host. */
function address({ openapiServerProxyUri }: Config): Pick<OpenAPIV3_1.Document, 'servers'> {
  return { servers: [{ url: openapiServerProxyUri?.replace(/\/+$/, '') || '/' }] }
}

/** A token is asked for where the configuration says so; without a role for those who have none it is a must. */
function security({ openapiSecurityActive, dbAnonRole }: Config): Pick<OpenAPIV3_1.Document, 'security'> {
  return openapiSecurityActive ? { security: dbAnonRole === null ? [{ jwt: [] }] : [{ jwt: [] }, {}] } : {}
}
