// Texts of TypeScript files → whether they are TypeScript. Keeps broken code off the disk. The only file that knows ts-morph.

export interface Source {
  readonly path: string
  readonly text: string
}

/** Files whose syntax trees are in memory at a time. */
const BATCH = 200

/**
 * A name that breaks a template must be seen here, not by whoever deploys the output.
 *
 * @throws Error that names file and line
 */
export async function checkSyntax(sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  const { ts } = await import('ts-morph')
  // The compiler's own parser: a project of ts-morph would wrap each file, for twice the time.
  for (let at = 0; at < sources.length; at += BATCH) {
    const batch = sources.slice(at, at + BATCH).map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
    const files = new Map(batch.map((file) => [file.fileName, file]))
    const program = ts.createProgram({
      rootNames: [...files.keys()],
      options: { noLib: true, noResolve: true, types: [] },
      host: {
        getSourceFile: (name) => files.get(name),
        fileExists: (name) => files.has(name),
        readFile: () => undefined,
        writeFile: () => {},
        getDefaultLibFileName: () => '',
        getCurrentDirectory: () => '',
        getCanonicalFileName: (name) => name,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => '\n',
      },
    })
    for (const file of batch) {
      const [diagnostic] = program.getSyntacticDiagnostics(file)
      if (!diagnostic) continue
      const { line } = file.getLineAndCharacterOfPosition(diagnostic.start)
      throw new Error(`${file.fileName}:${line + 1} is no TypeScript: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`)
    }
  }
}
