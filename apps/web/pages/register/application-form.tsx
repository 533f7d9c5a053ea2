import { Button } from '../../kit/button.js';
import { Checkbox, Field, TextArea } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { Segments } from '../../kit/segments.js';
import { applicationTexts } from '../../texts/application.js';
import { useTexts } from '../../texts/language.js';
import { emptyParty, shareSum, type ApplicationDraft } from './application-draft.js';
import { NamedParty } from './party-fields.js';
import { PaperField } from './paper-field.js';

interface Props {
  readonly draft: ApplicationDraft;
  readonly onChange: (change: Partial<ApplicationDraft>) => void;
}

/** Who bids and what that takes; only what the chosen form asks for is shown. */
export function ApplicationForm({ draft, onChange }: Props) {
  const texts = useTexts(applicationTexts);
  return (
    <div className="application">
      <fieldset>
        <legend>{texts.form}</legend>
        <Segments
          label={texts.form}
          options={(['alone', 'agent', 'consortium'] as const).map((value) => ({ value, label: texts.forms[value] }))}
          value={draft.form}
          onChange={(form) => onChange({ form })}
        />
        <p className="small">{texts.formHints[draft.form]}</p>
      </fieldset>
      {draft.form === 'agent' && <AgentPart draft={draft} onChange={onChange} />}
      {draft.form === 'consortium' && <ConsortiumPart draft={draft} onChange={onChange} />}
      <ForeignPart draft={draft} onChange={onChange} />
      <div className="fields">
        <Field
          label={texts.representative}
          value={draft.representative}
          maxLength={200}
          onChange={({ target }) => onChange({ representative: target.value })}
        />
        <Field
          label={texts.controller}
          hint={texts.controlHint}
          value={draft.controller}
          maxLength={200}
          onChange={({ target }) => onChange({ controller: target.value })}
        />
      </div>
      <Checkbox
        label={texts.priority}
        checked={draft.claimsPriority}
        onChange={({ target }) => onChange({ claimsPriority: target.checked })}
      />
      {draft.claimsPriority && (
        <>
          <TextArea
            label={texts.priorityGround}
            rows={2}
            maxLength={500}
            value={draft.priorityGround}
            onChange={({ target }) => onChange({ priorityGround: target.value })}
          />
          <PaperField
            label={texts.priorityPaper}
            paper={draft.priorityPaper}
            onPaper={(priorityPaper) => onChange({ priorityPaper })}
          />
        </>
      )}
      <Checkbox
        label={texts.waits}
        checked={draft.waits}
        onChange={({ target }) => onChange({ waits: target.checked })}
      />
      <RefundPart draft={draft} onChange={onChange} />
      <Checkbox
        label={texts.declares}
        checked={draft.declares}
        onChange={({ target }) => onChange({ declares: target.checked })}
      />
      <p className="small">{texts.drafted}</p>
    </div>
  );
}

function AgentPart({ draft, onChange }: Props) {
  const texts = useTexts(applicationTexts);
  return (
    <>
      <NamedParty
        legend={texts.principal}
        identityLabel={texts.principalIdentity}
        party={draft.principal}
        onChange={(principal) => onChange({ principal })}
      />
      <PaperField label={texts.attorney} paper={draft.attorney} onPaper={(attorney) => onChange({ attorney })} />
      <div className="fields">
        <Field
          label={texts.until}
          type="date"
          value={draft.until}
          onChange={({ target }) => onChange({ until: target.value })}
        />
        <MoneyField
          label={texts.limit}
          hint={texts.limitHint}
          value={draft.limit}
          onChange={(limit) => onChange({ limit })}
        />
      </div>
    </>
  );
}

const MOST_MEMBERS = 9;

function ConsortiumPart({ draft, onChange }: Props) {
  const texts = useTexts(applicationTexts);
  const { members } = draft;
  const sum = shareSum(draft);
  return (
    <>
      <Field
        label={texts.leadShare}
        inputMode="decimal"
        value={draft.leadShare}
        maxLength={5}
        error={sum > 0 && sum !== 100 ? texts.shareSum(`${sum}`) : undefined}
        onChange={({ target }) => onChange({ leadShare: target.value })}
      />
      {members.map((member, i) => (
        <NamedParty
          key={i}
          legend={texts.member(i + 1)}
          identityLabel={texts.memberIdentity}
          withShare
          party={member}
          onChange={(next) => onChange({ members: members.map((each, at) => (at === i ? next : each)) })}
        >
          {members.length > 1 && (
            <Button onClick={() => onChange({ members: members.filter((_, at) => at !== i) })}>
              {texts.removeMember(i + 1)}
            </Button>
          )}
        </NamedParty>
      ))}
      <Button disabled={members.length >= MOST_MEMBERS} onClick={() => onChange({ members: [...members, emptyParty] })}>
        {texts.addMember}
      </Button>
      <PaperField label={texts.agreement} paper={draft.agreement} onPaper={(agreement) => onChange({ agreement })} />
    </>
  );
}

function ForeignPart({ draft, onChange }: Props) {
  const texts = useTexts(applicationTexts);
  return (
    <>
      <fieldset>
        <legend>{texts.foreign}</legend>
        <Segments
          label={texts.foreign}
          options={(['none', 'foreign-owned', 'foreign'] as const).map((value) => ({
            value,
            label: texts.foreigns[value],
          }))}
          value={draft.foreign}
          onChange={(foreign) => onChange({ foreign })}
        />
      </fieldset>
      {draft.foreign !== 'none' && (
        <>
          <p className="amber-note">! {texts.foreignNote}</p>
          <div className="fields">
            <Field
              label={texts.country}
              hint={texts.countryHint}
              value={draft.country}
              maxLength={2}
              onChange={({ target }) => onChange({ country: target.value.toUpperCase() })}
            />
            <Field
              label={texts.registerNumber}
              value={draft.foreignNumber}
              maxLength={60}
              onChange={({ target }) => onChange({ foreignNumber: target.value })}
            />
          </div>
          <PaperField
            label={texts.foreignPaper}
            paper={draft.foreignPaper}
            onPaper={(foreignPaper) => onChange({ foreignPaper })}
          />
        </>
      )}
    </>
  );
}

function RefundPart({ draft, onChange }: Props) {
  const texts = useTexts(applicationTexts);
  return (
    <details>
      <summary>{texts.refund}</summary>
      <div className="fields">
        <Field
          label={texts.refundName}
          value={draft.refundName}
          maxLength={200}
          onChange={({ target }) => onChange({ refundName: target.value })}
        />
        <Field
          label={texts.refundNumber}
          value={draft.refundNumber}
          maxLength={40}
          inputMode="numeric"
          onChange={({ target }) => onChange({ refundNumber: target.value })}
        />
        <Field
          label={texts.refundBank}
          value={draft.refundBank}
          maxLength={100}
          onChange={({ target }) => onChange({ refundBank: target.value })}
        />
      </div>
    </details>
  );
}
