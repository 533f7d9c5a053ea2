import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { aPerson, caller, type Person } from '@luochui/testing/people.js';
import { Projects } from '@luochui/testing/projects.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Client } from 'pg';
import { ApiModule } from '../../apps/api/api.module.js';

const NUMBER = 'ZL202010561208.6';
const RIGHT = { ipKind: 'invention' as const, jurisdiction: 'CN', number: NUMBER, filingDate: '2020-06-18' };

describe('the dossier of a project', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, call: ReturnType<typeof caller>;
  let officer: Person, auction: Person, holder: Person, stranger: Person, projects: Projects;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    officer = await aPerson(served.app, ['listing-officer']);
    auction = await aPerson(served.app, ['auction-officer']);
    holder = await aPerson(served.app, ['holder']);
    stranger = await aPerson(served.app, ['holder']);
    projects = new Projects(served.app, { holder, officer });
  });
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const aProject = async () => (await projects.accepted({ modes: ['assignment'], rights: [RIGHT] })).id;
  const settled = (change: object = {}) => ({
    rights: [
      {
        ipKind: 'invention',
        number: 'cn 202010561208.6',
        annuityPaidUntil: '2039-06-17',
        owners: [{ name: holder.organisation }],
        pledges: [],
        licences: [],
        disputes: [],
        ...change,
      },
    ],
    service: { status: 'no' },
    pricing: { stateFunded: false, priced: 'auction' },
  });
  const put = (id: string, revision: number, content: object, who = officer) =>
    call(who.token, 'PUT', `/projects/${id}/dossier`, { revision, ...content });
  const codesOf = ({ body }: { body: any }, colour: string): string[] =>
    body.checks.flatMap((check: any) =>
      check.findings.filter((each: any) => each.colour === colour).map((f: any) => f.code),
    );
  const findings = (id: string, who: Person | null = officer) =>
    call(who?.token ?? null, 'GET', `/projects/${id}/findings?stage=release`);
  const send = async (id: string, name: string, bytes: Buffer, who = officer) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    const answer = await fetch(`${served.url}/api/v1/projects/${id}/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}`, 'accept-language': 'en' },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as any };
  };

  it('is empty at first, and amber where nobody has looked', async () => {
    const id = await aProject();
    expect(await call(officer.token, 'GET', `/projects/${id}/dossier`)).toMatchObject({
      status: 200,
      body: { projectId: id, revision: 0, rights: [], service: null, pricing: null, documents: [], changedBy: null },
    });
    const { body } = await findings(id);
    expect(body).toMatchObject({ colour: 'amber', begun: false, checks: { length: 10 } });
    expect(codesOf({ body }, 'red')).toEqual([]);
    expect(codesOf({ body }, 'amber')).toEqual([
      'annuity.unknown',
      'owners.unknown',
      'pledge.unknown',
      'licence.unknown',
      'dispute.unknown',
      'service.unknown',
      'refusal.unknown',
      'notice.unknown',
    ]);
    const annuity = body.checks.find((each: any) => each.check === 'annuity').findings[0];
    expect(annuity).toMatchObject({
      says: 'Nobody has looked up the annuity',
      mend: 'Look it up and record the day until which it is paid',
      statute: '专利法 43、44',
      number: NUMBER,
      acknowledged: null,
    });
  });

  it('is kept with its number spelled in any way, and the gate answers by it', async () => {
    const id = await aProject();
    const kept = await put(id, 0, settled());
    expect(kept).toMatchObject({ status: 200, body: { revision: 1, changedBy: '示例 listing-officer' } });
    expect(await findings(id)).toMatchObject({ status: 200, body: { colour: 'green', begun: true } });
    const late = await put(id, 1, settled({ annuityPaidUntil: '2024-06-17' }));
    expect(late.body.revision).toBe(2);
    const { body } = await findings(id);
    expect([body.colour, codesOf({ body }, 'red')]).toEqual(['red', ['annuity.lapsed']]);
  });

  it('is written by one of two who read the same, whoever comes first', async () => {
    const id = await aProject();
    await put(id, 0, settled());
    const both = await Promise.all([
      put(id, 1, settled({ annuityPaidUntil: '2038-06-17' })),
      put(id, 1, settled({ annuityPaidUntil: '2037-06-17' })),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('dossier.conflict');
    expect((await put(id, 0, settled())).body.code).toBe('dossier.conflict');
    expect((await call(officer.token, 'GET', `/projects/${id}/dossier`)).body.revision).toBe(2);
    expect((await put(await aProject(), 3, settled())).body.code).toBe('dossier.conflict');
  });

  it('speaks of the project’s own rights and papers alone', async () => {
    const id = await aProject();
    const other = await send(await aProject(), '同意书.pdf', Buffer.from('%PDF-1.7 x'));
    const owners = [{ name: '示例共有人', consented: true, documentId: other.body.id }];
    const strange = settled({ owners });
    const { status, body } = await put(id, 0, {
      ...strange,
      rights: [...strange.rights, { ipKind: 'utility-model', number: 'ZL202121087345.7' }],
    });
    expect([status, body.code]).toEqual([422, 'request.invalid']);
    expect(body.params.issues.map(({ path }: any) => path).sort()).toEqual([
      'rights.0.owners.0.documentId',
      'rights.1.number',
    ]);
    const own = await send(id, '同意书.pdf', Buffer.from('%PDF-1.7 x'));
    expect((await put(id, 0, settled({ owners: [{ ...owners[0], documentId: own.body.id }] }))).status).toBe(200);
  });

  it('is for staff and the holder; the public reads the findings without names', async () => {
    const [project] = await projects.released([{ modes: ['assignment'], rights: [RIGHT] }]);
    const { id } = project!;
    await put(id, 0, settled({ licences: [{ kind: 'sole', licensee: '示例被许可人' }] }));
    for (const who of [auction, holder])
      expect((await call(who.token, 'GET', `/projects/${id}/dossier`)).body.rights[0].licences).toHaveLength(1);
    expect((await call(stranger.token, 'GET', `/projects/${id}/dossier`)).body.code).toBe('auth.other_organisation');
    expect((await put(id, 1, settled(), holder)).body.code).toBe('auth.forbidden');
    const licence = ({ body }: { body: any }) => body.checks.find((each: any) => each.check === 'licence').findings[0];
    expect(licence(await findings(id))).toMatchObject({ code: 'licence.goes-along', names: ['示例被许可人'] });
    for (const who of [null, stranger])
      expect(licence(await findings(id, who))).toMatchObject({
        code: 'licence.goes-along',
        names: [],
        says: 'A licence goes along with the right',
        key: `licence.goes-along|${NUMBER}||`,
      });
    expect((await findings(await aProject(), null)).status).toBe(404);
  });

  it('has amber findings that somebody answers for by name, and red ones that nobody can', async () => {
    const id = await aProject();
    await put(
      id,
      0,
      settled({ licences: [{ kind: 'sole', licensee: '示例被许可人' }], annuityPaidUntil: '2024-06-17' }),
    );
    const acknowledge = (keys: string[], who = auction) =>
      call(who.token, 'POST', `/projects/${id}/findings/acknowledge`, { keys, reason: '已列入瑕疵说明' });
    const key = `licence.goes-along|${NUMBER}|示例被许可人|`;
    const red = (await findings(id)).body.checks.find((each: any) => each.check === 'annuity').findings[0].key;
    expect((await acknowledge([red])).body.code).toBe('gate.not_amber');
    expect((await acknowledge([key, 'licence.unknown|||'])).body.code).toBe('gate.not_amber');
    expect((await acknowledge([key], holder)).body.code).toBe('auth.forbidden');
    const { status, body } = await acknowledge([key]);
    expect(status).toBe(200);
    expect(body.checks.find((each: any) => each.check === 'licence').findings[0].acknowledged).toMatchObject({
      by: '示例 auction-officer',
      reason: '已列入瑕疵说明',
    });
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `select action, account_id, detail from audit_entry where subject_id = $1 order by id desc limit 1`,
      [id],
    );
    await client.end();
    expect(rows).toEqual([
      {
        action: 'project.findings_acknowledged',
        account_id: auction.actor.accountId,
        detail: { findings: [{ code: 'licence.goes-along', number: NUMBER, day: null }], reason: '已列入瑕疵说明' },
      },
    ]);
  });

  it('takes papers by their content, and gives them to those who may read', async () => {
    const id = await aProject();
    const paper = Buffer.from('%PDF-1.7 同意书');
    const added = await send(id, '同意书.docx', paper, holder);
    expect(added).toMatchObject({
      status: 201,
      body: { name: '同意书.docx.pdf', type: 'application/pdf', removed: [] },
    });
    const path = `/api/v1/projects/${id}/documents/${added.body.id}`;
    const read = (who: Person) => fetch(served.url + path, { headers: { authorization: `Bearer ${who.token}` } });
    const answer = await read(officer);
    expect(Buffer.from(await answer.arrayBuffer()).equals(paper)).toBe(true);
    expect((await read(stranger)).status).toBe(403);
    expect((await send(id, '声明.pdf', Buffer.from('MZ not a paper'))).body).toMatchObject({
      code: 'file.wrong_type',
      status: 422,
    });
    expect((await send(id, '声明.pdf', Buffer.alloc(0))).body.code).toBe('file.missing');
    expect((await send(id, '声明.pdf', paper, stranger)).body.code).toBe('auth.other_organisation');
    expect((await call(officer.token, 'GET', `/projects/${id}/documents/${randomUUID()}`)).body.code).toBe(
      'file.not_found',
    );
  });
});
