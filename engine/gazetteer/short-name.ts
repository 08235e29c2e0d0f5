/**
 * The peoples whose names stand in the names of autonomous areas, with and without 族
 * (巴音郭楞蒙古自治州 but 前郭尔罗斯蒙古族自治县). The name of the place is what stands before them.
 */
const PEOPLES = [
  '蒙古',
  '回',
  '藏',
  '维吾尔',
  '苗',
  '彝',
  '壮',
  '布依',
  '朝鲜',
  '满',
  '侗',
  '瑶',
  '白',
  '土家',
  '哈尼',
  '哈萨克',
  '傣',
  '黎',
  '傈僳',
  '佤',
  '畲',
  '高山',
  '拉祜',
  '水',
  '东乡',
  '纳西',
  '景颇',
  '柯尔克孜',
  '土',
  '达斡尔',
  '仫佬',
  '羌',
  '布朗',
  '撒拉',
  '毛南',
  '仡佬',
  '锡伯',
  '阿昌',
  '普米',
  '塔吉克',
  '怒',
  '乌孜别克',
  '俄罗斯',
  '鄂温克',
  '德昂',
  '保安',
  '裕固',
  '京',
  '塔塔尔',
  '独龙',
  '鄂伦春',
  '赫哲',
  '门巴',
  '珞巴',
  '基诺',
  '各',
];
/** Peoples whose names are also written without 族 before 自治县 or 自治州. */
const WITHOUT_ZU = ['蒙古', '维吾尔', '哈萨克', '柯尔克孜', '锡伯', '塔吉克'];
const PEOPLE_TAIL = new RegExp(`(?:(?:${PEOPLES.join('|')})族|${WITHOUT_ZU.join('|')})$`);

/** Provinces and the like whose short name does not follow from the full one. */
const PROVINCE_SHORT: Record<string, string> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
};

/** Short names that leave out more than kind and peoples: how officials of these places call them. */
const OWN_SHORT: Record<string, readonly string[]> = {
  达尔罕茂明安联合旗: ['达茂联合旗', '达茂旗'],
  察哈尔右翼前旗: ['察右前旗'],
  察哈尔右翼中旗: ['察右中旗'],
  察哈尔右翼后旗: ['察右后旗'],
  科尔沁右翼前旗: ['科右前旗'],
  科尔沁右翼中旗: ['科右中旗'],
  科尔沁左翼中旗: ['科左中旗'],
  科尔沁左翼后旗: ['科左后旗'],
  土默特左旗: ['土左旗'],
  土默特右旗: ['土右旗'],
  新巴尔虎左旗: ['新左旗'],
  新巴尔虎右旗: ['新右旗'],
  鄂托克前旗: ['鄂前旗'],
  阿拉善左旗: ['阿左旗'],
  阿拉善右旗: ['阿右旗'],
  东乌珠穆沁旗: ['东乌旗'],
  西乌珠穆沁旗: ['西乌旗'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
  喀喇沁左翼蒙古族自治县: ['喀左县'],
  阜新蒙古族自治县: ['阜蒙县'],
  前郭尔罗斯蒙古族自治县: ['前郭县'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  博尔塔拉蒙古自治州: ['博州'],
  塔什库尔干塔吉克自治县: ['塔县'],
};

const AUTONOMOUS = /自治(?:县|州|旗|区)$/;
const KIND = /(?:地区|专区|林区|特区|矿区|新区|县|市|区|盟|旗|省|州)$/;

/** A name without its kind and without peoples' names: 务川仡佬族苗族自治县 → 务川. The name itself where nothing would be left. */
export function stemOf(name: string): string {
  const province = PROVINCE_SHORT[name];
  if (province !== undefined) return province;
  // 皖北行署 is an office of 皖北行署区, and 皖北 a part of its province.
  if (name.endsWith('行署区')) return name;
  if (!AUTONOMOUS.test(name)) {
    const stem = name.replace(/(?:地区|专区|林区|特区|矿区|新区)$/, '');
    if (stem !== name && stem.length >= 2) return stem;
    // 清新区 is the district of 清新, not a new district called 清.
    const plain = name.replace(/[县市区盟旗省]$/, '');
    return plain.length >= 2 ? plain : name;
  }
  let stem = name.replace(AUTONOMOUS, '');
  for (;;) {
    const shorter = stem.replace(PEOPLE_TAIL, '');
    if (shorter === stem) return stem;
    // 东乡族自治县: the people's name is the place's.
    if (shorter === '') return stem.replace(/族$/, '');
    stem = shorter;
  }
}

/** Forms by which people shorten an official name, the longest first, without the name itself. */
export function shortForms(name: string): string[] {
  const stem = stemOf(name);
  if (stem === name) return [];
  const forms: string[] = [...(OWN_SHORT[name] ?? [])];
  const autonomous = AUTONOMOUS.exec(name)?.[0];
  if (autonomous !== undefined && PROVINCE_SHORT[name] === undefined) {
    forms.push(`${stem}${autonomous}`, `${stem}${autonomous.slice(-1)}`);
  }
  if (stem.length >= 2) forms.push(stem);
  return forms.filter((form) => form !== name);
}

/** The kind that a name ends in (县, 市, 区, 州 …), '' where it shows none. */
export function kindOf(name: string): string {
  return KIND.exec(name)?.[0] ?? '';
}
