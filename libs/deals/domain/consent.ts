/** The words beside the box, recorded with the signature as they stood. */
export const consentTo = (number: string, version: number) => ({
  zh: `我已核对合同 ${number} 第 ${version} 版全文，代表本单位同意签署。`,
  en: `I have read contract ${number}, version ${version}, in full, and agree to sign it for my organisation.`,
});
