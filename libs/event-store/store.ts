import type { StreamId } from '#kernel'
import type { Append, AppendResult, AskedCommand, CommandName, StoredFact } from './facts.js'
import type { RefusedCommand } from './refusal-log.js'

/** An act that somebody did: `drafter` where it passed several hands, who drafted it, while `actor` issued it. */
export type DoneAct = { readonly caseId: string; readonly act: string; readonly actor: string; readonly drafter: string | null }

/** A case, and where it was planned: the line of its plan. */
export type PlannedCase = { readonly caseId: string; readonly plan: StreamId; readonly line: string }

/**
 * What the engine and the processes' acts ask of a store of facts. `EventStore` keeps them in PostgreSQL; `MemoryStore` in memory, for the
 * simulator and unit tests alone. `test/store-contract.ts` says what both must do. What fails is thrown: the caller tries again.
 */
export type Store = {
  /** Writes the facts of one accepted command, or says why not. What was accepted before under its id goes before everything else. */
  append(append: Append): Promise<AppendResult>
  /** Facts of streams above the versions given, each stream in order; all of them, or at most `limit`. */
  read(streams: readonly { readonly stream: StreamId; readonly above: number }[], limit?: number): Promise<StoredFact[]>
  /** The facts an accepted command wrote, with the hash of its content; empty where there is none. */
  readCommand(named: CommandName): Promise<(StoredFact & { hash: string })[]>
  /** Accepted commands that a process asked for, in order of id, above one, at most `limit`: the facts each wrote. */
  readCommands(askedBy: string, above: string, limit: number): Promise<{ commandId: string; facts: StoredFact[] }[]>
  /** Every act of people in some cases, and those of their plans that wrote a fact of their lines: once for each case and who did it. What was only registered is left out. */
  readDone(cases: readonly PlannedCase[]): Promise<DoneAct[]>
  /**
   * Every accepted command of a stream as it was asked, and those in other streams of its case (of a plan: of its cases) that relied on it, in the
   * order in which they were written. What is asked of obligations is left out: they follow by themselves.
   */
  readAsked(stream: StreamId): Promise<AskedCommand[]>
  /** The current versions of streams; 0 where there is none. */
  versions(streams: readonly StreamId[]): Promise<Map<StreamId, number>>
  /** Facts in the log's order above a number, at most `limit`. */
  readLog(above: string, limit: number): Promise<(StoredFact & { seq: string })[]>
  /** Facts of one process (`caseId`: of this case) of the given kinds as they count (what was put right is read so), per stream above the version given, at most `limit`, straight from the facts. */
  readProcess(
    process: string,
    caseId: string | undefined,
    kinds: readonly string[],
    have: readonly (readonly [StreamId, number])[],
    limit: number,
  ): Promise<StoredFact[]>
  /** Facts of one case in the log's order above a number, at most `limit`. */
  readCase(caseId: string, above: string, limit: number): Promise<(StoredFact & { seq: string })[]>
  /** Notes a command that was refused, outside the streams. */
  recordRefusal(refused: RefusedCommand): Promise<void>
}
