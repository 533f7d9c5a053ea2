import { Client } from 'pg';

/** Asks a test's database: specs of a room may not know SQL's driver. */
export async function rowsOf(url: string, sql: string, ...values: unknown[]): Promise<any[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
