import type { LotDraft } from '@luochui/sales/wire/lot-draft.js';
import { Button } from '../../kit/button.js';
import { ShortMoney } from '../../kit/money.js';
import { Table, type Column } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { deskEventTexts, type DeskEventTexts } from '../../texts/desk-event.js';
import { duration, moment } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import type { Opened } from './actions.js';

interface Props {
  readonly lots: readonly LotDraft[];
  readonly editable: boolean;
  readonly onOpen: (opened: Opened) => void;
  /** All lots in their new order. */
  readonly onOrder: (lotIds: string[]) => void;
}

export function LotRows({ lots, editable, onOpen, onOrder }: Props) {
  const texts = useTexts(deskEventTexts);
  const language = useLanguage();
  const online = useOnline();
  const move = (at: number, by: 1 | -1) => {
    const ids = lots.map(({ id }) => id);
    [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!];
    onOrder(ids);
  };
  const columns = [...facts(texts, language)];
  if (editable)
    columns.push({
      key: 'actions',
      head: <span className="sr">{texts.editLot}</span>,
      right: true,
      cell: (lot) => (
        <span className="row-actions">
          <Button
            aria-label={texts.moveUp(lot.number)}
            disabled={!online || lot.number === 1}
            onClick={() => move(lot.number - 1, -1)}
          >
            ↑
          </Button>
          <Button
            aria-label={texts.moveDown(lot.number)}
            disabled={!online || lot.number === lots.length}
            onClick={() => move(lot.number - 1, 1)}
          >
            ↓
          </Button>
          <Button aria-label={texts.editLotOf(lot.number)} onClick={() => onOpen({ what: 'lot', lot })}>
            {texts.editLot}
          </Button>
          <Button
            aria-label={texts.removeLotOf(lot.number)}
            disabled={!online}
            onClick={() => onOpen({ what: 'remove', lot })}
          >
            {texts.removeLot}
          </Button>
        </span>
      ),
    });
  return <Table caption={texts.caption} columns={columns} rows={lots} rowKey={({ id }) => id} />;
}

function facts(texts: DeskEventTexts, language: Language): Column<LotDraft>[] {
  const sum = (amount: string | null | undefined) =>
    amount ? <ShortMoney amount={amount} language={language} /> : <span className="muted">–</span>;
  const named = (name: string, value: React.ReactNode) => (
    <>
      <span className="phone muted small">{name} </span>
      {value}
    </>
  );
  return [
    { key: 'number', head: texts.number, cell: ({ number }) => <span className="muted">{number}</span> },
    {
      key: 'title',
      head: texts.project,
      cell: ({ id, title, projectId, status }) => (
        <a className="strong" href={status === 'draft' ? `/projects/${projectId}` : `/lots/${id}`}>
          {title}
        </a>
      ),
    },
    {
      key: 'start',
      head: texts.startPrice,
      right: true,
      cell: ({ startPrice }) => named(texts.startPrice, sum(startPrice)),
    },
    {
      key: 'reserve',
      head: texts.reserve,
      right: true,
      wide: true,
      cell: ({ reserve }) => (reserve.kind === 'open' ? sum(reserve.amount) : texts.reserveKinds[reserve.kind]),
    },
    { key: 'step', head: texts.step, right: true, wide: true, cell: ({ increments }) => sum(increments[0]?.step) },
    { key: 'deposit', head: texts.deposit, right: true, cell: ({ deposit }) => named(texts.deposit, sum(deposit)) },
    {
      key: 'commission',
      head: texts.commission,
      right: true,
      wide: true,
      cell: ({ buyerCommissionPercent, sellerCommissionPercent }) =>
        `${buyerCommissionPercent ?? '–'} / ${sellerCommissionPercent ?? '–'} %`,
    },
    {
      key: 'opens',
      head: texts.opens,
      right: true,
      cell: ({ opensAt }) => named(texts.opens, opensAt ? moment(opensAt, language) : <span className="muted">–</span>),
    },
    {
      key: 'length',
      head: texts.length,
      right: true,
      wide: true,
      cell: ({ durationSeconds }) => (durationSeconds ? duration(durationSeconds, language) : '–'),
    },
    {
      key: 'missing',
      head: texts.missing,
      cell: ({ status, lacks }) => {
        if (status !== 'draft') return texts.statuses[status];
        if (lacks.length === 0) return <span className="passed">{texts.nothingMissing}</span>;
        return <span className="lacks">! {lacks.map((lack) => texts.lacks[lack]).join('、')}</span>;
      },
    },
  ];
}
