// What goes wrong while generating and is for the user to mend. Knows nothing of who prints it.

/**
 * A fault in the configuration or the database. The message is one line: the object, what is wrong with it, what to do.
 * main prints it without a stack and exits with 2.
 */
export class GeneratorError extends Error {
  override readonly name = 'GeneratorError'
}
