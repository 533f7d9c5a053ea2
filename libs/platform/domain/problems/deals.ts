import type { ProblemKinds } from './problem-text.js';

export const dealsProblems = {
  'contract.rights_red': {
    status: 409,
    zh: {
      title: '权利核验为红色，不能发起签署',
      detail: '{findings}。请先补正成果的权利档案，目前只能通过接口办理（/projects/…/dossier）。',
    },
    en: {
      title: 'The rights check is red',
      detail: '{findings}. Mend the project’s dossier, for now by the API alone (/projects/…/dossier), then send.',
    },
  },
  'contract.not_found': {
    status: 404,
    zh: { title: '没有这份合同', detail: '请检查网址，或从“我的”或合同列表进入。' },
    en: { title: 'No such contract', detail: 'Check the address, or enter from your page or the list of contracts.' },
  },
  'contract.not_a_party': {
    status: 403,
    zh: { title: '您不是这份合同的当事人', detail: '只有让与方、受让方的账户、合同人员与监督人员可以查看。' },
    en: {
      title: 'You are no party to this contract',
      detail: 'The accounts of holder and transferee, contract officers and auditors may see it.',
    },
  },
  'contract.wrong_signer': {
    status: 403,
    zh: { title: '您的账户不能代表本单位签署', detail: '让与方需“成果持有人”账户，受让方需“竞买人”或“受让方”账户。' },
    en: {
      title: 'Your account may not sign for your organisation',
      detail: 'The holder signs with an account of the role holder, the transferee with bidder or transferee.',
    },
  },
  'contract.not_a_draft': {
    status: 409,
    zh: { title: '合同已不是草稿', detail: '现在的状态是 {status}。待签的合同请先撤回，再修改。' },
    en: {
      title: 'The contract is no draft any more',
      detail: 'It is {status} now. Recall one that is out for signing, then change it.',
    },
  },
  'contract.changed': {
    status: 409,
    zh: { title: '合同刚被他人改过', detail: '现在是第 {version} 版。请重新载入后再改。' },
    en: { title: 'Somebody changed the contract meanwhile', detail: 'It is version {version} now. Load it again.' },
  },
  'contract.payments_sum': {
    status: 422,
    zh: { title: '各期金额之和不等于成交价', detail: '各期合计 {sum} 元，成交价 {price} 元，相差 {difference} 元。' },
    en: {
      title: 'The parts do not add up to the price',
      detail: 'They come to {sum} yuan, the price is {price} yuan: {difference} yuan apart.',
    },
  },
  'contract.unchanged': {
    status: 409,
    zh: { title: '没有改动', detail: '所填与现在的文本相同，未生成新版。' },
    en: { title: 'Nothing changed', detail: 'What you sent equals the present text: no new version was made.' },
  },
  'contract.no_holder': {
    status: 409,
    zh: { title: '让与方尚未关联单位', detail: '请先选择让与方单位，其账户才能签署。' },
    en: {
      title: 'The holder is not linked yet',
      detail: 'Choose the organisation first, so that its account can sign.',
    },
  },
  'contract.unfit_holder': {
    status: 422,
    zh: { title: '该单位不能作为让与方', detail: '请选择一个不是受让方、也不是中心或交易所的单位。' },
    en: {
      title: 'This organisation can not be the holder',
      detail: 'Choose one that is neither the transferee nor the centre or exchange.',
    },
  },
  'contract.not_open_for_signing': {
    status: 409,
    zh: { title: '现在不能签署', detail: '合同的状态是 {status}，合同人员发起签署之后才能签。' },
    en: {
      title: 'It can not be signed now',
      detail: 'The contract is {status}: it can be signed once the contract officer has sent it.',
    },
  },
  'contract.text_changed': {
    status: 409,
    zh: { title: '文本已经改动', detail: '您看的不是现在的第 {version} 版。请核对改动后重新签署。' },
    en: {
      title: 'The text was changed',
      detail: 'What you read is not version {version}, the present one. Check what changed and sign anew.',
    },
  },
  'contract.already_signed': {
    status: 409,
    zh: { title: '本单位已经签署', detail: '{name} 已于 {signedAt} 签署第 {version} 版，无需再签。' },
    en: {
      title: 'Your organisation has signed',
      detail: '{name} signed version {version} at {signedAt}; there is nothing more to sign.',
    },
  },
  'contract.final': {
    status: 409,
    zh: { title: '合同已经了结', detail: '状态为 {status} 的合同不能再变动。' },
    en: { title: 'The contract is settled', detail: 'One that is {status} can not be changed any more.' },
  },
} as const satisfies ProblemKinds;
