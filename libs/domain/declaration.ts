import { streamKey, type FactShape, type Held, type StreamId } from '#kernel'
import type { Parties } from './relation.js'

/** Kinds of process (DESIGN §5). */
export type ProcessKind = 'plan' | 'purchase' | 'contract' | 'challenge'

/**
 * Who may see a fact: the parties of its case (the default); with them, from its appointment on, who evaluates the contract, of whose record it is a
 * part; the organization that made it true, where it is of no case; everyone; or those parties alone whose relation is named, until a later fact opens it.
 */
export type Visibility =
  | 'parties'
  | 'record'
  | 'maker'
  | 'everyone'
  | { readonly only: readonly (keyof Parties)[]; readonly until?: string; readonly then?: Visibility }

/** How a process tells one fact of a kind from another: there is one in the process, one for each key in its stream, or one in each stream. */
export type Occurring = 'once' | 'keyed' | 'perStream'

/** What is declared of a kind of fact. */
export type FactDeclaration<Data = never> = {
  /** The version of its shape. */
  readonly schema: number
  readonly seenBy: Visibility
  /** What people call it. */
  readonly says: string
  /** What a bidder who is no party is told of it from one of these kinds of fact on: what concerns it alone; nothing where nothing does. */
  readonly toBidder?: { readonly from: readonly string[]; readonly own: (data: Data, bidder: string) => object | undefined }
  /**
   * What of it is kept back where the purchase is by one of these methods, until one of these kinds has happened: from all but those whose relation is
   * named and whoever made it true. `without`: its data without that.
   */
  readonly keptBack?: {
    readonly methods: readonly string[]
    readonly until: readonly string[]
    readonly but: readonly (keyof Parties)[]
    readonly without: (data: Data) => object
  }
  /**
   * The kinds of process it wakes; `everyProcess` where it changes when something is due, or whether it is; `whenRead` where a
   * process reads it with the others when it begins and is not woken for it. What a process does not hear it cannot await.
   */
  readonly heard?: { readonly [process in ProcessKind]?: Occurring } | 'everyProcess' | 'whenRead'
  /** The process it starts, `contract/{award}`: the parts of its stream's key, and `{#}` for its own key. */
  readonly starts?: string
  /** Its stream's process has ended with it; a later fact wakes nobody. */
  readonly ends?: true
  /** Why it is never corrected or struck, and what is done instead. What begins or ends a process and what opens something sealed goes without saying. */
  readonly lasts?: string
  /** Why nothing before it in its stream is corrected or struck any more, and what is done instead: what came after it may be sealed. */
  readonly settles?: string
  /**
   * `technical`: it keeps the time, or lays down what others wait for beside an act that tells people the same; who reads what happened passes it over.
   */
  readonly level?: 'technical'
  /** It in a sentence, without its subject: 把中期检查安排在2026-10-20. `of`: what people call the fact that it is about, where it is about one. */
  readonly tells: (data: Data, of: string) => string
  /** How older shapes are read: from the shape with this number to the next. */
  readonly upcast?: { readonly [schema: number]: (data: never) => object }
}

/** What is declared of a kind of stream; `{…}` in templates are the parts of its key. */
export type StreamDeclaration<Fact extends FactShape = FactShape> = {
  readonly kind: string
  /** What people call one. */
  readonly says: string
  /** How its id goes on behind its kind: `{award}/{n}`. A part `award` or `case` says which case its facts belong to. */
  readonly key: string
  /** Where its acts are, below `/v1/`: `contracts/{award}/mid-term-checks/{n}`. */
  readonly address: string
  /** The stream whose state it always relies on: `contract/{award}`. */
  readonly parent?: string
  /** The process that its facts belong to: `contract/{award}`. */
  readonly process?: string
  /** Its key begins with the id of the stream it is about, and it belongs where that one does. */
  readonly about?: 'stream'
  /**
   * What stands still where something owed about it does, and by rule where that differs: a stop reaches it where its article holds just that.
   * `null`: it goes on whatever is stopped. What is below another stream stands as that does.
   */
  readonly stands?: { readonly as: Held; readonly but?: { readonly [rule: string]: Held | null } }
  readonly facts: { readonly [type in Fact['type']]: FactDeclaration<Extract<Fact, { readonly type: type }>['data']> }
}

/** A template taken apart: its texts and, between them, the names of its parts. */
type Template = { readonly texts: readonly string[]; readonly names: readonly string[] }

/** Every template asked for, taken apart once: they are constants of the declarations, and every fact asks. */
const templates = new Map<string, Template>()

function takenApart(template: string): Template {
  const known = templates.get(template)
  if (known) return known
  const pieces = template.split(/\{([\w#]+)\}/)
  const apart = { texts: pieces.filter((_, index) => index % 2 === 0), names: pieces.filter((_, index) => index % 2 === 1) }
  templates.set(template, apart)
  return apart
}

/** The parts a template names: `{award}/{n}` → award, n. */
export const partsOf = (template: string): readonly string[] => takenApart(template).names

/** The parts of a stream's key by name; the last one takes what is left. */
export function keyOf({ key }: Pick<StreamDeclaration, 'key'>, stream: StreamId): Readonly<Record<string, string>> {
  const names = partsOf(key)
  const parts: Record<string, string> = {}
  let rest = streamKey(stream)
  for (const [index, name] of names.entries()) {
    const end = index < names.length - 1 ? rest.indexOf('/') : -1
    parts[name] = end === -1 ? rest : rest.slice(0, end)
    rest = end === -1 ? '' : rest.slice(end + 1)
  }
  return parts
}

/** A template with its parts put in: `contract/{award}` → `contract/hs-mzj-2026.mz-06.1`. A part that is not named is left empty. */
export function filled(template: string, parts: Readonly<Record<string, string>>): string {
  const { texts, names } = takenApart(template)
  return texts.reduce((whole, text, index) => `${whole}${parts[names[index - 1] ?? ''] ?? ''}${text}`, '')
}
