/** A statement of a script and the line on which it begins, from 1. */
export interface Statement {
  readonly text: string
  readonly line: number
}

/**
 * In the order of trying: comments, then quoted texts and names (a doubled quote inside is two texts that
 * touch, which comes to the same), then the end of a statement, then anything else.
 */
export const SQL_TOKEN =
  /--(?=\s|$)[^\n]*|#[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:\\[^]|[^'\\])*'?|"(?:\\[^]|[^"\\])*"?|`[^`]*`?|;|[^]/g

/**
 * Finds the statements of a script, for saying where an error is: the server itself takes scripts apart when
 * they are run. A statement that holds others (a trigger's BEGIN … END) is therefore cut too small here.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = []
  let text = ''
  let line = 1
  let begin = 0
  for (const [token] of `${script};`.matchAll(SQL_TOKEN)) {
    if (token === ';') {
      if (begin > 0) statements.push({ text: text.trim(), line: begin })
      text = ''
      begin = 0
    } else {
      if (begin === 0 && !isSpaceOrComment(token)) begin = line
      if (begin > 0) text += token
    }
    line += token.split('\n').length - 1
  }
  return statements
}

/** Comments of the form `/*!` are statements for the servers that they name. */
function isSpaceOrComment(token: string): boolean {
  return token.trim() === '' || /^(?:--(?=\s|$)|#|\/\*(?![!M]))/.test(token)
}
