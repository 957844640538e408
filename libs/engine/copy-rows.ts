import type pg from 'pg'

/** What PostgreSQL's `copy` needs of a connection besides what `pg` declares of it. */
type Copying = pg.Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** Characters that `copy` writes as two: the backslash itself, and what would end a field or a row. */
const written: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const read: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' }

/** A value as one field of `copy`: null as `\N`, an object as JSON. */
export function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (one) => written[one] ?? one) : text
}

/** The fields of one row that `copy` wrote, without what ends it. */
const fieldsOf = (row: string): (string | null)[] => (row.includes('\\') ? row.split('\t').map(fieldRead) : row.split('\t'))

function fieldRead(field: string): string | null {
  if (field === '\\N') return null
  return field.includes('\\') ? field.replace(/\\(.)/gs, (_, one: string) => read[one] ?? one) : field
}

/** What a `copy` under way and whoever waits for it tell each other; `pg` calls these when the server answers. */
abstract class Copy implements pg.Submittable {
  protected failed: Error | undefined
  protected ended = false

  constructor(protected readonly text: string) {}

  submit(connection: pg.Connection): void {
    connection.query(this.text)
  }

  handleError(error: Error): void {
    this.failed = error
    this.end()
  }

  handleReadyForQuery(): void {
    this.end()
  }

  handleCommandComplete(): void {
    // The end is when the server is ready for the next.
  }

  private end(): void {
    this.ended = true
    this.changed()
  }

  protected abstract changed(): void
}

class CopyIn extends Copy {
  private done: (() => void) | undefined

  constructor(
    text: string,
    private readonly rows: string,
  ) {
    super(text)
  }

  handleCopyInResponse(connection: pg.Connection): void {
    const copying = connection as Copying
    copying.sendCopyFromChunk(Buffer.from(this.rows))
    copying.endCopyFrom()
  }

  protected changed(): void {
    this.done?.()
  }

  async finished(): Promise<void> {
    if (!this.ended) await new Promise<void>((resolve) => (this.done = resolve))
    if (this.failed) throw this.failed
  }
}

/** Rows held before the server is asked to wait. */
const most = 1_000

class CopyOut extends Copy {
  private held: string[] = []
  private connection: pg.Connection | undefined
  private came: (() => void) | undefined

  override submit(connection: pg.Connection): void {
    this.connection = connection
    super.submit(connection)
  }

  // Text at once: the buffer of a message is written over by later ones.
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.held.push(chunk.toString('utf8', 0, chunk.length - 1))
    if (this.held.length >= most) this.connection?.stream.pause()
    this.changed()
  }

  protected changed(): void {
    this.came?.()
  }

  /** What has come since the last time, as soon as there is something; nothing once all was given. */
  async more(): Promise<string[]> {
    while (this.held.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => (this.came = resolve))
    }
    if (this.failed) throw this.failed
    const rows = this.held
    this.held = []
    this.connection?.stream.resume()
    return rows
  }
}

/** Writes rows, each made of `copyField`s with a tab between and a line's end behind, by a `copy … from stdin`. Throws what PostgreSQL says. */
export async function copyIn(client: pg.PoolClient, statement: string, rows: string): Promise<void> {
  await client.query(new CopyIn(statement, rows)).finished()
}

/**
 * The rows of a `copy … to stdout`, as many at a time as have come; the server waits for whoever reads slowly. Who does not read to the end
 * has to end the connection. Throws what PostgreSQL says.
 */
export async function* copyOut(client: pg.PoolClient, statement: string): AsyncGenerator<(string | null)[][]> {
  const copy = client.query(new CopyOut(statement))
  for (;;) {
    const rows = await copy.more()
    if (rows.length === 0) return
    yield rows.map(fieldsOf)
  }
}
