// The types of install.mjs, for the TypeScript that uses it.

/** Ends the process with one line when it cannot be done. */
export declare function ready(): Promise<void>
/** npm and npx are scripts on Windows, which Node starts in a shell only. */
export declare function needsShell(program: string): boolean
/** Of what npm wrote, one line: that it needs the network, or what it calls an error. */
export declare function reason(written: string): string
