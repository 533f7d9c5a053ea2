import type { Registration } from '@luochui/sales/wire/registration.js';
import { Button } from '../../kit/button.js';
import type { Column } from '../../kit/table.js';
import type { DeskBiddersTexts } from '../../texts/desk-bidders.js';
import { moment } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { Flags } from './flags.js';

const SHORT = 12;

/** `withEvent`: the queue of all events says which one each is for. */
export function registrationColumns(
  texts: DeskBiddersTexts,
  language: Language,
  withEvent: boolean,
): Column<Registration>[] {
  return [
    { key: 'organisation', head: texts.organisation, cell: ({ organisation }) => <b>{organisation.name}</b> },
    {
      key: 'applicant',
      head: texts.applicant,
      wide: true,
      cell: ({ applicant }) => <span className="muted">{applicant}</span>,
    },
    {
      key: 'lot',
      head: texts.lot,
      cell: ({ lotId, lotNumber, lotTitle, eventTitle }) => (
        <>
          <span className="muted">{texts.lotNumber(lotNumber)}</span>{' '}
          <a className="strong" href={`/lots/${lotId}`}>
            {lotTitle}
          </a>
          {withEvent && <span className="muted small"> · {eventTitle}</span>}
        </>
      ),
    },
    { key: 'flags', head: texts.flags, cell: ({ flags }) => <Flags flags={flags} /> },
    {
      key: 'closes',
      head: texts.closes,
      right: true,
      cell: ({ closesAt }) => closesAt && <Deadline at={closesAt} texts={texts} language={language} />,
    },
    {
      key: 'registered',
      head: texts.registered,
      right: true,
      wide: true,
      cell: ({ createdAt }) => <span className="muted">{moment(createdAt, language)}</span>,
    },
    {
      key: 'consent',
      head: texts.consent,
      wide: true,
      cell: ({ rulesHash }) => (
        <span className="mono muted" title={rulesHash}>
          {rulesHash.slice(0, SHORT)}…
        </span>
      ),
    },
    {
      key: 'status',
      head: texts.status,
      cell: ({ status, reason }) => (
        <>
          {texts.statuses[status]}
          {reason && <span className="muted small"> · {reason}</span>}
        </>
      ),
    },
  ];
}

interface DeadlineProps {
  readonly at: string;
  readonly texts: DeskBiddersTexts;
  readonly language: Language;
}

function Deadline({ at, texts, language }: DeadlineProps) {
  const over = Date.parse(at) < Date.now();
  return (
    <span className={over ? 'late' : undefined}>
      <span className="phone muted small">{texts.closes} </span>
      {moment(at, language)} {over && texts.over}
    </span>
  );
}

interface Acting {
  readonly disabled: boolean;
  readonly onLook: (registration: Registration) => void;
  /** Left out where nothing is to be decided. */
  readonly onApprove?: (registration: Registration) => void;
  readonly onReject?: (registration: Registration) => void;
  readonly onWithdraw?: (registration: Registration) => void;
}

export function actionColumn(
  texts: DeskBiddersTexts,
  { disabled, onLook, onApprove, onReject, onWithdraw }: Acting,
): Column<Registration> {
  const cell = (registration: Registration) => {
    const { organisation, lotNumber, lotStatus } = registration;
    return (
      <span className="row-actions">
        <Button aria-label={texts.lookAt(organisation.name, lotNumber)} onClick={() => onLook(registration)}>
          {texts.look}
        </Button>
        {onApprove && (
          <Button
            kind="dark"
            disabled={disabled}
            aria-label={texts.approveOf(organisation.name, lotNumber)}
            onClick={() => onApprove(registration)}
          >
            {texts.approve}
          </Button>
        )}
        {onReject && (
          <Button
            disabled={disabled}
            aria-label={texts.rejectOf(organisation.name, lotNumber)}
            onClick={() => onReject(registration)}
          >
            {texts.reject}
          </Button>
        )}
        {onWithdraw && lotStatus !== 'closed' && (
          <Button
            disabled={disabled}
            aria-label={texts.withdrawOf(organisation.name, lotNumber)}
            onClick={() => onWithdraw(registration)}
          >
            {texts.withdraw}
          </Button>
        )}
      </span>
    );
  };
  return { key: 'decide', head: <span className="sr">{texts.approve}</span>, right: true, cell };
}
