// An SQL text taken apart as PostgreSQL's scanner would: https://www.postgresql.org/docs/current/sql-syntax-lexical.html

/** `text` is what a quoted identifier or a constant says, else the token as it stands. */
export type Token = {
  readonly kind: 'identifier' | 'constant' | 'parameter' | 'number' | 'word' | 'sign'
  readonly text: string
}

const FORMS = [
  ['identifier', /U&"((?:[^"]|"")*)"/y],
  ['identifier', /"((?:[^"]|"")*)"/y],
  ['constant', /E?'((?:[^']|'')*)'/y],
  ['parameter', /\$(\d+)/y],
  ['number', /(\d+)(?![\p{L}\d_$.])/uy],
  ['word', /([\p{L}_][\p{L}\d_$]*)/uy],
  ['sign', /([-+*/<>=~!@#%^&|:.,()[\]]+)/y],
] as const

/** @throws Error for what could begin a comment, a second statement or a dollar-quoted text, and for what is no token at all */
export function tokens(sql: string): Token[] {
  const found: Token[] = []
  for (let at = 0; at < sql.length; ) {
    if (/\s/.test(sql[at]!)) {
      at++
      continue
    }
    const form = FORMS.find(([, pattern]) => {
      pattern.lastIndex = at
      return pattern.test(sql)
    })
    if (form === undefined) throw new Error(`no token: ${sql.slice(at, at + 40)}`)
    const [kind, pattern] = form
    pattern.lastIndex = at
    const [whole, inner = ''] = pattern.exec(sql)!
    if (kind === 'sign' && /--|\/\*/.test(whole)) throw new Error(`a comment: ${sql.slice(at, at + 40)}`)
    found.push({
      kind,
      text: kind === 'identifier' ? identifierText(whole, inner) : kind === 'constant' ? inner.replaceAll("''", "'") : inner,
    })
    at += whole.length
  }
  return found
}

/** `U&"a\007Bb"` says `a{b`. */
function identifierText(whole: string, inner: string): string {
  const text = inner.replaceAll('""', '"')
  if (!whole.startsWith('U&')) return text
  return text.replace(/\\(\\|[0-9A-Fa-f]{4})/g, (_, code: string) =>
    code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
