// Where the page for people is, and whether it is there at all. What its files hold stands in page.ts, which is loaded when asked for.

import type { Config } from './config.ts'

/** Path → file of the page. No relation's path has two parts, and PostgREST has nothing there. */
export const pageFiles = {
  '/_/': 'index.html',
  '/_/page.js': 'page.js',
  '/_/page.css': 'page.css',
  '/_/swagger-ui.js': 'swagger-ui-bundle.js.gz',
  '/_/swagger-ui.css': 'swagger-ui.css.gz',
} as const

export type PagePath = keyof typeof pageFiles

export const pagePaths = Object.keys(pageFiles) as readonly PagePath[]

/** A page without a document would show nothing. */
export const hasPage = ({ openapiPage, openapiMode }: Config): boolean => openapiPage === true && openapiMode !== 'disabled'
