// The root of the API: PostgREST's OpenAPI document of the request's schema, or what a function makes in its place.

import type { OpenAPIV2 } from 'openapi-types'
import { checkQuery } from './asked.ts'
import type { Config } from './config.ts'
import { ApiError } from './errors.ts'
import { type Exchange, runTransaction } from './exchange.ts'
import { handleRoutine, options } from './handlers.ts'
import { mediaText } from './media.ts'
import { accessible, accessStatement } from './openapi-access.ts'
import { describe } from './openapi-document.ts'
import { splitQuery } from './parse.ts'
import { contentHeaders } from './reading.ts'
import { type Answer, VARY } from './respond.ts'
import type { Outline } from './spec.ts'
import { API_VERSION } from './version.ts'

const CONTENT_TYPE = 'application/openapi+json; charset=utf-8'
const served: readonly string[] = ['application/openapi+json', 'application/json', '*/*']

/** Whether / is there at all: it is asked before anything else of a request is looked at. */
export const hasRoot = ({ dbRootSpec, openapiMode }: Config): boolean => dbRootSpec !== null || openapiMode !== 'disabled'

/**
 * Answers a request on /.
 *
 * @throws ApiError PGRST107, PGRST117, PGRST126, and what a function's call or a query string can be wrong with
 */
export async function handleRoot(exchange: Exchange): Promise<Answer> {
  const { method, shared } = exchange
  const { dbRootSpec } = shared.config
  if (!hasRoot(shared.config)) throw new ApiError('PGRST126')
  if (dbRootSpec !== null) return handleRoutine(localName(dbRootSpec), exchange)
  if (method === 'OPTIONS') return options(['OPTIONS', 'GET', 'HEAD'])
  if (method !== 'GET' && method !== 'HEAD') throw new ApiError('PGRST117', { method })
  return rootDocument(exchange)
}

/** `vault.root` → `root`: the function is looked for in the schema of the request. */
const localName = (name: string) => name.slice(name.indexOf('.') + 1)

/** The document of the request's schema, as far as its role may see it. */
export async function rootDocument(exchange: Exchange): Promise<Answer> {
  const { method, accept, schemaName, shared } = exchange
  checkQuery(exchange, splitQuery(exchange.query))
  if (!accept.some(({ type }) => served.includes(type))) throw new ApiError('PGRST107', { accept: accept.map(mediaText) })

  const follows = shared.config.openapiMode === 'follow-privileges'
  const main = follows ? accessStatement(schemaName) : { text: 'select 1', values: [] }
  const { rows } = await runTransaction(exchange, { main, label: 'root', readOnly: true })
  const outline = await outlineOf(exchange)
  const description = describe(follows ? accessible(outline, rows[0] ?? []) : outline)
  const document: OpenAPIV2.Document = {
    ...description,
    info: { ...description.info, version: API_VERSION },
    ...address(shared.config),
    externalDocs: {
      description: 'PostgREST Documentation',
      url: `https://postgrest.org/en/v${API_VERSION.split('.')[0]}/references/api.html`,
    },
    ...(shared.config.openapiSecurityActive ? security : {}),
  }
  return {
    status: 200,
    headers: { ...contentHeaders(CONTENT_TYPE, exchange), Vary: VARY },
    body: method === 'HEAD' ? null : JSON.stringify(document),
  }
}

async function outlineOf({ schema, schemaName }: Exchange): Promise<Outline> {
  if (!schema.openapi) throw new Error(`out/ has no outline of schema ${schemaName}: generate it again`)
  return (await schema.openapi()).default
}

/** Where clients find the server: what a proxy says of itself, else the server's own host and port. */
function address({ openapiServerProxyUri, serverHost, serverPort }: Config): Pick<OpenAPIV2.Document, 'host' | 'basePath' | 'schemes'> {
  const [, scheme = '', host, port, path] =
    /^(https?):\/\/([^/:?#[]+|\[[^\]]*\])(?::(\d*))?([^?#]*)/i.exec(openapiServerProxyUri ?? '') ?? []
  if (host === undefined) return { host: `${shownHost(serverHost)}:${serverPort}`, basePath: '/', schemes: ['http'] }
  const secure = scheme.toLowerCase() === 'https'
  return {
    host: `${host}:${Number(port ?? (secure ? 443 : 80)) || 80}`,
    basePath: path || '/',
    schemes: [secure ? 'https' : 'http'],
  }
}

/** The special values of server-host mean any address. */
const shownHost = (host: string) => (/^(?:\*[46]?|![46])$/.test(host) ? '0.0.0.0' : host)

const security = {
  securityDefinitions: {
    JWT: {
      type: 'apiKey',
      name: 'Authorization',
      in: 'header',
      description: 'Add the token prepending "Bearer " (without quotes) to it',
    },
  },
  security: [{ JWT: [] }],
} satisfies Partial<OpenAPIV2.Document>
