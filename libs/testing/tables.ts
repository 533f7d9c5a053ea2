import { Client } from 'pg';

/** For what no use case shows: what a table holds, and states that only another room can bring about. */
export class Tables {
  private constructor(private readonly client: Client) {}

  static async of(url: string): Promise<Tables> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Tables(client);
  }
  async query(statement: string, values: unknown[] = []): Promise<any[]> {
    return (await this.client.query(statement, values)).rows;
  }
  end(): Promise<void> {
    return this.client.end();
  }
}
