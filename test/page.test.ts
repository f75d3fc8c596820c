// The page for people in a real browser, as `serve` has it: shows the document, sends requests as nobody and with a token, asks
// nothing of anybody else, and does not believe what comments say. Needs Chromium.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { SignJWT } from 'jose'
import { type Browser, chromium, type Page } from 'playwright-core'
import { systemChromium } from './support/chromium.ts'
import { exchange } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { configuration, type Server, startServer } from './support/server.ts'

const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
const executablePath = systemChromium()
const PATIENCE_MS = 60_000

const midnight = '"Midnight ""Cult"" Shows"'

/** Comments are Markdown, and whoever may write them may be anybody. */
const hostile =
  'Seen ![by](https://elsewhere.invalid/pixel.png) <img src="https://elsewhere.invalid/x" onerror="alert(1)"><script>alert(2)</script>'

describe('the page in a browser', {
  skip: executablePath === undefined && 'Chromium is not there: install it, or name it in CHROMIUM',
}, () => {
  let database: TestDatabase
  let server: Server
  let browser: Browser
  let page: Page
  let url: string
  const complaints: string[] = []
  const strangers: string[] = []

  before(async () => {
    database = await testDatabase('lantern')
    await query(database.uri, `comment on table ${midnight}."Double Bills" is '${hostile}'`)
    server = await startServer(configuration(base, {}, database.authenticator))
    url = `http://${server.host}:${server.port}/_/`
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'], timeout: PATIENCE_MS })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(PATIENCE_MS)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('requestfinished', (request) => {
      if (!request.url().startsWith('data:') && new URL(request.url()).host !== new URL(url).host) strangers.push(request.url())
    })
    await page.goto(url)
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await database?.drop()
  })

  /** Opens an operation, ready to be tried. */
  async function open(tag: string, operation: string) {
    await page.fill('.operation-filter-input', tag)
    const heading = page.locator(`.opblock-tag[data-tag="${tag}"]`)
    if ((await heading.getAttribute('data-is-open')) !== 'true') await heading.click()
    const block = page.locator(`#operations-${tag}-${operation}`)
    await block.locator('.opblock-summary-control').click()
    await block.locator('.try-out__btn').click()
    return block
  }

  async function use(token: string) {
    await page.fill('#token', token)
    await page.click('#bar button')
    await page.locator('#state:empty').waitFor({ state: 'attached' })
  }

  const title = () => page.locator('#document .title')

  test('shows the document of the first schema', async () => {
    await title().waitFor()
    assert.match(await title().innerText(), /^The Lantern Festival/)
    assert.equal(await page.title(), 'The Lantern Festival')
    assert.deepEqual(complaints, [])
  })

  test('sends a request and shows its answer', async () => {
    const block = await open('films', 'get_films')
    await block.locator('tr[data-param-name="year"] input').fill('gte.2009')
    await block.locator('tr[data-param-name="select"] input').fill('title,year')
    await block.locator('.execute').click()
    const shown = block.locator('.live-responses-table .response')
    await shown.waitFor()
    const { body } = await exchange(server.host, server.port, { method: 'GET', path: '/films?year=gte.2009&select=title,year' })
    const text = await shown.innerText()
    assert.ok(text.startsWith('200'), text.slice(0, 100))
    const films = JSON.parse(body.toString()) as { title: string; year: number }[]
    assert.equal(films.length, 4)
    for (const { title, year } of films) assert.ok(text.includes(title) && text.includes(String(year)), `${title} in ${text.slice(0, 500)}`)
    assert.deepEqual(complaints, [])
  })

  test('shows and sends what the bearer of a token may', async () => {
    assert.equal(await page.locator('.opblock-post').count(), 0)
    const token = await new SignJWT({ role: 'editor' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(base.PGRST_JWT_SECRET))
    await use(token)
    const block = await open('mottos', 'post_mottos')
    await block.locator('textarea.body-param__text').fill('{"place": 77, "words": "Mind the moth"}')
    await block.locator('tr[data-param-name="Prefer"] input').fill('return=representation')
    await block.locator('.execute').click()
    const shown = block.locator('.live-responses-table .response')
    await shown.waitFor()
    const text = await shown.innerText()
    assert.ok(text.startsWith('201') && text.includes('Mind the moth'), text.slice(0, 500))
    assert.deepEqual(complaints, [])
  })

  test('says what is wrong with a token', async () => {
    await page.fill('#token', 'nonsense')
    await page.click('#bar button')
    await page.locator('#state.failed').waitFor()
    assert.match(await page.locator('#state').innerText(), /^401: .*PGRST301/)
    complaints.length = 0
    await use('')
  })

  test('shows another schema, whatever it is called, and neither runs nor fetches what its comments say', async () => {
    await page.selectOption('#schema', 'Midnight "Cult" Shows')
    const heading = page.locator('.opblock-tag[data-tag="Double Bills"]')
    await heading.click()
    assert.match(await heading.innerText(), /Seen/)
    assert.equal(await heading.locator('script, [onerror]').count(), 0)
    const block = page.locator('.opblock-get').first()
    await block.locator('.opblock-summary-control').click()
    await block.locator('.try-out__btn').click()
    await block.locator('.execute').click()
    const shown = block.locator('.live-responses-table .response')
    await shown.waitFor()
    assert.ok((await shown.innerText()).startsWith('200'))
    // The browser tells what the policy kept away.
    assert.notEqual(complaints.length, 0)
    assert.deepEqual(
      complaints.filter((text) => !/violates the following Content Security Policy/.test(text)),
      [],
    )
    assert.deepEqual(strangers, [])
  })
})
