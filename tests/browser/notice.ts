/** A notice of which issuer, number, day and place are stated. */
export const NOTICE = [
  '云溪县人民政府',
  '关于加快灌渠清淤的通知',
  '云政发〔2006〕12号',
  '各乡镇人民政府：',
  '今年以来，全县灌渠淤积严重，必须在汛期前完成清淤任务。',
  '一、明确清淤责任，由受益户分担工料。',
  '云溪县人民政府',
  '2006年8月21日',
].join('\n');
