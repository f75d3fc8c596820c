// The page for people: a path comes in, a file of the package goes out, with the headers that keep the page to itself. The page asks
// for the document as any client does; nothing of it is known here.

import { readFile, stat } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { ApiError } from './errors.ts'
import { type PagePath, pageFiles } from './page-paths.ts'
import type { Answer } from './respond.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

/** Nothing from elsewhere, and nothing inline; the library draws its icons as data: images. https://www.w3.org/TR/CSP3/ */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Where it was built, also for a runtime that runs from its sources. */
const folder = new URL(import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/', import.meta.url)

/**
 * Answers a request on the page or one of its files.
 *
 * @param schemas those that can be chosen, the default first
 * @throws ApiError PGRSTX00 when the file is not where it was built
 */
export async function handlePage(path: PagePath, asked: IncomingHttpHeaders, schemas: readonly string[]): Promise<Answer> {
  const name = pageFiles[path]
  const file = new URL(name, folder)
  const { mtimeMs, size } = await stat(file).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? missing(name) : error
  })
  const packed = name.endsWith('.gz')
  const unpacks = packed && !/\bgzip\b/i.test(String(asked['accept-encoding'] ?? ''))
  const tag = `W/"${Math.trunc(mtimeMs).toString(36)}-${size.toString(36)}"`
  const headers = {
    'Content-Type': types[name.replace(/\.gz$/, '').split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...(path === '/_/' ? {} : { ETag: tag }),
    ...(packed ? { Vary: 'Accept-Encoding' } : {}),
    ...(packed && !unpacks ? { 'Content-Encoding': 'gzip' } : {}),
  }
  if (path !== '/_/' && asked['if-none-match'] === tag) return { status: 304, headers, body: null }
  const bytes = await readFile(file)
  if (path === '/_/') return { status: 200, headers, body: withSchemas(bytes.toString('utf8'), schemas) }
  return { status: 200, headers, body: unpacks ? gunzipSync(bytes) : bytes }
}

const missing = (name: string) =>
  new ApiError('PGRSTX00', { message: `The page's ${name} is not in the package: build or install it again` })

const withSchemas = (html: string, schemas: readonly string[]) => html.replace('{schemas}', () => escaped(JSON.stringify(schemas)))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
