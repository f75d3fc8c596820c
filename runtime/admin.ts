// The admin server: is it alive, is it ready, its metrics, what was generated. On a port of its own, for operators. Nothing of
// the configuration is shown: it has secrets.

import { createServer, type Server } from 'node:http'

export interface AdminSources {
  /** The server of the API accepts connections. */
  readonly reachable: () => Promise<boolean>
  readonly state: () => 'pending' | 'loaded' | 'failed'
  readonly metrics: () => Promise<string>
  /** JSON */
  readonly schemaCache: () => Promise<string>
}

interface Page {
  readonly status: number
  readonly type?: string
  readonly body?: string
}

/** PostgREST's paths, their statuses and what they mean. */
const pages: Readonly<Record<string, (sources: AdminSources) => Promise<Page>>> = {
  '/live': async ({ reachable }) => ({ status: (await reachable()) ? 200 : 500 }),
  '/ready': async ({ reachable, state }) => {
    if (!(await reachable())) return { status: 500 }
    return { status: { loaded: 200, pending: 503, failed: 500 }[state()] }
  },
  '/metrics': async ({ metrics }) => ({ status: 200, type: 'text/plain; charset=utf-8', body: await metrics() }),
  '/schema_cache': async ({ schemaCache }) => ({ status: 200, type: 'application/json; charset=utf-8', body: await schemaCache() }),
}

/** Builds the admin server; it does not listen yet. @param failed told of what goes wrong */
export function buildAdmin(sources: AdminSources, failed: (error: unknown) => void): Server {
  return createServer({ requestTimeout: 20_000, headersTimeout: 20_000 }, (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    const page = Object.hasOwn(pages, path) ? pages[path]!(sources) : Promise.resolve({ status: 404 })
    page
      .catch((error: unknown): Page => {
        failed(error)
        return { status: 500 }
      })
      .then(({ status, type, body = '' }: Page) => {
        response.writeHead(status, { ...(type === undefined ? {} : { 'Content-Type': type }), 'Content-Length': Buffer.byteLength(body) })
        response.end(request.method === 'HEAD' ? '' : body)
      })
  })
}
