import type { Kysely } from 'kysely';

/** The tables of counts and corrections. Released as they are: a later change is a migration of its own. */
export async function createFeedbackTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['workspace', 'kind', 'record', 'verdict', 'reason'])
    .execute();
  await db.schema
    .createTable('corrections')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('wrong', 'text', (column) => column.notNull())
    .addColumn('right', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('sentAtMs', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('corrections_pk', ['workspace', 'id'])
    .execute();
}
