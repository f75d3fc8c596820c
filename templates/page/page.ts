// The page in the browser: fetches the OpenAPI 3.1 document of a schema as the bearer of a token, and has Swagger UI show it and send
// requests. Tokens stay in memory.

/** What of Swagger UI is used: https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/ */
interface SwaggerRequest {
  url: string
  method?: string
  headers: Record<string, string>
}
declare const SwaggerUIBundle: (options: {
  spec: object
  domNode: Element
  docExpansion: 'none'
  defaultModelsExpandDepth: number
  filter: boolean
  deepLinking: boolean
  displayRequestDuration: boolean
  validatorUrl: null
  requestInterceptor: (request: SwaggerRequest) => SwaggerRequest
}) => unknown

interface Description {
  info: { title: string }
  servers?: { url: string }[]
}

const find = <E extends Element>(id: string) => document.getElementById(id) as unknown as E
const bar = find<HTMLFormElement>('bar')
const choice = find<HTMLSelectElement>('schema')
const token = find<HTMLInputElement>('token')
const state = find<HTMLOutputElement>('state')

const schemas = JSON.parse(document.body.dataset.schemas ?? '[]') as string[]
choice.append(...schemas.map((name) => new Option(name, name)))
find<HTMLElement>('schema-field').hidden = schemas.length < 2

/** A header's value is bytes: those of UTF-8, as the server reads it. */
const inHeader = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))

const who = (): Record<string, string> => (token.value.trim() ? { Authorization: `Bearer ${token.value.trim()}` } : {})

const reads = (method = 'GET') => ['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase())

/** Requests go to where the page came from, as whom the bar says, about the schema it says. */
function complete(request: SwaggerRequest): SwaggerRequest {
  Object.assign(request.headers, who())
  if (schemas.length > 1) request.headers[reads(request.method) ? 'Accept-Profile' : 'Content-Profile'] = inHeader(choice.value)
  return request
}

async function show(): Promise<void> {
  say('Loading …')
  const answer = await fetch('openapi.json', { headers: { ...who(), 'Accept-Profile': inHeader(choice.value) } })
  const body = (await answer.json()) as Description & { message?: string; code?: string }
  if (!answer.ok) return say(`${answer.status}: ${body.message ?? answer.statusText} (${body.code ?? 'no code'})`, true)
  body.servers = [{ url: new URL('..', location.href).href.replace(/\/$/, '') }]
  document.title = body.info.title
  find('title').textContent = body.info.title
  const node = document.createElement('div')
  find('document').replaceChildren(node)
  SwaggerUIBundle({
    spec: body,
    domNode: node,
    docExpansion: 'none',
    defaultModelsExpandDepth: -1,
    filter: true,
    deepLinking: false,
    displayRequestDuration: true,
    validatorUrl: null,
    requestInterceptor: complete,
  })
  say('')
}

function say(text: string, failed = false): void {
  state.textContent = text
  state.classList.toggle('failed', failed)
}

const load = () =>
  show().catch((error: unknown) => say(`The document cannot be read: ${error instanceof Error ? error.message : error}`, true))
bar.addEventListener('submit', (event) => {
  event.preventDefault()
  void load()
})
choice.addEventListener('change', load)
void load()

export {}
