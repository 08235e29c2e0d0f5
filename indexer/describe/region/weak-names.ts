/**
 * Names of places that are everyday words. A short name among these proves nothing: it counts only where the full name
 * stands. From the short names that national laws contain three times or more without meaning the place (6.8 million
 * characters), and from words and common names of streets, mountains and lakes in reports.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    '共和 公安 资源 合作 会同 港口 延长 新建 解放 太湖 和政 通道 中方 和平 民和 定结 定安 大安 动力 平和 振兴 互助 金安 路桥 定海 中西 ' +
    '大新 扬中 友好 达日 复兴 滨海 政和 河口 通化 资中 定日 上城 通河 运河 工农 安定 合水 前进 高安 新兴 大城 市中 富裕 临河 会理 大方 ' +
    '新民 南和 资兴 建水 高密 得荣 长安 同安 响水 石棉 定边 兴国 康乐 海港 内乡 二道 洞口 开原 文水 乐业 融安 爱民 江海 白云 白银 安宁 ' +
    '大关 三江 上高 新化 东平 从江 建安 开平 沿河 灯塔 红旗 越城 和顺 太平 金台 安居 临高 正定 天桥 下关 合江 新华 通许 东海 南海 玄武 ' +
    '成安 内黄 道外 平原 民权 方正 应城 富民 下城 南岸 湖口 小河 温泉 大通 永定 清河 友谊 莲花 交口 平安 清新 中原 江岸 东胜 万年 城东 ' +
    '比如 宏伟 南部 同心 同仁 前锋 四方 长子 老城 市郊 回民 天涯 高台 小店 ' +
    '城西 城北 城中 江南 江北 西湖 凤凰 明水 平房 三元 清水 青山 金山 中山 台前 新平 宽城 交城 明光 修文 桥西 桥东 路南 路北 新城 城关 ' +
    '光明 光泽 向阳 东风 建华 东方 镇安 丰满 船山 长治 集美 美溪 永安 安平 定远 永兴 兴隆 兴业 兴文 兴安 大同 兴和 宁远 安远 安福 崇文 ' +
    '宣武 尚义 武功 文成 文安 三水 三门 两当 五常 六合 八步 九龙 九里 大名 大足 大余 大化 中站 久治 乐安 仁和 利通 龙门 龙山 南山 东山 ' +
    '海丰 海阳 河东 河西 潮安 灵山 独山 石门 石城 花山 花溪 蓝田 西市 西和 西乡 象山 通江 通山 通城 金牛 金门 金塔 金川 长顺 长丰 长宁 ' +
    '长乐 雨山 雨城 零陵 青龙 顺平 顺城 高明 高坪 鼓楼 龙泉 凤山 卫东 站前 沙湾 河间 朝天 望江 开化 开阳 明山 普安 普定 永和 永福 永吉 ' +
    '永平 永胜 永清 永善 永康 永春 永丰 永德 永顺 永泰 江口 江山 江源 江城 江东 安新 安国 平定 平利 平陆 平山 平乡 平桥 康平 康保 康定 ' +
    '惠民 安康 乐山 新安 盐田 上林 迁安 义安 全州 民族 开发 建设 文化 人民 胜利 团结 铁路 城南 联合 山区 高新 中和 海洋 临时 南坪'
  ).split(' '),
);

/** Full names that running text contains by chance (沿海城市, 市和县级, 小城镇) or that name a kind of district, not one. */
export const CHANCE_NAMES: ReadonlySet<string> = new Set(
  (
    '和县 海城市 会同县 政和县 任县 成县 文县 兴县 矿区 城区 郊区 市郊区 解放区 东区 西区 南区 北区 中区 ' +
    '小城镇 向城镇 域城镇 于城镇 定城镇 高城镇 府城镇 海城镇 城镇街道 城镇街道办事处 发展乡 民和乡 地城镇 明村镇 和村镇 边城镇 于集镇 建城镇 放城镇 ' +
    '富城乡 平安乡 会同乡 中心镇 重点镇 建制镇 示范镇 美丽乡 各乡镇 山区 开发区 新区 园区 景区 特区 老城区 中心城区 主城区 城中区 市中心 工业区 文化街道 ' +
    '集镇 重镇 古镇 新镇 大镇 小镇 老镇 名镇 强镇 富乡 城乡 家乡 水乡 故乡 山乡 下乡 和乡 各镇 全镇 该镇 该乡'
  ).split(' '),
);
