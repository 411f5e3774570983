import { statementDifference } from '#app/domain/consignment/statements/statement-proof.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { orderDifference } from '#app/domain/payments/verify-orders.ts'
import { environmentOrStop } from '#app/http/environment-or-stop.server.ts'
import { openDatabase } from '#db/engines/open.ts'

/** `npm run verify`: counts goods, money, statements and the money of orders anew from their entries; exit code 1 at the first difference. */
const env = environmentOrStop()
const db = openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
try {
  const difference =
    (await verifyLedgers(db)) ?? (await statementDifference(db)) ?? (await orderDifference(db))
  if (difference) {
    const { where, kept, counted } = difference
    process.stderr.write(`Differs: ${where} is kept as ${kept}, its entries say ${counted}.\n`)
    process.exitCode = 1
  } else process.stdout.write('All balances follow from their entries.\n')
} finally {
  await db.destroy()
}
