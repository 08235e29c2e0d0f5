/** What the name of a body ends in. */
export const ENDINGS =
  '人民代表大会常务委员会|行政公署|行署|地委|人民代表大会|人大常委会|人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|国务院办公厅|国务院|办公厅|办公室|委员会|管委会|管理委员会|领导小组|指挥部|人民法院|人民检察院|总公司|集团|公司|总局|管理局|税务局|分局|局|厅|部|署|院|银行|协会|联合会|总工会|工会|中心|总队|支队|大队|调查队|党委|党组|工委|县委|市委|省委|区委|市政府|省政府|县政府|区政府|医保局|卫生健康委|发展改革委|国资委|住房城乡建设委|农业农村委|卫生计生委|交通委|经信委|建委|教委|计生委|纪委|政协|中央军事委员会|中央军委';
/** The name of a body inside a longer pattern: the shortest run of characters that ends as one. */
export const BODY_NAME = `[\\p{Script=Han}（）()·、]{0,40}?(?:${ENDINGS})`;
