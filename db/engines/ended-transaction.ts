import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'

/** Makes a transaction's handle refuse queries after its end, where they would run outside of it unseen. */
export class EndedTransaction implements KyselyPlugin {
  #ended = false

  end(): void {
    this.#ended = true
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    if (this.#ended) throw new Error('this transaction has ended; its handle cannot be used any more')
    return args.node
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result
  }
}
