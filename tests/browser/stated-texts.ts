/** What a text is, as a person has stated it, and what it is about. */
export type StatedText = readonly [name: string, region: string, date: string, type: string, about: string];

/** Texts of their own, each about something else, of one province and one county of another. */
export const STATED_TEXTS: readonly StatedText[] = [
  ['桃源一', '湖南省/常德市/桃源县', '2005-03-01', '讲话', '茶叶加工'],
  ['安化一', '湖南省/益阳市/安化县', '2009-05-08', '讲话', '竹木家具'],
  ['常德一', '湖南省/常德市', '2006-02-11', '讲话', '港口码头'],
  ['桃源二', '湖南省/常德市/桃源县', '2015-07-20', '讲话', '旅游接待'],
  ['桃源三', '湖南省/常德市/桃源县', '2006-09-30', '通知', '土地征收'],
  ['昌黎一', '河北省/秦皇岛市/昌黎县', '2006-04-17', '讲话', '葡萄种植'],
  ['湖南一', '湖南省', '2007-11-03', '讲话', '高速公路'],
];

/** The files of a folder with these texts, and the table that states what they are. */
export const filesOf = (stated: readonly StatedText[]): Record<string, string> => ({
  'zhengwen.csv': [
    'file,title,region,date,type',
    ...stated.map(
      ([name, region, date, type, about]) => `${name}.txt,关于${about}的${type},${region},${date},${type}`,
    ),
  ].join('\n'),
  ...Object.fromEntries(
    stated.map(([name, , , , about]) => [
      `${name}.txt`,
      `关于${about}\n${about}要靠招商引资，${about}的项目由${name}组负责，按${about}的规划分期办理。\n`,
    ]),
  ),
});
