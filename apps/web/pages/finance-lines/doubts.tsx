import type { BankLine } from '../../api/bank-lines.js';
import { Chip } from '../../kit/chip.js';
import { bankLinesTexts } from '../../texts/bank-lines.js';
import { useTexts } from '../../texts/language.js';

/** Why somebody has to look, a mark each. */
export function Doubts({ of }: { readonly of: BankLine['doubts'] }) {
  const texts = useTexts(bankLinesTexts);
  return (
    <span className="doubts">
      {of.map((doubt) => (
        <Chip key={doubt} tone="amber">
          {texts.doubts[doubt]}
        </Chip>
      ))}
    </span>
  );
}
