import type { Lot } from '@luochui/sales/wire/lot.js';
import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import { useDepositAccount } from '../../api/deposits.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Price } from '../../kit/money.js';
import { toast } from '../../kit/toast.js';
import { depositAccountTexts } from '../../texts/deposit-account.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';

interface Props {
  readonly lot: Lot;
  /** There is one once the registration is approved. */
  readonly deposit?: Deposit;
  readonly registered: boolean;
}

export function DepositSection({ lot, deposit, registered }: Props) {
  const texts = useTexts(registerTexts);
  const language = useLanguage();
  const words = useTexts(depositAccountTexts);
  const account = useDepositAccount(deposit?.status === 'expected').data?.account;
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(texts.copied),
      () => {},
    );
  return (
    <section className="sheet sec">
      <header>
        <h2>{texts.deposit}</h2>
        <DepositChip deposit={deposit} registered={registered} />
      </header>
      <div className="bank">
        <Price amount={lot.rules.terms!.deposit} language={language} />
        {deposit && (
          <dl>
            {account && (
              <>
                <dt>{words.holder}</dt>
                <dd>{account.holder}</dd>
                <dt>{words.bank}</dt>
                <dd>{account.bank}</dd>
                <dt>{words.account}</dt>
                <dd>
                  <b className="mono account">{account.number}</b>{' '}
                  <Button onClick={() => copy(account.number)}>{words.copyAccount}</Button>
                </dd>
              </>
            )}
            <dt>{texts.remark}</dt>
            <dd>
              <b className="code">{deposit.reference}</b>{' '}
              {deposit.status === 'expected' && <Button onClick={() => copy(deposit.reference)}>{texts.copy}</Button>}
            </dd>
            <dt>{texts.payUntil}</dt>
            <dd>{moment(deposit.payableUntil, language)}</dd>
          </dl>
        )}
        {!deposit && <p>{texts.depositBefore}</p>}
        {deposit?.status === 'released' && deposit.releaseDueAt && (
          <p>
            {texts.released} · {texts.releasedBy(moment(deposit.releaseDueAt, language))}
          </p>
        )}
        {deposit?.status === 'kept' && <p>{texts.kept}</p>}
        <p>{texts.depositNote}</p>
      </div>
    </section>
  );
}

function DepositChip({ deposit, registered }: Omit<Props, 'lot'>) {
  const texts = useTexts(registerTexts);
  if (!deposit || deposit.status === 'expected')
    return <Chip tone="amber">{registered ? texts.unpaid : texts.unpaidYet}</Chip>;
  return (
    <Chip tone="jade">
      {deposit.status === 'released' ? texts.released : deposit.status === 'refunded' ? texts.refunded : texts.received}
    </Chip>
  );
}
