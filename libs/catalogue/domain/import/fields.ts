/** What a column of a stranger's file can mean. `patentNumber` holds the first right's number or several. */
export const IMPORT_FIELDS = [
  'externalId',
  'title',
  'abstract',
  'holder',
  'field',
  'ipKind',
  'patentNumber',
  'jurisdiction',
  'filingDate',
  'expiryDate',
  'trl',
  'modes',
  'askingPrice',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** A project is none without them: the file has a column for each, or staff say one value for the whole file. */
export const REQUIRED_FIELDS = ['title', 'holder', 'field', 'ipKind'] as const satisfies readonly ImportField[];

/** Words of a header that speak for a field, the surest first; a header that holds no other letters beats one that does. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  externalId: [
    '成果编号',
    '项目编号',
    '来源编号',
    '案卷号',
    'casenumber',
    'referencenumber',
    'projectid',
    'externalid',
    'reference',
  ],
  title: ['成果名称', '项目名称', '专利名称', '技术名称', '发明名称', '名称', '标题', 'title', 'name'],
  abstract: ['成果简介', '项目简介', '技术简介', '简介', '摘要', 'abstract', 'summary', 'description'],
  holder: [
    '持有人',
    '专利权人',
    '权利人',
    '持有单位',
    '成果单位',
    '完成单位',
    '申请人',
    '单位名称',
    'holder',
    'owner',
    'assignee',
    'facility',
    'center',
    'centre',
    'leadorg',
    'organisation',
    'organization',
  ],
  field: ['所属领域', '技术领域', '领域', '行业', 'field', 'category', 'sector'],
  ipKind: ['知识产权类型', '专利类型', '权利类型', '类型', '知识产权', 'ipkind', 'kind', 'type', 'status'],
  patentNumber: [
    '专利号',
    '专利申请号',
    '申请号',
    '授权号',
    '登记号',
    'patentnumber',
    'patentno',
    'applicationsn',
    'applicationnumber',
    'serialnumber',
  ],
  jurisdiction: ['法域', '国别', '国家', 'jurisdiction', 'country'],
  filingDate: ['申请日', '申请日期', '申请时间', 'filingdate', 'filedon'],
  expiryDate: ['到期日', '届满日', '失效日', '有效期至', 'patentexpirationdate', 'expirationdate', 'expirydate'],
  trl: ['技术成熟度', '成熟度', '成熟度等级', 'trl', 'trlcurrent', 'readiness'],
  modes: ['转让方式', '转化方式', '交易方式', '合作方式', 'modes', 'mode'],
  askingPrice: ['挂牌价', '报价', '价格', '意向价', '转让价', '拟转让价格', 'askingprice', 'price'],
};

/** Without case, spaces, line breaks and what stands in brackets: `挂牌价 (元)` and `挂牌价（元）` are one. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[\s_\-*:：]/g, '');
}

/** How well a header names a field: 0 not at all, at most 100. */
function likeness(header: string, field: ImportField): number {
  const key = headerKey(header);
  if (key === '') return 0;
  const words = HEADERS[field];
  const exact = words.indexOf(key);
  if (exact !== -1) return 100 - exact;
  const inside = words.findIndex((word) => word.length > 1 && /[^a-z]/.test(word) && key.includes(word));
  return inside === -1 ? 0 : 50 - inside;
}

export interface HeaderGuess {
  readonly column: number;
  readonly field: ImportField;
}

/** Each column its likeliest field; of several columns for one field the likeliest, but all for a number (patent, else application). */
export function guessMapping(headers: readonly string[]): readonly HeaderGuess[] {
  const guesses = headers.flatMap((header, column) => {
    const scored = IMPORT_FIELDS.map((field) => ({ column, field, score: likeness(header, field) }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
    return best.score > 0 ? [best] : [];
  });
  return guesses.filter(
    ({ column, field, score }) =>
      field === 'patentNumber' ||
      !guesses.some(
        (other) => other.field === field && (other.score > score || (other.score === score && other.column < column)),
      ),
  );
}
